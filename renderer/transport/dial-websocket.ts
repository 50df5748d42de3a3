import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { answer, fault, type Answer } from '#shared/contract/answers.ts';
import type { BlobRef } from '#shared/contract/files.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import { type BlobChannel, type Dial, LinkRefused } from './link.ts';

const SIGNED_OUT =
  'This browser is not signed in. On the machine that runs Blackstart, run "blackstart serve" again: it prints a fresh link.';

/** `fetch`, as far as it is used here. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * A connection over one WebSocket to the page's own origin, and HTTP for files. Where the socket is refused, the host is
 * asked whether this browser is signed in: a browser does not tell a page why a socket failed.
 */
export function websocketDial(origin: string, open: (url: string) => WebSocket, fetch: Fetch): Dial {
  const socketUrl = `${origin.replace(/^http/, 'ws')}/rpc`;
  return async (gone) => {
    const socket = open(socketUrl);
    socket.binaryType = 'arraybuffer';
    const hasOpened = await opened(socket, gone);
    if (!hasOpened) {
      socket.close();
      const session = await fetch(`${origin}/session`, { signal: gone });
      if (session.status === 401) throw new LinkRefused('signed-out', SIGNED_OUT);
      throw new Error('the host did not take the connection');
    }
    const client: HostClient = createORPCClient(new RPCLink({ websocket: socket }));
    const lost = new Promise<void>((lose) => {
      socket.addEventListener('close', () => {
        lose();
      });
    });
    return {
      client,
      blobs: httpBlobs(origin, fetch),
      lost,
      close: () => {
        socket.close();
        // A host that hangs does not answer the farewell: said to itself, so that open calls end at once.
        socket.dispatchEvent(new Event('close'));
      },
    };
  };
}

function opened(socket: WebSocket, gone: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    socket.addEventListener('open', () => {
      resolve(true);
    });
    for (const failure of ['error', 'close'] as const) {
      socket.addEventListener(failure, () => {
        resolve(false);
      });
    }
    gone.addEventListener('abort', () => {
      resolve(false);
    });
  });
}

const httpBlobs = (origin: string, fetch: Fetch): BlobChannel => ({
  async put(incident, file) {
    const response = await fetch(`${origin}/blobs/${incident}`, { method: 'PUT', body: file });
    // as: the host's own answer, whatever the status
    return (await response.json()) as Answer<BlobRef>;
  },
  async get(incident, hash) {
    const response = await fetch(`${origin}/blobs/${incident}/${hash}`);
    if (response.ok) return answer(await response.blob());
    return fault('blob-not-read', `The file could not be read (${response.status}).`);
  },
});
