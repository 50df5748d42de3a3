import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import type { BlobChannel, Dial } from './link.ts';

/** Asks the shell for a fresh port to the host; resolves when there is one, which takes as long as the host takes to start. */
export type AskForPort = (gone: AbortSignal) => Promise<MessagePort>;

/** A connection over a MessagePort. */
export function messagePortDial(ask: AskForPort): Dial {
  return async (gone) => {
    const port = await ask(gone);
    const client: HostClient = createORPCClient(new RPCLink({ port }));
    const lost = new Promise<void>((lose) => {
      port.addEventListener('close', () => {
        lose();
      });
    });
    port.start();
    return {
      client,
      blobs: chunkedBlobs(client),
      lost,
      close: () => {
        port.close();
        // The end that closes a port hears nothing of it: said to itself, so that open calls end too.
        port.dispatchEvent(new Event('close'));
      },
    };
  };
}

/** One chunk at a time: the next is sent when the host took the last, so that neither end holds the whole file. */
const chunkedBlobs = (client: HostClient): BlobChannel => ({
  async put(incident, file) {
    const begun = await client.blobs.begin({ incident });
    if (!begun.ok) return begun;
    const { upload } = begun.value;
    for (let start = 0; start < file.size; start += LIMITS.blobChunkBytes) {
      const taken = await client.blobs.append({
        upload,
        chunk: file.slice(start, start + LIMITS.blobChunkBytes),
      });
      if (!taken.ok) return taken;
    }
    return client.blobs.finish({ upload });
  },
  async get(incident, hash) {
    // as: what crosses is a Blob; the contract, which runs where there are none, names only what it needs of one
    return (await client.blobs.get({ incident, hash })) as Answer<Blob>;
  },
});
