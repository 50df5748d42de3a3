import { Worker } from 'node:worker_threads';
import type { Access } from './incident-database.ts';
import { StoreFault, type StoreFaultCode } from './log-store.ts';
import type { VerifyReport } from './verify.ts';

/** Long work on an incident file, done on a thread of its own with a connection of its own. */
export type StoreTask = { readonly file: string; readonly access: Access } & (
  { readonly kind: 'verify' } | { readonly kind: 'copy' | 'copy-proven'; readonly to: string }
);

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

/** The thread's entry lies beside this file, as source or bundled. */
export const workerEntry = (name: string): URL =>
  new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Starts a task. The process does not wait for it to end. */
export function runTask<Task extends StoreTask>(task: Task): RunningTask<TaskResults[Task['kind']]> {
  const worker = new Worker(workerEntry('store-worker'), { workerData: task });
  worker.unref();
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
