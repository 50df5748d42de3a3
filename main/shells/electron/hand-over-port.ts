import type { IpcRenderer, IpcRendererEvent } from 'electron';
import { ASK_FOR_PORT, PORT } from './port-channel.ts';

/** The page's window, as far as the preload touches it. */
export interface PageWindow {
  addEventListener(
    type: 'message',
    listener: (event: { readonly source: unknown; readonly data: unknown }) => void,
  ): void;
  postMessage(message: unknown, targetOrigin: string, ports: readonly unknown[]): void;
}

/**
 * All that the preload does: the page asks for a port to the host, and gets one. The page sees neither Node nor Electron,
 * and nothing else crosses.
 */
export function handOverPort(ipc: Pick<IpcRenderer, 'on' | 'send'>, page: PageWindow): void {
  page.addEventListener('message', (event) => {
    if (event.source === page && event.data === ASK_FOR_PORT) ipc.send(ASK_FOR_PORT);
  });
  ipc.on(PORT, (event: Pick<IpcRendererEvent, 'ports'>) => {
    // '/' = to this page's own origin only.
    page.postMessage(PORT, '/', event.ports);
  });
}
