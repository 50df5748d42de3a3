import type { z } from 'zod';
import type { Fact } from '../envelope.ts';
import type { signedEvents } from './events-signed.ts';
import type { logEvents } from './events.ts';

type AllEvents = typeof logEvents & typeof signedEvents;
type DataOf<Type extends keyof AllEvents> = z.output<AllEvents[Type]['schema']>;
type FactOf<Type extends keyof AllEvents> = Fact<Type, DataOf<Type>>;

/** An entry as it was first written. */
export type EntryFact = FactOf<'log.noted'>;

const factReader =
  <Type extends keyof AllEvents>(type: Type) =>
  (fact: Fact | undefined): FactOf<Type> | undefined =>
    fact?.type === type ? (fact as FactOf<Type>) : undefined; // as: the type names the data, checked when it was decided

/** The fact where it is an entry of the log. */
export const entryFact = factReader('log.noted');

/** The fact where it is a correction of an entry. */
export const correctedFact = factReader('log.corrected');

/** The fact where it pays what an entry owed. */
export const suppliedFact = factReader('log.supplied');

/** The fact where it is a signature under an entry. */
export const signedFact = factReader('log.signed');

/** The fact where it says whose some events really are. */
export const reattributedFact = factReader('log.reattributed');
