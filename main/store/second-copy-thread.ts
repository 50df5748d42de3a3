import type { MessagePort } from 'node:worker_threads';
import { JournalKeeper, type KeeperOptions, type SecondCopyReport } from './journal-keeper.ts';
import type { CopyOrder } from './second-copy.ts';

/** How often it looks whether the device came or went, and for what another process wrote. */
const LOOK_MS = 2000;

/**
 * What the thread of the second copy does, until it is told to stop. It reads the incident file with a
 * connection of its own, so that a stick that hangs holds up nobody.
 */
export function keepSecondCopy(
  options: Pick<KeeperOptions, 'file' | 'access' | 'folder'>,
  port: MessagePort,
): void {
  const post = (report: SecondCopyReport): void => port.postMessage(report);
  const keeper = new JournalKeeper({ ...options, now: () => new Date().toISOString(), progress: post });
  const sync = (): void => post(keeper.sync());
  const timer = setInterval(sync, LOOK_MS);
  port.on('message', (order: CopyOrder) => {
    sync();
    if (order !== 'stop') return;
    clearInterval(timer);
    keeper.close();
    port.close();
  });
  sync();
}
