import type { DecideMap, DueCommand } from '../area.ts';
import { lookup } from '../collection.ts';
import { CommandId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { addMinutes, msOf, type Instant } from '../instant.ts';
import { accept, reject } from '../outcome.ts';
import { commandRoles } from '../people/select.ts';
import { changeAt } from '../timeline.ts';
import type { checklistCommands } from './commands.ts';
import { onStep } from './for-each-run.ts';
import { titleOf } from './references.ts';
import { isOwed, stepReader, stepStanding, type RunStep } from './run-steps.ts';
import { listedRuns, type ChecklistsWorld, type Run } from './state.ts';

type World = Readonly<ChecklistsWorld>;

/** Only what is being worked on is overdue: a pause has its reason, and what is closed is listed elsewhere. */
const isRunning = (run: Run, now: Instant): boolean =>
  (changeAt(run.status, now)?.to.status ?? 'running') === 'running';

/** A step that is overdue and was not said to be. */
interface Late {
  readonly run: Run;
  readonly step: RunStep;
}

function lateSteps(world: World, now: Instant): readonly Late[] {
  const read = stepReader(world);
  return listedRuns(world)
    .filter((run) => isRunning(run, now))
    .flatMap((run) => {
      const elapsedMs = msOf(now) - msOf(run.startedAt);
      return read(run)
        .filter(({ step }) => (step.dueMinutes ?? Infinity) * 60_000 < elapsedMs)
        .filter(({ key }) => !run.raised.includes(key))
        .filter((step) => isOwed(stepStanding(run, step, now)))
        .map((step) => ({ run, step }));
    });
}

/** What was started together and is overdue at the same step is one line: the first of them names it. */
function grouped(late: readonly Late[]): readonly (readonly Late[])[] {
  const groups = new Map<string, Late[]>();
  for (const one of late) {
    const key = `${one.run.group} ${one.step.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const first = (a: Late, b: Late): number => (a.run.id < b.run.id ? -1 : 1);
  return [...groups.values()].map((group) => group.sort(first));
}

/** Steps that are overdue are said, one line for all that were started together, at whatever station. */
export function checklistsDue(world: World, now: Instant): readonly DueCommand[] {
  if (world.incident.status === 'undeclared') return [];
  return grouped(lateSteps(world, now)).flatMap(([first]) =>
    first === undefined
      ? []
      : {
          id: CommandId.parse(`late.${first.run.id}.${first.step.key}`),
          type: 'checklist.raise',
          data: { run: first.run.id, step: first.step.key },
        },
  );
}

function roleOf(world: World, key: string | undefined, now: Instant) {
  const found = commandRoles(world, now).find(({ role }) => role.key === key);
  return found === undefined ? null : { name: found.role.name, who: found.held?.holder.name ?? null };
}

export const raiseDecide: Pick<DecideMap<ChecklistsWorld, typeof checklistCommands>, 'checklist.raise'> = {
  'checklist.raise': (world, { data }, { now }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const group = lookup(world.checklists.runs, data.run)?.group;
    const late = lateSteps(world, now).filter(
      ({ run, step }) => run.group === group && step.key === data.step,
    );
    const [first] = late;
    if (first === undefined)
      return reject('nothing-overdue', 'That step is not overdue, or it was said already.');
    const { run, step } = first;
    return accept({
      type: 'checklist.raised',
      data: {
        ...onStep(step),
        title: titleOf(world, run),
        group: run.group,
        runs: late.map((one) => ({ run: one.run.id, number: one.run.number, on: one.run.on })),
        since: addMinutes(run.startedAt, step.step.dueMinutes ?? 0),
        role: roleOf(world, step.step.role, now),
      },
    });
  },
};
