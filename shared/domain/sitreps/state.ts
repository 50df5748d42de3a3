import type { CountersSlice } from '../counters/state.ts';
import type { EventId } from '../ids.ts';
import type { SitrepTemplate } from '../incident/profile.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import type { PeopleSlice } from '../people/state.ts';
import type { ServicesSlice } from '../services/state.ts';
import type { Stamp } from '../stamp.ts';
import type { TasksWorld } from '../tasks/state.ts';
import type { UpdatesWorld } from '../updates/state.ts';

/** A sitrep that was issued, for a list. What it says is in its event, for ever as it was. */
export interface IssuedSitrep {
  readonly event: EventId;
  readonly stamp: Stamp;
  readonly number: string;
  /** Its cut-off: what its figures are of. */
  readonly asAt: Instant;
  readonly issuedAt: Instant;
  readonly nextAt: Instant | null;
  readonly template: string;
  readonly approvedBy: string;
  readonly headline: string;
  /** The number of the sitrep that it puts right. */
  readonly corrects: string | null;
  /** Withdrawn: it stays as it is and says so. */
  withdrawn?: EventId;
}

export interface SitrepsState {
  /** The newest, by cut-off. */
  issued: IssuedSitrep[];
  /** Made in this incident, beside those of the profile; by key. */
  templates: SitrepTemplate[];
}
export interface SitrepsSlice {
  sitreps: SitrepsState;
}
export type SitrepsWorld = SitrepsSlice &
  UpdatesWorld &
  TasksWorld &
  PeopleSlice &
  ServicesSlice &
  CountersSlice &
  IncidentWorld;

export const initialSitreps = (): SitrepsState => ({ issued: [], templates: [] });

/** How many of the issued are kept for the list: older ones are in the log. */
export const KEPT_ISSUED = 200;
export const MOST_TEMPLATES = 20;

const isBefore = (a: IssuedSitrep, b: IssuedSitrep): boolean =>
  a.asAt < b.asAt || (a.asAt === b.asAt && a.stamp < b.stamp);

/** Puts one where its cut-off belongs; the newest are kept. */
export function keepIssued({ sitreps }: SitrepsSlice, one: IssuedSitrep): void {
  const place = sitreps.issued.findLastIndex((other) => isBefore(other, one)) + 1;
  sitreps.issued.splice(place, 0, one);
  if (sitreps.issued.length > KEPT_ISSUED) sitreps.issued.shift();
}
