import { BlobDigest, inChunks, newUpload, type BlobTable } from './blob-table.ts';
import { BlobTooLarge, type BlobInfo } from './log-store.ts';

/** The largest file that is taken in. A photograph or a report; never a video or an image of a disk. */
export const BLOB_LIMIT_BYTES = 100 * 1024 * 1024;

/**
 * Streams bytes in, a commit a chunk, so that events go on being written between them; the last commit
 * gives them their name. `commit` runs one transaction on the connection of the moment.
 */
export async function uploadBlob(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  commit: (work: (blobs: BlobTable) => void) => void,
): Promise<BlobInfo> {
  const upload = newUpload();
  const digest = new BlobDigest();
  try {
    let i = 0;
    for await (const chunk of inChunks(source)) {
      digest.add(chunk);
      if (digest.size > BLOB_LIMIT_BYTES) throw new BlobTooLarge(BLOB_LIMIT_BYTES);
      const place = i;
      commit((blobs) => blobs.addChunk(upload, place, chunk));
      i += 1;
    }
    const info = digest.info();
    commit((blobs) => blobs.finish(upload, info));
    return info;
  } catch (error) {
    try {
      commit((blobs) => blobs.dropUpload(upload));
    } catch {
      // The disk that refused the bytes may refuse this too; the next opening takes the leftovers away.
    }
    throw error;
  }
}
