import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fault, type Trouble } from '#shared/contract/answers.ts';
import type { BlobsPort } from '#shared/contract/host-port.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import { Hash } from '#shared/domain/envelope.ts';
import { IncidentId } from '#shared/domain/ids.ts';
import { sayJson } from './respond.ts';

const TOO_LARGE = fault(
  'blob-too-large',
  `A file of more than ${LIMITS.blobBytes / 1_048_576} MB cannot be attached. Note where it lies instead.`,
);

class TooLarge extends Error {}

/** The body as it comes, up to the bound. */
async function* bounded(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LIMITS.blobBytes) throw new TooLarge();
    yield chunk;
  }
}

/** `PUT /blobs/INCIDENT` and `GET /blobs/INCIDENT/HASH`; false where the path is neither. */
export async function answerBlobRequest(
  blobs: BlobsPort,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, first, incidentText, hashText, ...rest] = path.split('/');
  const incident = IncidentId.safeParse(incidentText);
  if (first !== 'blobs' || !incident.success || rest.length > 0) return false;
  if (hashText === undefined) {
    if (request.method !== 'PUT') return false;
    await put(blobs, incident.data, request, response);
    return true;
  }
  const hash = Hash.safeParse(hashText);
  if (!hash.success || request.method !== 'GET') return false;
  await get(blobs, incident.data, hash.data, response);
  return true;
}

async function put(
  blobs: BlobsPort,
  incident: IncidentId,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.blobBytes) {
    refuse(response, TOO_LARGE);
    return;
  }
  try {
    const stored = await blobs.put(incident, bounded(request));
    sayJson(response, stored.ok ? 200 : 409, stored);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    refuse(response, TOO_LARGE);
  }
}

/** What is still on its way is not read: the connection ends with the answer. */
function refuse(response: ServerResponse, trouble: Trouble): void {
  response.shouldKeepAlive = false;
  sayJson(response, 413, trouble);
}

async function get(
  blobs: BlobsPort,
  incident: IncidentId,
  hash: string,
  response: ServerResponse,
): Promise<void> {
  const found = await blobs.get(incident, hash);
  if (!found.ok) {
    sayJson(response, 404, found);
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.value.size,
    // A stored file is handed over, never shown as a page of ours.
    'Content-Disposition': 'attachment',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  await pipeline(Readable.from(found.value.chunks), response);
}
