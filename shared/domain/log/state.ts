import type { ConflictsWorld } from '../conflicts/state.ts';
import { emptyCollection, lookup, type Collection } from '../collection.ts';
import type { EventId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Decision } from './decision.ts';

/** What an entry is (JESIP decision log: information, decision, action, question and answer). */
export const ENTRY_KINDS = ['info', 'action', 'question', 'answer', 'decision'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a quick entry left out: why it is late (LO-4), and the parts of a decision's record (LO-5). */
export const DEBTS = [
  'late-reason',
  'because',
  'options',
  'known',
  'confidence',
  'risks',
  'authority',
  'review',
] as const;
export type Debt = (typeof DEBTS)[number];

/** How each debt reads after "owes". */
export const DEBT_WORDS: Readonly<Record<Debt, string>> = {
  'late-reason': 'why it was late',
  because: 'its reason',
  options: 'the options considered',
  known: 'what was known',
  confidence: 'how surely',
  risks: 'the risks',
  authority: 'the authority',
  review: 'a review time',
};

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
  /** Every decision, in force or not (LO-14). */
  decisions: Collection<Decision>;
  /** What was said later of what an entry owed, in the order of the log. */
  supplied: Collection<EventId[]>;
  /** The signatures under each signed entry, in the order of the log (LO-17). */
  signed: Collection<EventId[]>;
  /** Events that are another person's than they were typed as, and the last event that says so (LO-18). */
  reattributed: Collection<EventId>;
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
  decisions: emptyCollection(),
  supplied: emptyCollection(),
  signed: emptyCollection(),
  reattributed: emptyCollection(),
});

/** The correction that stands for an entry, if it has any. */
export const standingCorrection = ({ log }: Readonly<LogSlice>, entry: EventId): EventId | undefined =>
  lookup(log.corrections, entry)?.at(-1);
