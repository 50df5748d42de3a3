import type { z } from 'zod';
import type { Fact } from '../envelope.ts';
import type { logEvents } from './events.ts';

type DataOf<Type extends keyof typeof logEvents> = z.output<(typeof logEvents)[Type]['schema']>;

/** An entry as it was first written. */
export type EntryFact = Fact<'log.noted', DataOf<'log.noted'>>;
export type CorrectedFact = Fact<'log.corrected', DataOf<'log.corrected'>>;

/** The fact where it is an entry of the log. */
export const entryFact = (fact: Fact | undefined): EntryFact | undefined =>
  fact?.type === 'log.noted' ? (fact as EntryFact) : undefined; // as: the type names the data, checked when it was decided

/** The fact where it is a correction of an entry. */
export const correctedFact = (fact: Fact | undefined): CorrectedFact | undefined =>
  fact?.type === 'log.corrected' ? (fact as CorrectedFact) : undefined; // as: as above
