import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { addMinutes, minutesBetween, type Instant } from '#shared/domain/instant.ts';
import { correctedFact, entryFact } from '#shared/domain/log/entry.ts';
import type { LogLine } from '#shared/domain/log/queries.ts';
import { KIND_WORDS } from '#shared/domain/log/tell.ts';
import type { Wording } from '#shared/domain/area.ts';
import type { Fact } from '#shared/domain/envelope.ts';

/** How a line reads: what was first written, and what it says by now. */
export interface LineWords {
  /** `A12`; absent where it is no entry. */
  readonly number?: string;
  /** "Decision", "Question to A12"; absent for plain information. */
  readonly kind?: string;
  readonly text: string;
  /** What it was corrected to; the original then shows struck through beside it. */
  readonly corrected?: string;
  readonly because?: string;
}

export function lineWords({ fact, correction }: LogLine, wording: Wording): LineWords {
  const entry = entryFact(fact);
  if (entry === undefined) return { text: incidentDomain.describe(fact, wording) };
  const { number, kind, text, because, answers } = entry.data;
  const to = correctedFact(correction ?? undefined)?.data.text.to;
  return {
    number,
    text,
    ...(kind === 'info'
      ? {}
      : { kind: `${KIND_WORDS[kind]}${answers === undefined ? '' : ` to ${answers.number}`}` }),
    ...(to === undefined || to === text ? {} : { corrected: to }),
    ...(because === undefined ? {} : { because }),
  };
}

/** When it happened, as corrected so far. */
export const happenedAt = ({ fact, correction }: LogLine): Instant =>
  correctedFact(correction ?? undefined)?.data.happenedAt.to ?? fact.at;

/** Later than this is late (SPEC LO-4). */
const LATE_MINUTES = 5;

/**
 * How many minutes after it happened it was entered, where that is late; 0 where it is not. An exercise's clock says
 * nothing about when something was really entered: only entries carry that themselves.
 */
export function lateMinutes(fact: Fact, hasOwnClock: boolean): number {
  const entry = entryFact(fact);
  const minutes = entry?.data.lateMinutes ?? (hasOwnClock ? 0 : minutesBetween(fact.at, fact.recordedAt));
  return minutes > LATE_MINUTES ? minutes : 0;
}

/** When it was entered, by the clock that the log goes by: an exercise's own clock stands beside the machine's. */
export function enteredAt(fact: Fact, hasOwnClock: boolean): Instant {
  const late = entryFact(fact)?.data.lateMinutes;
  if (late !== undefined) return addMinutes(fact.at, late);
  return hasOwnClock ? fact.at : fact.recordedAt;
}

/** Who typed it, by what is known now: the name it was typed under stays beside the right one. */
export const whoWords = ({ fact, reattributed }: Pick<LogLine, 'fact' | 'reattributed'>): string => {
  if (reattributed === null) return authorWords(fact);
  const typedAs = fact.by === 'system' ? 'Blackstart' : fact.by.name;
  return `${authorWords({ by: reattributed })} (typed as ${typedAs})`;
};

/** Whose name it was typed under; the tool itself is Blackstart. */
export const authorWords = ({ by }: Pick<Fact, 'by'>): string => {
  if (by === 'system') return 'Blackstart';
  return by.role === undefined ? by.name : `${by.name}, ${by.role}`;
};
