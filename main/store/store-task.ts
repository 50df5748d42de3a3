import { Worker } from 'node:worker_threads';
import type { Access } from './incident-database.ts';
import { StoreFault, type StoreFaultCode } from './log-store.ts';
import type { VerifyReport } from './verify.ts';

/** Long work on an incident file, done on a thread of its own with a connection of its own. */
export type StoreTask = { readonly file: string; readonly access: Access } & (
  { readonly kind: 'verify' } | { readonly kind: 'copy' | 'copy-proven'; readonly to: string }
);

/** What a thread is started for. */
export type ThreadOrder =
  | StoreTask
  | { readonly kind: 'second-copy'; readonly file: string; readonly access: Access; readonly folder: string };

export interface TaskResults {
  verify: VerifyReport;
  copy: undefined;
  'copy-proven': undefined;
}

/** How a thread answers: errors as plain values, for they cross a thread. */
export type TaskAnswer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: StoreFaultCode | null; readonly message: string };

export interface RunningTask<T> {
  readonly done: Promise<T>;
  /** Ends it; `done` then rejects. */
  stop(): void;
}

/** Starts a thread of the store. Its entry lies beside this file, as source or bundled. The process does not wait for it to end. */
export function startThread(order: ThreadOrder): Worker {
  const entry = import.meta.url.endsWith('.ts') ? './store-worker.ts' : './store-worker.js';
  const worker = new Worker(new URL(entry, import.meta.url), { workerData: order });
  worker.unref();
  return worker;
}

/** Starts a task. */
export function runTask<Task extends StoreTask>(task: Task): RunningTask<TaskResults[Task['kind']]> {
  const worker = startThread(task);
  const done = new Promise<TaskResults[Task['kind']]>((resolve, reject) => {
    worker.once('message', (answer: TaskAnswer) => {
      // as: store-worker.ts answers each kind with its own result.
      if (answer.ok) resolve(answer.result as TaskResults[Task['kind']]);
      else if (answer.code === null) reject(new Error(answer.message));
      else reject(new StoreFault(answer.code, answer.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the task was ended')));
  });
  // A task that nobody waits for any more ends in silence.
  done.catch(() => undefined);
  return { done, stop: () => void worker.terminate() };
}
