import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Reckoning } from '../systems/select-age.ts';
import type { GroupKey, SheetFact, SheetItem } from './sheet.ts';
import type { HandoverWorld } from './state.ts';

/** An item as it is found: what of it must be said, by weight. */
export interface Found extends SheetItem {
  /** 0 = no must-say; 80 and more are read back. */
  readonly weight: number;
  /** Several of one theme are said as one. */
  readonly theme: string;
}

/** What a sheet is written from. */
export interface Looking {
  readonly world: Readonly<HandoverWorld>;
  readonly reckoning: Reckoning;
  readonly now: Instant;
  /** The last handover, else the declaration. */
  readonly since: Instant;
  /** The words of an entry are in the log, not in the state. */
  readonly logged: (id: EventId) => Fact | undefined;
}

/** The part of a sheet that one area gives. */
export type Gatherer = (looking: Looking) => readonly Found[];

const TITLE = 200;
const WORDS = 1000;
const short = (words: string, limit: number): string =>
  words.length <= limit ? words : `${words.slice(0, limit - 1)}…`;

export const fact = (words: string, at: Instant | null = null): SheetFact => ({
  words: short(words, WORDS),
  at,
});

/** An item of a sheet; empty facts are left out. */
export function found(
  group: GroupKey,
  { key, rev, title }: { key: string; rev: string; title: string },
  facts: readonly (SheetFact | null | undefined)[],
  must: { weight: number; theme?: string } = { weight: 0 },
): Found {
  return {
    key,
    group,
    rev: short(rev, TITLE),
    title: short(title, TITLE),
    facts: facts
      .flatMap((one) => (one === null || one === undefined || one.words === '' ? [] : [one]))
      .slice(0, 12),
    weight: must.weight,
    theme: must.theme ?? group,
  };
}
