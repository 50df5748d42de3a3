// Entry of the thread that keeps the second copy. It reads the incident file with a connection of its own, so that
// a stick that hangs holds up nobody. It knows nothing of the engine.
import { parentPort, workerData } from 'node:worker_threads';
import { JournalKeeper, type KeeperOptions, type SecondCopyReport } from './journal-keeper.ts';
import type { CopyOrder } from './second-copy.ts';

/** How often it looks whether the device came or went, and for what another process wrote. */
const LOOK_MS = 2000;

const post = (report: SecondCopyReport): void => parentPort?.postMessage(report);

const keeper = new JournalKeeper({
  // as: second-copy.ts alone starts this thread.
  ...(workerData as Pick<KeeperOptions, 'file' | 'access' | 'folder'>),
  now: () => new Date().toISOString(),
  progress: post,
});
const sync = (): void => post(keeper.sync());

const timer = setInterval(sync, LOOK_MS);
parentPort?.on('message', (order: CopyOrder) => {
  sync();
  if (order !== 'stop') return;
  clearInterval(timer);
  keeper.close();
  parentPort?.close();
});
sync();
