import { foldName } from '#shared/domain/systems/names.ts';
import { STATES, type Headline } from '#shared/domain/systems/states.ts';
import { z } from 'zod';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { given } from '../../ui/given.ts';
import type { ShownRow } from './board-reckoner.ts';
import { Condition, meetsAll, type BoardTimes } from './board-condition.ts';

/** The board's filter and folding in the ui store. */
export const BOARD = UI_FILTERS.board;

export const GROUPINGS = ['headline', 'tier', 'site', 'organisation', 'owner', 'supplier'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  headline: 'State',
  tier: 'Restore group',
  site: 'Site',
  organisation: 'Organisation',
  owner: 'Owner',
  supplier: 'Supplier',
};

/** Narrowed to a headline, to what is overdue or owed, or to what has gone down again. */
export const NARROWINGS = [
  'unknown',
  'down',
  'degraded',
  'back',
  'unaffected',
  'overdue',
  'owed',
  'again',
] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export const BoardFilter = z.strictObject({
  text: z.string(),
  only: z.enum(NARROWINGS).nullable(),
  /** What must hold besides. */
  also: z.array(Condition),
  group: z.enum(GROUPINGS),
  /** Sections as somebody folded or opened them; else trouble is open and the rest folded. */
  folded: z.record(z.string(), z.boolean()),
});
export type BoardFilter = z.infer<typeof BoardFilter>;

/** What another part of the window asks for: the rest is as on the whole board. */
const PartialFilter = BoardFilter.partial();

export const WHOLE_BOARD: BoardFilter = { text: '', only: null, also: [], group: 'headline', folded: {} };

export const boardFilterIn = (kept: unknown): BoardFilter => {
  const parsed = PartialFilter.safeParse(kept);
  return parsed.success ? { ...WHOLE_BOARD, ...given(parsed.data) } : WHOLE_BOARD;
};

/** Whether anything is left out by it. */
export const isNarrowed = ({ text, only, also }: BoardFilter): boolean =>
  text.trim() !== '' || only !== null || also.length > 0;

/** What is listed, in which order: two filters with the same scope list the same. */
export const scopeOf = ({ text, only, also, group }: BoardFilter): string =>
  JSON.stringify([text, only, also, group]);

const narrows: Readonly<Record<Narrowing, (row: ShownRow) => boolean>> = {
  unknown: (row) => headlineOf(row) === 'unknown',
  down: (row) => headlineOf(row) === 'down',
  degraded: (row) => headlineOf(row) === 'degraded',
  back: (row) => headlineOf(row) === 'back',
  unaffected: (row) => headlineOf(row) === 'unaffected',
  overdue: ({ age }) => age?.stale === true,
  owed: ({ owed }) => owed.length > 0,
  again: ({ regression }) => regression,
};

export const headlineOf = ({ state }: ShownRow): Headline => STATES[state.state].headline;

/** The rows that are wanted: every word typed is somewhere in the row's words, and every condition holds. */
export function narrowed(
  rows: readonly ShownRow[],
  { text, only, also }: BoardFilter,
  times: BoardTimes,
): readonly ShownRow[] {
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 && only === null && also.length === 0) return rows;
  const holds = meetsAll(also, times);
  return rows.filter(
    (row) =>
      (only === null || narrows[only](row)) && words.every((word) => row.words.includes(word)) && holds(row),
  );
}
