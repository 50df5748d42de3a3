import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { isOwed, type RunStep, type StepStanding } from '#shared/domain/checklists/run-steps.ts';

/** Checklists that were started together: what they are on down, steps across. */
export interface RunTable {
  readonly runs: ReadonlyMap<string, RunStanding>;
  readonly rows: readonly string[];
  readonly steps: ReadonlyMap<string, RunStep>;
  readonly columns: readonly string[];
  readonly cell: (run: string, step: string) => StepStanding | undefined;
}

const numberOf = ({ run }: RunStanding): number => Number(/\d+$/.exec(run.number)?.[0] ?? 0);

/** The table of a group, as they were started; every step that one of them has is a column. */
export function runTable(all: readonly RunStanding[], group: string): RunTable {
  const members = all.filter(({ run }) => run.group === group).toSorted((a, b) => numberOf(a) - numberOf(b));
  const runs = new Map<string, RunStanding>(members.map((one) => [one.run.id, one]));
  const steps = new Map<string, RunStep>();
  const cells = new Map<string, StepStanding>();
  for (const { run, steps: standings } of members) {
    for (const at of standings) {
      if (!steps.has(at.on.key)) steps.set(at.on.key, at.on);
      cells.set(`${run.id} ${at.on.key}`, at);
    }
  }
  return {
    runs,
    rows: [...runs.keys()],
    steps,
    columns: [...steps.keys()],
    cell: (run, step) => cells.get(`${run} ${step}`),
  };
}

/** A step of one subject that is in hand. */
export interface CellInHand {
  readonly run: RunStanding;
  readonly at: StepStanding;
}

/** Cells in hand by their step, as they are said: one command a step. */
export function byStep(cells: readonly CellInHand[]): ReadonlyMap<string, readonly CellInHand[]> {
  const map = new Map<string, CellInHand[]>();
  for (const cell of cells) {
    const { key } = cell.at.on;
    const there = map.get(key);
    if (there === undefined) map.set(key, [cell]);
    else there.push(cell);
  }
  return map;
}

/** What can be answered of the cells in hand: nobody has passed them, and their checklist is in progress. */
export const openIn = (cells: readonly CellInHand[]): readonly CellInHand[] =>
  cells.filter(({ run, at }) => run.status.status === 'running' && isOwed(at));

/** A cell in a word: it must be read in 76 px. */
export function cellWord({ state, answer, overdue }: StepStanding): string {
  switch (state) {
    case 'open':
      return overdue ? 'overdue' : '';
    case 'second-owed':
      return '2nd owed';
    case 'answered':
      return answer?.to.answer === 'different' ? 'different' : 'done';
    case 'not-applicable':
      return 'n/a';
    case 'skipped':
      return 'skipped';
  }
}
