import type { DecideMap } from '../area.ts';
import type { Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import type { CountInput, trackCommands } from './commands-track.ts';
import { onSystem } from './decide-catalogue.ts';
import { isRejection } from './references.ts';
import type { System, SystemsWorld } from './state.ts';
import { retiredSystem } from './subjects.ts';
import { afterCount, figuresAt, tallyKey, type Count, type TallyFigures } from './tally.ts';
import { lastEntered } from './track.ts';

/** The count alone, without what it counts and where. */
export function countOf({ of, fixed, blocked, addOf, addFixed, addBlocked }: Count): Count {
  return { of, fixed, blocked, addOf, addFixed, addBlocked };
}

/** Refuses a count that says nothing, or that makes more than there are. */
export function refusedCount(count: Count, makes: TallyFigures, where: string): Rejection | undefined {
  if (Object.values(countOf(count)).every((value) => value === undefined)) {
    return reject('empty-count', `Give a figure for ${where}: of how many, fixed or blocked.`);
  }
  const done = (makes.fixed ?? 0) + (makes.blocked ?? 0);
  return makes.of !== null && done > makes.of
    ? reject(
        'more-than-there-are',
        `${where}: ${makes.fixed ?? 0} fixed and ${makes.blocked ?? 0} blocked make more than ${makes.of}. Check the figures, or give the new total too.`,
        { makes },
      )
    : undefined;
}

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);

/** Two lines of one sheet about one tally, as one count: what is said outright replaces, what is added adds up. */
function joinCounts(first: Count, then: Count): Count {
  const added = (said: number | undefined, a: number | undefined, b: number | undefined) =>
    said === undefined ? plus(a, b) : b;
  return {
    of: then.of ?? first.of,
    fixed: then.fixed ?? first.fixed,
    blocked: then.blocked ?? first.blocked,
    addOf: added(then.of, first.addOf, then.addOf),
    addFixed: added(then.fixed, first.addFixed, then.addFixed),
    addBlocked: added(then.blocked, first.addBlocked, then.addBlocked),
  };
}

/** The lines of a sheet, one for each tally. */
function linesOf(counts: readonly CountInput[]): CountInput[] {
  const lines = new Map<string, CountInput>();
  for (const line of counts) {
    const key = tallyKey(line.counting, line.area);
    const first = lines.get(key);
    lines.set(key, first === undefined ? line : { ...first, ...joinCounts(first, line) });
  }
  return [...lines.values()];
}

function decideLine(
  system: System,
  { at, sheet }: { at: Instant; sheet: string | undefined },
  line: CountInput,
): NewEvent | Rejection {
  const tally = system.tallies?.[tallyKey(line.counting, line.area)];
  const entries = tally?.entries ?? [];
  const makes = afterCount(figuresAt(entries, at), line);
  const refused = refusedCount(line, makes, `${system.name}, ${line.area}`);
  if (refused !== undefined) return refused;
  const { area, counting } = tally ?? line;
  const on = { system: system.id, name: system.name };
  return {
    type: 'system.tally-set',
    data: { on, area, counting, count: countOf(line), makes, sheet, after: lastEntered(entries) },
  };
}

export const tallyDecide: Pick<DecideMap<SystemsWorld, typeof trackCommands>, 'system.set-tally'> = {
  'system.set-tally': (world, { data, at }) =>
    onSystem(world, data.system, (system) => {
      if (system.retired !== undefined) return retiredSystem(system.name);
      const lines = linesOf(data.counts).map((line) => decideLine(system, { at, sheet: data.sheet }, line));
      const refused = lines.find((line) => isRejection(line));
      return refused ?? accept(...lines.filter((line): line is NewEvent => !isRejection(line)));
    }),
};
