import { messagePortDial } from '../transport/dial-message-port.ts';
import { websocketDial } from '../transport/dial-websocket.ts';
import type { Dial } from '../transport/link.ts';

/** The two words that the window and the desktop shell exchange; the shell's half stands in main/shells/electron. */
const ASK_FOR_PORT = 'blackstart:ask-for-port';
const PORT = 'blackstart:port';

/** How this window reaches its host: in the desktop shell over a port that the preload hands over, else over a socket. */
export function windowDial(page: Window): Dial {
  const { origin, protocol } = page.location;
  if (protocol === 'app:') return messagePortDial((gone) => portFromShell(page, gone));
  return websocketDial(
    origin,
    (url) => new WebSocket(url),
    (url, init) => page.fetch(url, init),
  );
}

function portFromShell(page: Window, gone: AbortSignal): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    page.addEventListener(
      'message',
      (event) => {
        const [port] = event.ports;
        if (event.source !== page || event.data !== PORT || port === undefined) return;
        stop.abort();
        resolve(port);
      },
      { signal: stop.signal },
    );
    gone.addEventListener('abort', () => {
      stop.abort();
      reject(new Error('the shell handed no port over in time'));
    });
    // '/' = to this page's own origin only.
    page.postMessage(ASK_FOR_PORT, '/');
  });
}
