import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { subjectOf, titleOf } from '../../../store/run-names.ts';

/** A line of the list: one checklist, or those that were started together on many subjects. */
export interface RunLine {
  readonly key: string;
  /** In the order in which they were started; one at least. */
  readonly of: readonly RunStanding[];
}

/** Where a line belongs, the most pressing first. */
const SECTIONS = [
  { id: 'overdue', title: 'Overdue' },
  { id: 'critical', title: 'Critical step skipped: to be done, or let stand' },
  { id: 'running', title: 'In progress' },
  { id: 'sign', title: 'Countersignature owed' },
  { id: 'paused', title: 'Paused' },
  { id: 'closed', title: 'Complete or given up' },
] as const;
type SectionId = (typeof SECTIONS)[number]['id'];

const RANK: readonly SectionId[] = SECTIONS.map(({ id }) => id);

function sectionOf({ progress, isClosed, unsettled, countersignOwed, status }: RunStanding): SectionId {
  if (!isClosed && progress.overdue > 0) return 'overdue';
  if (unsettled.length > 0) return 'critical';
  if (isClosed) return countersignOwed ? 'sign' : 'closed';
  return status.status === 'paused' ? 'paused' : 'running';
}

/** A group lies where the most pressing of it does. */
const sectionOfLine = ({ of }: RunLine): SectionId =>
  of.map(sectionOf).reduce((a, b) => (RANK.indexOf(a) <= RANK.indexOf(b) ? a : b));

const wordsOf = (run: RunStanding): string =>
  foldName([run.run.number, titleOf(run), subjectOf(run)].join(' '));

const order = (a: RunStanding, b: RunStanding): number =>
  a.run.startedAt < b.run.startedAt ? -1 : Number(a.run.startedAt > b.run.startedAt);

/** The checklists in which every word that was typed stands; those started together are one line. */
export function linesIn(runs: readonly RunStanding[], text: string): readonly RunLine[] {
  const wanted = text.trim().split(/\s+/).map(foldName);
  const found = runs.filter((run) => {
    const words = wordsOf(run);
    return wanted.every((word) => words.includes(word));
  });
  const groups = new Map<string, RunStanding[]>();
  for (const run of found.toSorted(order)) {
    const group = groups.get(run.run.group);
    if (group === undefined) groups.set(run.run.group, [run]);
    else group.push(run);
  }
  return [...groups].map(([key, of]) => ({ key, of }));
}

export const sectionsOf = (lines: readonly RunLine[]) =>
  SECTIONS.map(({ id, title }) => ({
    id,
    title,
    rows: lines.filter((line) => sectionOfLine(line) === id),
  })).filter(({ rows }) => rows.length > 0);
