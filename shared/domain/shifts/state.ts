import { emptyCollection, type Collection } from '../collection.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId, ShiftId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import type { Holder, PeopleSlice } from '../people/state.ts';
import type { Timeline } from '../timeline.ts';

/** What is planned of a shift; each is edited on its own. */
export interface ShiftFields {
  name: string | null;
  start: Instant;
  end: Instant;
  /** Who is to lead it; null = not known yet. */
  lead: Holder | null;
}

export interface Shift extends ShiftFields {
  readonly id: ShiftId;
  /** Taken off the plan; never deleted. */
  cancelled?: EventId;
}

export interface ShiftsState {
  /** The plan: the newest `KEPT_SHIFTS`. */
  all: Collection<Shift>;
  /** Their ids in the order they were planned. */
  order: ShiftId[];
  /** Which shift began when: said, or with an accepted handover. */
  begun: Timeline<ShiftId>;
}
export interface ShiftsSlice {
  shifts: ShiftsState;
}
export type ShiftsWorld = ShiftsSlice & PeopleSlice & IncidentWorld & ConflictsWorld;

/** Two months of three shifts a day. */
export const KEPT_SHIFTS = 180;

export const initialShifts = (): ShiftsState => ({ all: emptyCollection(), order: [], begun: [] });
