import { drop, has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId, RunId } from '../ids.ts';
import { lastChange } from '../timeline.ts';
import { AFTER_ALL, closedByLast, criticalOpen, isSettled, runStanding } from './run-outlook.ts';
import { KEPT_CLOSED_RUNS, type ChecklistsWorld, type Run } from './state.ts';

interface OnRun {
  readonly run: RunId;
  readonly number: string;
}

/** Nothing is left to do or to look at: it may leave the state once enough others came after it. */
const isDoneWith = (world: ChecklistsWorld, run: Run): boolean =>
  run.struck !== undefined || (closedByLast(run) && isSettled(runStanding(world, run, AFTER_ALL)));

/** Keeps what is open and the newest of what is closed; the rest is in the log (CL-22). */
export function noteClosing(world: ChecklistsWorld, run: Run): void {
  const { checklists } = world;
  const place = checklists.closed.indexOf(run.id);
  const isDone = isDoneWith(world, run);
  if (isDone && place < 0) checklists.closed.push(run.id);
  if (!isDone && place >= 0) checklists.closed.splice(place, 1);
  const [oldest] = checklists.closed;
  if (checklists.closed.length <= KEPT_CLOSED_RUNS || oldest === undefined) return;
  checklists.closed.shift();
  put(checklists.gone, oldest, lookup(checklists.runs, oldest)?.number ?? '');
  drop(checklists.runs, oldest);
}

/** Changes a checklist; what would take one up again that only the log still has goes to a person (CL-22). */
export function withRun(
  world: ChecklistsWorld,
  fact: Fact<string, OnRun>,
  change: (run: Run) => void,
  wantsWork: 'opens' | 'goes-on' = 'goes-on',
): void {
  const { run: id, number } = fact.data;
  const run = lookup(world.checklists.runs, id);
  if (run !== undefined) {
    change(run);
    noteClosing(world, run);
  } else if (wantsWork === 'opens' && has(world.checklists.gone, id)) {
    raiseConflict(world, fact, {
      rule: 'CL-22',
      about: [id],
      words: `Checklist ${number} was closed long ago and, by someone who had not seen that, taken up again. It stays closed: start it anew.`,
      events: [fact.id],
    });
  }
}

/** A checklist taken back at one station and worked on at another stays taken back, and is named (CL-21). */
export function raiseStruckRun(
  world: ChecklistsWorld,
  fact: Fact,
  run: Run,
  others: readonly EventId[],
): void {
  raiseConflict(world, fact, {
    rule: 'CL-21',
    about: [run.id],
    words: `Checklist ${run.number} was taken back and, by someone who had not seen that, worked on. It stays taken back: start it anew if it is needed.`,
    events: [fact.id, ...others],
  });
}

/** A checklist is complete, and a critical step of it is open by what was said apart: it is named, and stays listed (CL-20). */
export function raiseCriticalOpen(world: ChecklistsWorld, fact: Fact, run: Run): void {
  // Who gave it up knew what they left: it is listed, and no conflict.
  if (lastChange(run.status)?.to.status !== 'complete' || run.struck !== undefined) return;
  const open = criticalOpen(world, run);
  if (open.length === 0) return;
  raiseConflict(world, fact, {
    rule: 'CL-20',
    about: [run.id],
    words:
      `Checklist ${run.number} was completed and, by what was said at another station, critical steps are open: ${open.map(({ on }) => on.step.text).join('; ')}. It stays closed, they stay listed: reopen it or settle each.`.slice(
        0,
        900,
      ),
    events: [fact.id],
  });
}

/** Remembers that somebody worked on a checklist, so that taking it back unseen is found. */
export function noteWork(world: ChecklistsWorld, fact: Fact, run: Run): void {
  run.touched = fact.id;
  if (run.struck !== undefined) raiseStruckRun(world, fact, run, [run.struck]);
}
