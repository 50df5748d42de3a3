import type { MessageEvent, MessagePortMain } from 'electron';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { Logger } from '../../platform/logger.ts';
import { bugReporter, hostRouter, type Connection } from '../router.ts';
import { Uploads } from '../uploads.ts';
import type { Pace } from '../watch-head.ts';
import type { ToHost } from './host-keeper.ts';

/** The host process's end of the shell, as far as it is listened to (`process.parentPort` has this shape). */
export interface ShellEnd {
  on(event: 'message', listener: (message: MessageEvent) => void): unknown;
}

export interface ServePortsOptions {
  readonly host: HostPort;
  readonly logger: Logger;
  readonly pace: Pace;
  /** Called when the shell says that this is the end; the process ends when it resolves. */
  readonly shutDown: () => Promise<void>;
}

/** In the host process: every window whose port comes in gets the contract over it. */
export function servePorts(parent: ShellEnd, options: ServePortsOptions): void {
  const handler = new RPCHandler<Connection>(hostRouter(options.host, options.pace), {
    interceptors: [onError(bugReporter(options.logger))],
  });
  const serveWindow = (port: MessagePortMain): void => {
    const uploads = new Uploads(options.host.blobs);
    port.on('close', () => {
      uploads.abandon();
    });
    handler.upgrade(port, { context: { uploads } });
    port.start();
  };
  parent.on('message', ({ data, ports }) => {
    // as: only the desktop shell, of this same build, holds the other end
    const message = data as ToHost;
    if (message.kind === 'shut-down') void options.shutDown();
    else for (const port of ports) serveWindow(port);
  });
}
