/** A slow link: what goes in comes out later, in order. For tests of what a person at the far end of it sees. */

/** A MessagePort that takes `ms` each way. */
export function delayedPort(inner: MessagePort, ms: number): MessagePort {
  const outer = new EventTarget();
  inner.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    setTimeout(() => outer.dispatchEvent(new MessageEvent('message', { data })), ms);
  });
  inner.addEventListener('close', () => outer.dispatchEvent(new Event('close')));
  const port: unknown = Object.assign(outer, {
    postMessage: (data: unknown) => {
      setTimeout(() => {
        inner.postMessage(data);
      }, ms);
    },
    start: () => {
      inner.start();
    },
    close: () => {
      inner.close();
    },
  });
  return port as MessagePort; // as: all of a port that a link uses
}

/** A WebSocket that takes `ms` each way. */
export function delayedSocket(inner: WebSocket, ms: number): WebSocket {
  const outer = new EventTarget();
  for (const type of ['open', 'error', 'close'] as const) {
    inner.addEventListener(type, () => outer.dispatchEvent(new Event(type)));
  }
  inner.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    setTimeout(() => outer.dispatchEvent(new MessageEvent('message', { data })), ms);
  });
  const socket = Object.defineProperties(outer, {
    readyState: { get: () => inner.readyState },
    binaryType: { set: (type: BinaryType) => (inner.binaryType = type) },
  });
  const whole: unknown = Object.assign(socket, {
    send: (data: string | ArrayBuffer) => {
      setTimeout(() => {
        if (inner.readyState === inner.OPEN) inner.send(data);
      }, ms);
    },
    close: () => {
      inner.close();
    },
  });
  return whole as WebSocket; // as: all of a socket that a link uses
}
