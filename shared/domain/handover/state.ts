import type { ChecklistsSlice } from '../checklists/state.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId, HandoverId, ShiftId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import type { LogSlice } from '../log/state.ts';
import type { Holder, PeopleSlice } from '../people/state.ts';
import type { ServicesSlice } from '../services/state.ts';
import type { ShiftsSlice } from '../shifts/state.ts';
import type { SystemsSlice } from '../systems/state.ts';
import type { TasksSlice } from '../tasks/state.ts';
import type { UpdatesSlice } from '../updates/state.ts';
import type { Headline, IfThen, WholeSection } from './sheet.ts';

/** What the outgoing person makes of an item: said, said and read back, or not among the must-says. */
export const MARKS = ['must', 'critical', 'left-out'] as const;
export type Mark = (typeof MARKS)[number];

/** A must-say in the outgoing person's own words. */
export interface OwnSay {
  readonly id: string;
  readonly words: string;
  readonly critical: boolean;
}

/** A must-say that the incoming person took, as it read then. */
export interface Taken {
  readonly rev: string;
  readonly readBack: string | null;
}

/** A handover that nobody has accepted yet. Broken off, it is a draft again with all that was said. */
export interface OpenHandover {
  readonly id: HandoverId;
  readonly number: string;
  readonly draftedAt: Instant;
  readonly shift: ShiftId | null;
  status: 'draft' | 'giving';
  outgoing: Holder | null;
  incoming: Holder | null;
  /** What is to move: command roles by key, being in charge = null. */
  posts: readonly (string | null)[];
  headline: Headline | null;
  summary: string | null;
  marks: Record<string, Mark>;
  says: readonly OwnSay[];
  ifThens: readonly IfThen[];
  taken: Record<string, Taken>;
  sections: Partial<Record<WholeSection, Instant>>;
  /** Questions of the incoming person, by their numbers in the log. */
  questions: readonly string[];
  /** The reminder before the planned end was given. */
  reminded: boolean;
}

/** Somebody took over without a handover: it is owed. */
export interface OwedHandover {
  readonly number: string;
  readonly at: Instant;
  readonly from: Holder | null;
  readonly to: Holder;
  readonly reason: string;
}

/** The last handover that was accepted. */
export interface LastHandover {
  readonly handover: HandoverId;
  readonly number: string;
  readonly event: EventId;
  readonly at: Instant;
  readonly outgoing: Holder;
  readonly incoming: Holder;
  /** Whom it was announced to; null = owed. */
  announced: string | null;
}

export interface HandoverState {
  open: Record<HandoverId, OpenHandover>;
  owed: OwedHandover[];
  last: LastHandover | null;
}
export interface HandoverSlice {
  handover: HandoverState;
}
/** A handover reads all other areas; none of them reads it. */
export type HandoverWorld = HandoverSlice &
  ShiftsSlice &
  PeopleSlice &
  SystemsSlice &
  ServicesSlice &
  TasksSlice &
  ChecklistsSlice &
  UpdatesSlice &
  LogSlice &
  IncidentWorld &
  ConflictsWorld;

export const initialHandover = (): HandoverState => ({ open: {}, owed: [], last: null });

/** The handover in hand: at most one at a station, after a merge the first that was drafted. */
export const openHandover = ({ handover }: Readonly<HandoverSlice>): OpenHandover | undefined =>
  Object.values(handover.open).sort((a, b) =>
    a.draftedAt < b.draftedAt ? -1 : a.draftedAt > b.draftedAt ? 1 : a.id < b.id ? -1 : 1,
  )[0];
