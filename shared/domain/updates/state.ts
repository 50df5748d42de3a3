import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { insertChange, type Change, type Timeline } from '../timeline.ts';

/** An update went to an audience: how, and when the next one was promised. The words are in the log. */
export interface Sent {
  /** The way it went: "Sitrep A3", "telephone". */
  readonly by: string;
  /** Promised with it; null = after the interval. */
  readonly next: Instant | null;
}

export interface Snooze {
  readonly until: Instant;
  readonly reason: string;
}

/** What is known over time of one audience. Only the newest entries are kept (KEPT): the log has them all. */
export interface AudienceTrack {
  readonly sent: Timeline<Sent>;
  /** Minutes; null = owed no updates. Nothing set = as the profile says. */
  readonly intervals: Timeline<number | null>;
  readonly snoozes: Timeline<Snooze>;
  /** The time at which an update was owed and had not gone, noted on the log once. */
  noted?: Instant;
}

export const TRACKS = ['sent', 'intervals', 'snoozes'] as const;
export type TrackName = (typeof TRACKS)[number];

/** Somebody who is owed updates and does not stand in the profile. */
export interface AddedAudience {
  readonly key: string;
  readonly name: string;
  readonly intervalMinutes: number;
  /** The event that added it, and when. */
  readonly added: EventId;
  readonly addedAt: Instant;
}

export interface UpdatesState {
  byAudience: Record<string, AudienceTrack>;
  added: AddedAudience[];
}
export interface UpdatesSlice {
  updates: UpdatesState;
}
export type UpdatesWorld = UpdatesSlice & IncidentWorld & ConflictsWorld;

export const initialUpdates = (): UpdatesState => ({ byAudience: {}, added: [] });

/** How many entries of each kind an audience keeps. */
const KEPT: Readonly<Record<TrackName, number>> = { sent: 48, intervals: 12, snoozes: 12 };
/** More than anybody can keep informed. */
export const MOST_ADDED = 20;

/** The track of an audience, made where there is none yet. */
export const trackFor = ({ updates }: UpdatesSlice, audience: string): AudienceTrack =>
  (updates.byAudience[audience] ??= { sent: [], intervals: [], snoozes: [] });

/** Puts an entry where it belongs; the newest are kept. */
export function keepEntry<Name extends TrackName>(
  track: AudienceTrack,
  name: Name,
  entry: AudienceTrack[Name][number],
): void {
  const timeline = track[name] as Change<unknown>[]; // as: the entry was typed by the name, the timelines differ in nothing else
  insertChange(timeline, entry);
  if (timeline.length > KEPT[name]) timeline.shift();
}
