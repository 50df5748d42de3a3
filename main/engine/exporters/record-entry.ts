import type { Author, Teller } from '#shared/domain/envelope.ts';
import type { ExportedEvent, ExportSource } from '../exporter.ts';
import type { Aftermath } from './log-aftermath.ts';

/** One event as a record shows it. */
export interface RecordEntry {
  readonly seq: number;
  readonly happened: string;
  readonly entered: string;
  /** Who typed it, in which role, and who told it. */
  readonly who: string;
  readonly words: string;
  /** It no longer stands as written: struck, or corrected by what stands in `after`. */
  readonly struck: boolean;
  /** What became of it, a sentence each. */
  readonly after: readonly string[];
}

export const authorName = (by: Author): string => (by === 'system' ? 'Blackstart' : by.name);
export const authorRole = (by: Author): string => (by === 'system' ? '' : (by.role ?? ''));
/** Name, place and how to ring back. */
export const tellerWords = (told: Teller | undefined): string =>
  told === undefined
    ? ''
    : [told.name, told.place, told.ringBack].filter((part) => part !== undefined).join(', ');

function whoOf({ fact: { by, toldBy, onBehalfOf } }: ExportedEvent): string {
  const role = authorRole(by);
  const told = tellerWords(toldBy);
  return [
    role === '' ? authorName(by) : `${authorName(by)} (${role})`,
    ...(onBehalfOf === undefined ? [] : [`for ${onBehalfOf}`]),
    ...(told === '' ? [] : [`told by ${told}`]),
  ].join('; ');
}

/** Reads one event for a record, with what became of it. */
export function recordEntry(
  event: ExportedEvent,
  { wording }: ExportSource,
  aftermath: Aftermath,
): RecordEntry {
  const { fact, seq } = event;
  const strike = aftermath.struckBy(fact.id);
  const corrections = aftermath.correctionsOf(fact.id);
  return {
    seq,
    happened: wording.time(fact.at),
    entered: fact.recordedAt === fact.at ? '' : wording.time(fact.recordedAt),
    who: whoOf(event),
    words: event.words,
    struck: strike !== undefined || corrections.length > 0,
    after: [
      ...corrections.map((later) => `Entry ${String(later.seq)}: ${later.words}`),
      ...aftermath.notesOn(fact.id).map((later) => `Entry ${String(later.seq)}: ${later.words}`),
      ...(strike === undefined ? [] : [`Entry ${String(strike.seq)}: ${strike.words}`]),
      ...(event.envelope.data === null ? ['Its words were redacted.'] : []),
    ],
  };
}
