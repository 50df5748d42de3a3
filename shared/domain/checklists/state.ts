import type { AttachmentsSlice } from '../attachments/attachments.ts';
import { emptyCollection, lookup, values, type Collection } from '../collection.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { CopyId, EventId, RunId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import type { PeopleSlice } from '../people/state.ts';
import type { ServicesSlice } from '../services/state.ts';
import type { SystemsSlice } from '../systems/state.ts';
import { insertChange, type Change, type Timeline } from '../timeline.ts';
import type { Answer, Hand, RunStatus, RunSubject, Second, SecondWord } from './run-shape.ts';
import type { ChecklistTemplate } from './template.ts';

/** A version of a checklist as it was copied: frozen, and kept once however many work from it. */
export interface Copy {
  readonly id: CopyId;
  readonly template: ChecklistTemplate;
  /** The keys of its steps, in their order. */
  readonly keys: readonly string[];
}

/** An answer as it is kept: who gave it, and the second person where they were named with it. */
export type Answered = Answer & { readonly by: Hand; readonly second: Second | null };

/** A checklist in progress on one subject. Its notes are in the log. */
export interface Run {
  readonly id: RunId;
  readonly number: string;
  /** Those that one command started have one group: the id of the first. */
  readonly group: RunId;
  readonly on: RunSubject;
  readonly startedAt: Instant;
  /** The event that started it. */
  readonly started: EventId;
  /** The versions it was worked from, the one in use last. */
  copies: CopyId[];
  /** By step; a step that nobody answered has none. */
  readonly answers: Record<string, Timeline<Answered>>;
  /** Second persons that came after the answer, by step. */
  readonly seconds: Record<string, Timeline<SecondWord>>;
  /** In progress from the beginning until somebody says otherwise. */
  readonly status: Timeline<RunStatus>;
  readonly countersigned: Timeline<Second>;
  /** Critical steps that were skipped or left, which somebody looked at and let stand: the event, by step. */
  settled: Record<string, EventId>;
  notes: number;
  /** Steps that were said to be overdue. */
  raised: string[];
  /** The last entry of work on it. */
  touched: EventId;
  /** Started by mistake and taken back; never deleted. */
  struck?: EventId;
}

export interface ChecklistsState {
  copies: Collection<Copy>;
  /** Everything open, and of what is closed the newest. */
  runs: Collection<Run>;
  /** Which of them are closed with nothing left to settle, in the order in which they became so. */
  closed: RunId[];
  /** Older ones, by their numbers: they are in the log. */
  gone: Collection<string>;
}
export interface ChecklistsSlice {
  checklists: ChecklistsState;
}
export type ChecklistsWorld = ChecklistsSlice &
  SystemsSlice &
  ServicesSlice &
  PeopleSlice &
  AttachmentsSlice &
  IncidentWorld &
  ConflictsWorld;

export const initialChecklists = (): ChecklistsState => ({
  copies: emptyCollection(),
  runs: emptyCollection(),
  closed: [],
  gone: emptyCollection(),
});

/** How many closed checklists are kept whole: the rest is read from the log. */
export const KEPT_CLOSED_RUNS = 500;
/** How many entries of one kind a step or a checklist keeps. */
const KEPT_ENTRIES = { step: 4, run: 16 } as const;

/** Puts an entry where it belongs; the newest are kept, and what was struck goes first. */
export function keepIn<T>(timeline: Timeline<T>, entry: Change<T>, of: keyof typeof KEPT_ENTRIES): void {
  insertChange(timeline, entry);
  if (timeline.length <= KEPT_ENTRIES[of]) return;
  const struck = timeline.findIndex((one) => one.struck !== undefined);
  timeline.splice(Math.max(0, struck), 1);
}

/** The checklists in progress and the closed ones that are kept; those taken back are left out. In no order. */
export const listedRuns = ({ checklists }: Readonly<ChecklistsSlice>): readonly Run[] =>
  [...values(checklists.runs)].filter((run) => run.struck === undefined);

export const copyOf = (
  { checklists }: Readonly<ChecklistsSlice>,
  id: CopyId | undefined,
): Copy | undefined => (id === undefined ? undefined : lookup(checklists.copies, id));
