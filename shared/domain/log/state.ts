import type { ConflictsWorld } from '../conflicts/state.ts';
import { emptyCollection, lookup, type Collection } from '../collection.ts';
import type { EventId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';

/** What an entry is (JESIP decision log: information, decision, action, question and answer). */
export const ENTRY_KINDS = ['info', 'action', 'question', 'answer', 'decision'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a quick entry left out (LO-5): why it is late, why it was decided so. */
export const DEBTS = ['late-reason', 'because'] as const;
export type Debt = (typeof DEBTS)[number];

/** An entry that still owes something. Its words are in the log. */
export interface OwingEntry {
  readonly entry: EventId;
  readonly number: string;
  owes: Debt[];
}

/** A question that nobody has answered. Its words are in the log. */
export interface OpenQuestion {
  readonly entry: EventId;
  readonly number: string;
}

/** What later events may change. The entries themselves are in the log: no text is kept here. */
export interface LogState {
  /** The corrections of each corrected entry in the order of the log: the last one stands. */
  corrections: Collection<EventId[]>;
  /** Struck entries and the event that struck each. */
  struck: Collection<EventId>;
  /** Events of any area whose words are gone. */
  redacted: Collection<EventId>;
  questions: Collection<OpenQuestion>;
  owing: Collection<OwingEntry>;
}

export interface LogSlice {
  log: LogState;
}
export type LogWorld = LogSlice & IncidentWorld & ConflictsWorld;

export const initialLog = (): LogState => ({
  corrections: emptyCollection(),
  struck: emptyCollection(),
  redacted: emptyCollection(),
  questions: emptyCollection(),
  owing: emptyCollection(),
});

/** The correction that stands for an entry, if it has any. */
export const standingCorrection = ({ log }: Readonly<LogSlice>, entry: EventId): EventId | undefined =>
  lookup(log.corrections, entry)?.at(-1);
