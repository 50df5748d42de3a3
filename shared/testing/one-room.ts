import { values } from '#shared/domain/collection.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { beginning, commandOf, type Step } from './arbitrary-script.ts';
import { MemoryLog } from './memory-log.ts';
import type { Maker } from './script-choice.ts';

type Log = MemoryLog<IncidentLog>;

/** One installation that plays a script of some areas; where a step would hear of another, what is due is raised. */
interface OneRoom {
  readonly areas: readonly (readonly Maker[])[];
  /** What is entered happened less than so many minutes ago. */
  readonly withinMinutes: number;
}

/** An incident as a script finds it. */
export const begun = (): Log => new MemoryLog(incidentDomain).given(...beginning);

export function play(log: Log, steps: readonly Step[], { areas, withinMinutes }: OneRoom): Log {
  for (const step of steps) {
    log.wait(step.waitMinutes % 20);
    if (step.act === 'merge') log.runDue();
    else log.send(commandOf(log, { ...step, agoMinutes: step.agoMinutes % withinMinutes }, areas));
  }
  return log;
}

/** Two further stations go on from `common`, each without the other. */
export function apart(
  common: Log,
  [left, right]: readonly [readonly Step[], readonly Step[]],
  go: (log: Log, steps: readonly Step[]) => Log,
): readonly [Log, Log] {
  const at = (number: number, steps: readonly Step[]): Log => {
    const station = `st-${String(number)}`;
    const log = common.copy({ station, origin: `TEST${String(number)}` });
    return go(log.given({ type: 'incident.join-station', data: { station } }), steps);
  };
  return [at(2, left), at(3, right)];
}

/** What both come to: the first with the second merged into it, and a copy of the second with the first. */
export const mergedBothWays = ([one, other]: readonly [Log, Log]) => {
  const again = other.copy({ station: 'st-9', origin: 'TEST9' }).merge(one);
  return [one.merge(other).state, again.state] as const;
};

/** The conflicts that stand open, in words. */
export const conflictsIn = ({ state }: Log): readonly string[] =>
  [...values(state.conflicts.open)].map(({ rule, words }) => `${rule} ${words}`);
