import { z } from 'zod';
import { EventId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import type { ExportedEvent, ExportSource } from '../exporter.ts';

/** A later event that bears on an earlier one. */
export interface Later {
  readonly seq: number;
  readonly words: string;
}

/** What became of the entries of a log: nothing on paper may stand as it was first written if it was taken back. */
export interface Aftermath {
  /** The event that struck this one, if it stands struck. */
  struckBy(event: EventId): Later | undefined;
  /** The corrections of this entry in the order of the log: the last one stands. */
  correctionsOf(event: EventId): readonly Later[];
  /** What was said of it later and takes nothing back: what it owed, who signed it, whose it really was, what ended it. */
  notesOn(event: EventId): readonly Later[];
}

const Strike = z.object({
  entry: EventId.optional(),
  target: EventId.optional(),
  change: EventId.optional(),
  attachment: EventId.optional(),
});

/** The event that a strike, its lifting or a correction speaks of; each area has its own name for it. */
export function targetOf(data: unknown): EventId | undefined {
  const { entry, target, change, attachment } = Strike.safeParse(data).data ?? {};
  return entry ?? target ?? change ?? attachment;
}

/** True where an event of this type takes an earlier one back. */
export const isStrike = (type: string): boolean => STRIKES.test(type);

const STRIKES = /\.(?:[a-z-]+-)?struck$/;
const LIFTS = /\.(?:reinstated|strike-lifted)$/;
const CORRECTS = 'log.corrected';
const NOTES: ReadonlySet<string> = new Set([
  'log.supplied',
  'log.signed',
  'decision.reviewed',
  'decision.ended',
  'decision.resumed',
]);
const Several = z.object({ events: z.array(EventId) });

/** The events that a note speaks of. */
function notedIn({ type, data }: ExportedEvent['fact']): readonly EventId[] {
  if (type === 'log.reattributed') return Several.safeParse(data).data?.events ?? [];
  return NOTES.has(type) ? [targetOf(data)].filter((target) => target !== undefined) : [];
}

/** Reads the log once for strikes and corrections; a strike and its lifting count in the order of the log. */
export function readAftermath(source: Pick<ExportSource, 'events'>): Aftermath {
  const last = new Map<EventId, { readonly stamp: Stamp; readonly strike: Later | undefined }>();
  const corrections = new Map<EventId, (Later & { readonly stamp: Stamp })[]>();
  const notes = new Map<EventId, Later[]>();

  const noteStrike = ({ seq, words, fact }: ExportedEvent, strikes: boolean): void => {
    const target = targetOf(fact.data);
    const known = target === undefined ? undefined : last.get(target);
    if (target === undefined || (known !== undefined && known.stamp > fact.stamp)) return;
    last.set(target, { stamp: fact.stamp, strike: strikes ? { seq, words } : undefined });
  };
  const noteCorrection = ({ seq, words, fact }: ExportedEvent): void => {
    const target = targetOf(fact.data);
    if (target === undefined) return;
    const known = corrections.get(target) ?? [];
    corrections.set(target, [...known, { seq, words, stamp: fact.stamp }]);
  };

  for (const event of source.events()) {
    const { type } = event.fact;
    if (type === CORRECTS) noteCorrection(event);
    else if (isStrike(type)) noteStrike(event, true);
    else if (LIFTS.test(type)) noteStrike(event, false);
    for (const target of notedIn(event.fact)) {
      const known = notes.get(target) ?? [];
      known.push({ seq: event.seq, words: event.words });
      notes.set(target, known);
    }
  }
  return {
    struckBy: (event) => last.get(event)?.strike,
    notesOn: (event) => notes.get(event) ?? [],
    correctionsOf: (event) =>
      (corrections.get(event) ?? []).toSorted((a, b) =>
        a.stamp === b.stamp ? 0 : a.stamp < b.stamp ? -1 : 1,
      ),
  };
}
