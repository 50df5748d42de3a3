import type { EventId } from '../ids.ts';
import { phaseAt } from '../incident/select.ts';
import type { IncidentWorld } from '../incident/state.ts';
import { addMinutes, minutesBetween, type Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import type { AudienceTrack, Snooze, UpdatesSlice } from './state.ts';

type World = Readonly<UpdatesSlice & IncidentWorld>;

/** Somebody who is owed updates: from the profile, or added in this incident. */
export interface Audience {
  readonly key: string;
  readonly name: string;
  /** One line for the newcomer; null where it was added. */
  readonly meaning: string | null;
  readonly intervalMinutes: number;
  /** Since when it is on the list. */
  readonly since: Instant;
}

/** One clock an audience (DOMAIN section 0: "update clock"). */
export interface UpdateClock {
  readonly audience: Audience;
  /** As set here, else as the profile says; null = owed no updates. */
  readonly intervalMinutes: number | null;
  /** The entry that set the interval; null where nobody did. */
  readonly intervalSet: EventId | null;
  readonly lastSent: { readonly at: Instant; readonly by: string; readonly event: EventId } | null;
  /** When the next one is owed; null while none is. */
  readonly due: Instant | null;
  /** Whole minutes past due; 0 while it is not. A snooze silences, it does not make it less overdue. */
  readonly overdueMinutes: number;
  readonly snooze: Snooze | null;
  /** Owed, past due, and not snoozed: somebody must send or say why not. */
  readonly state: 'overdue' | 'snoozed' | 'running' | 'off';
}

const NO_TRACK: AudienceTrack = { sent: [], intervals: [], snoozes: [] };

/** Every audience of the incident, in the order of the profile, then as added. */
export function audiencesOf({ incident, updates }: World): readonly Audience[] {
  if (incident.status === 'undeclared') return [];
  const { profile, declaredAt: since } = incident;
  return [
    ...profile.audiences.map(({ key, name, meaning, intervalMinutes }) => ({
      key,
      name,
      meaning,
      intervalMinutes,
      since,
    })),
    ...updates.added.map(({ key, name, intervalMinutes, addedAt }) => ({
      key,
      name,
      meaning: null,
      intervalMinutes,
      since: addedAt,
    })),
  ];
}

/** When the next update is owed: as promised with the last, else an interval after it, else after the clock began. */
function dueOf(track: AudienceTrack, interval: number, since: Instant, now: Instant): Instant {
  const sent = changeAt(track.sent, now);
  const set = changeAt(track.intervals, now);
  if (sent === undefined) return addMinutes(set !== undefined && set.at > since ? set.at : since, interval);
  const promised = set === undefined || set.at <= sent.at ? sent.to.next : null;
  return promised ?? addMinutes(sent.at, interval);
}

/** The snooze in force: what was sent since ended it. */
function snoozeOf(track: AudienceTrack, now: Instant): Snooze | null {
  const snooze = changeAt(track.snoozes, now);
  const sent = changeAt(track.sent, now);
  if (snooze === undefined || snooze.to.until <= now) return null;
  return sent !== undefined && sent.at > snooze.at ? null : snooze.to;
}

const stateOf = (isOverdue: boolean, snooze: Snooze | null): UpdateClock['state'] =>
  snooze !== null ? 'snoozed' : isOverdue ? 'overdue' : 'running';

function clockOf(world: World, audience: Audience, now: Instant): UpdateClock {
  const { incident, updates } = world;
  const track = updates.byAudience[audience.key] ?? NO_TRACK;
  const set = changeAt(track.intervals, now);
  const intervalMinutes = set === undefined ? audience.intervalMinutes : set.to;
  const sent = changeAt(track.sent, now);
  const isOver = incident.status === 'undeclared' || phaseAt(incident, now).phase === 'stood-down';
  const due = intervalMinutes === null || isOver ? null : dueOf(track, intervalMinutes, audience.since, now);
  const snooze = due === null ? null : snoozeOf(track, now);
  return {
    audience,
    intervalMinutes,
    intervalSet: set?.event ?? null,
    lastSent: sent === undefined ? null : { at: sent.at, by: sent.to.by, event: sent.event },
    due,
    overdueMinutes: due === null ? 0 : Math.max(0, minutesBetween(due, now)),
    snooze,
    state: due === null ? 'off' : stateOf(due <= now, snooze),
  };
}

const RANK: Readonly<Record<UpdateClock['state'], number>> = { overdue: 0, running: 1, snoozed: 1, off: 2 };

/**
 * The update clocks at `now`: what is overdue first, the longest overdue on top; then by when the next is owed; those
 * that are owed nothing last. All are off once the incident is stood down.
 */
export function updateClocks(world: World, now: Instant): readonly UpdateClock[] {
  return audiencesOf(world)
    .map((audience) => clockOf(world, audience, now))
    .sort((a, b) => RANK[a.state] - RANK[b.state] || compare(a.due ?? '9', b.due ?? '9'));
}
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The clocks that somebody must see to now. */
export const overdueUpdates = (world: World, now: Instant): readonly UpdateClock[] =>
  updateClocks(world, now).filter(({ state }) => state === 'overdue');

/** When the first of some audiences is owed the next update after one at `at`; null where none of them is owed any. */
export function nextOwed(world: World, audiences: ReadonlySet<string>, at: Instant): Instant | null {
  const intervals = updateClocks(world, at).flatMap(({ audience, intervalMinutes }) =>
    audiences.has(audience.key) && intervalMinutes !== null ? [intervalMinutes] : [],
  );
  return intervals.length === 0 ? null : addMinutes(at, Math.min(...intervals));
}

/** The audience that is meant: by its key, or by its name whatever its case. */
export const findAudience = (world: World, ref: string): Audience | undefined =>
  audiencesOf(world).find(({ key, name }) => key === ref || name.toLowerCase() === ref.trim().toLowerCase());
