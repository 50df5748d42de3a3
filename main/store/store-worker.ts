// Entry of the store's threads: the long reads (one task, one answer, then it ends) and the second copy. A thread opens
// connections of its own and knows nothing of the engine.
import { parentPort, workerData } from 'node:worker_threads';
import { copyIncidentFile } from './build-file.ts';
import { Connection } from './connection.ts';
import { copyProven } from './copy-proven.ts';
import { StoreFault } from './log-store.ts';
import { salvage } from './salvage.ts';
import { keepSecondCopy } from './second-copy-thread.ts';
import { asFault } from './sqlite-error.ts';
import type { StoreTask, TaskAnswer, ThreadOrder } from './store-task.ts';
import { verify } from './verify.ts';

function run(task: StoreTask): unknown {
  if (task.kind === 'copy') {
    copyIncidentFile(task.file, task.access, task.to);
    return undefined;
  }
  const connection = new Connection(task.file, task.access);
  try {
    if (task.kind === 'verify') return verify(connection);
    copyProven(connection, salvage(connection), task.to);
    return undefined;
  } finally {
    connection.close();
  }
}

function answer(task: StoreTask): TaskAnswer {
  try {
    return { ok: true, result: run(task) };
  } catch (error) {
    const fault = asFault(error, task.file);
    const message = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, code: fault instanceof StoreFault ? fault.code : null, message };
  }
}

// as: store-task.ts and second-copy.ts alone start this thread.
const order = workerData as ThreadOrder;
if (parentPort === null) throw new Error('this is a thread, not a program');
if (order.kind === 'second-copy') keepSecondCopy(order, parentPort);
else parentPort.postMessage(answer(order));
