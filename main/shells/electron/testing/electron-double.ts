import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { MessageChannelMain, MessagePortMain, UtilityProcess, WebContents } from 'electron';

/**
 * Doubles of what the desktop shell uses of Electron, for tests: typed by Electron's own types, so that a version that
 * changes them is noticed. They record and relay; they decide nothing.
 */

/** A port of MessagePortMain's shape over one of Node's: `on` with an event that carries `data`, no `addEventListener`. */
export function portMain(port: MessagePort): MessagePortMain {
  const emitter = new EventEmitter();
  const double = Object.assign(emitter, {
    postMessage: (message: unknown) => {
      port.postMessage(message);
    },
    start: () => {
      port.on('message', (data: unknown) => emitter.emit('message', { data, ports: [] }));
    },
    close: () => {
      port.close();
    },
  });
  port.on('close', () => emitter.emit('close'));
  const whole: unknown = double satisfies Pick<MessagePortMain, 'postMessage' | 'start' | 'close'>;
  // as, here and below: a double has a class's shape and not its constructor
  return whole as MessagePortMain;
}

/** The window's end of each host's end, so that a test can follow a port that it sees being handed over. */
const otherEnds = new WeakMap<MessagePortMain, MessagePort>();

/** The port that a page would hold for the one that was posted to its contents. */
export function pageEnd(port: MessagePortMain): MessagePort {
  const other = otherEnds.get(port);
  if (other === undefined) throw new Error('not a port of a channel made here');
  return other;
}

export function channelMain(): MessageChannelMain {
  const { port1, port2 } = new MessageChannel();
  const [host, page] = [portMain(port1), portMain(port2)];
  otherEnds.set(page, port2);
  const whole: unknown = { port1: host, port2: page } satisfies Record<
    keyof MessageChannelMain,
    MessagePortMain
  >;
  return whole as MessageChannelMain;
}

export interface ForkedHost {
  readonly process: UtilityProcess;
  readonly messages: { readonly message: unknown; readonly ports: readonly MessagePortMain[] }[];
  wasKilled: boolean;
  spawn(): void;
  exit(code: number): void;
}

/** A host process that does what the test says. */
export function forkedHost(): ForkedHost {
  const emitter = new EventEmitter();
  const messages: ForkedHost['messages'] = [];
  const double = Object.assign(emitter, {
    pid: 4242,
    stdout: null,
    stderr: null,
    kill: () => {
      host.wasKilled = true;
      return true;
    },
    postMessage: (message: unknown, ports: MessagePortMain[] = []) => {
      messages.push({ message, ports });
    },
  });
  const whole: unknown = double satisfies Pick<UtilityProcess, 'pid' | 'kill' | 'postMessage'>;
  const host: ForkedHost = {
    process: whole as UtilityProcess,
    messages,
    wasKilled: false,
    spawn: () => emitter.emit('spawn'),
    exit: (code) => emitter.emit('exit', code),
  };
  return host;
}

export interface PageDouble {
  readonly contents: WebContents;
  readonly emitter: EventEmitter;
  readonly posted: { readonly channel: string; readonly ports: readonly MessagePortMain[] }[];
  reloads: number;
  isDestroyed: boolean;
}

/** A window's contents, as far as the shell touches them. */
export function pageContents(): PageDouble {
  const emitter = new EventEmitter();
  const parts: Pick<
    WebContents,
    'isDestroyed' | 'postMessage' | 'reload' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
  > = {
    isDestroyed: () => page.isDestroyed,
    postMessage: (channel, _message, ports) => {
      page.posted.push({ channel, ports: ports ?? [] });
    },
    reload: () => {
      page.reloads += 1;
    },
    setWindowOpenHandler: (handler) => {
      emitter.on(
        'test:open-window',
        (details: Parameters<typeof handler>[0], tell: (action: string) => void) => {
          tell(handler(details).action);
        },
      );
    },
    setWebRTCIPHandlingPolicy: (policy) => emitter.emit('test:webrtc', policy),
  };
  const page: PageDouble = {
    contents: Object.assign(emitter, parts) as unknown as WebContents, // as: the rest is never touched; touching it throws
    emitter,
    posted: [],
    reloads: 0,
    isDestroyed: false,
  };
  return page;
}
