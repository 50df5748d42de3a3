import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { RunId } from '../ids.ts';
import type { NewEvent } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { lastChange } from '../timeline.ts';
import type { checklistEvents } from './events.ts';
import { onRun } from './for-each-run.ts';
import type { ChecklistsWorld, Run } from './state.ts';
import { runStrikable, strikeOfEntry, trackOf } from './strike.ts';

type World = Readonly<ChecklistsWorld>;

const UNDONE = 'Undone.';
const since = ({ number }: { number: string }, because = 'changed since'): PassedOver => ({
  what: `checklist ${number}`,
  because,
});

function strike(
  world: World,
  fact: Fact<string, { readonly run: RunId; readonly number: string }>,
): NewEvent | PassedOver {
  const found = runStrikable(world, fact);
  if (isRejection(found)) return since(fact.data, 'struck since, closed since, or long ago');
  return lastChange(trackOf(found.run, found.kind, found.step))?.event === fact.id
    ? strikeOfEntry(world, found, UNDONE)
    : since(fact.data);
}

/** Nothing was said of it since it was started; entries that were struck do not count. */
const isUntouched = (run: Run): boolean =>
  [...Object.values(run.answers), run.status].every(
    (timeline) => lastChange<unknown>(timeline) === undefined,
  ) && run.notes === 0;

/** Undoing strikes what was said of a checklist where it stands last, and takes one back that nobody worked on. */
export const checklistUndo: UndoMap<ChecklistsWorld, typeof checklistEvents> = {
  'checklist.copied': () => null,
  'checklist.started': (world, { data }) => {
    const run = lookup(world.checklists.runs, data.run);
    if (run === undefined || run.struck !== undefined) return since(data);
    return isUntouched(run)
      ? {
          type: 'checklist.struck',
          data: { ...onRun(world, run), target: run.started, reason: UNDONE, after: run.touched },
        }
      : since(data, 'worked on since');
  },
  'checklist.step-answered': strike,
  'checklist.step-confirmed': strike,
  'checklist.paused': strike,
  'checklist.resumed': strike,
  'checklist.completed': strike,
  'checklist.countersigned': strike,
  'checklist.abandoned': strike,
  'checklist.reopened': strike,
  'checklist.skip-settled': (world, { id, data }) => {
    const run = lookup(world.checklists.runs, data.run);
    const { step, text } = data;
    return run?.settled[step] === id
      ? { type: 'checklist.skip-unsettled', data: { ...onRun(world, run), step, text, target: id } }
      : since(data);
  },
  // Others may have begun on its critical steps, here or apart: what was taken on is gone on with.
  'checklist.version-taken': (_, { data }) => since(data, 'a version that was taken on is not taken back'),
  'checklist.struck': (world, { id, data }) => {
    const run = lookup(world.checklists.runs, data.run);
    return run?.struck === id
      ? { type: 'checklist.reinstated', data: { ...onRun(world, run), target: id } }
      : since(data);
  },
  'checklist.reinstated': (world, { data }) => {
    const run = lookup(world.checklists.runs, data.run);
    return run === undefined || run.struck !== undefined
      ? since(data)
      : {
          type: 'checklist.struck',
          data: { ...onRun(world, run), target: run.started, reason: UNDONE, after: run.touched },
        };
  },
  'checklist.entry-struck': (world, { id, data }) => {
    const run = lookup(world.checklists.runs, data.run);
    const { kind, step, target, was } = data;
    const entry =
      run === undefined ? undefined : trackOf(run, kind, step).find(({ event }) => event === target);
    return run !== undefined && run.struck === undefined && entry?.struck === id
      ? { type: 'checklist.strike-lifted', data: { ...onRun(world, run), kind, step, target, was } }
      : since(data);
  },
};
