import type { IncidentWorld } from '../incident/state.ts';
import { minutesBetween, type Instant } from '../instant.ts';
import { changeAt, type Change } from '../timeline.ts';
import { presentPeople } from './select.ts';
import { postsHeld, type PostRow } from './select-posts.ts';
import type { PeopleSlice, Person, Presence } from './state.ts';

type World = Readonly<PeopleSlice & IncidentWorld>;

/** Minutes on duty after which the list says so. Blackstart's own proposal: a long shift. */
export const LONG_DUTY_MINUTES = 12 * 60;
/** Minutes of rest below which the list says so: the eleven hours a day of the UK Working Time Regulations 1998. */
export const SHORT_REST_MINUTES = 11 * 60;

/** Somebody who is here. */
export interface OnDuty {
  readonly person: Person;
  readonly since: Instant;
  readonly minutes: number;
  readonly where: string | null;
  /** When they are to be relieved; null = nobody has said. */
  readonly relief: Instant | null;
  readonly reliefPassed: boolean;
  /** Minutes between their last duty and this one; null = not known. */
  readonly restBefore: number | null;
  readonly tooLong: boolean;
  readonly shortRest: boolean;
  readonly posts: readonly PostRow[];
}

/** Somebody who is part of the incident and not here. */
export interface OffDuty {
  readonly person: Person;
  /** When they checked out; null = nobody has checked them in yet. */
  readonly since: Instant | null;
  readonly restMinutes: number | null;
  readonly posts: readonly PostRow[];
}

const counted = (person: Person, now: Instant): readonly Change<Presence>[] =>
  (person.presence ?? []).filter(({ struck, at }) => struck === undefined && at <= now);

/** When the present duty began (a change of place does not begin a new one), and when the one before ended. */
function dutyOf(person: Person, now: Instant): { since: Instant; restFrom: Instant | null } | undefined {
  const changes = counted(person, now);
  const last = changes.at(-1);
  if (last?.to.here !== true) return undefined;
  const out = changes.findLastIndex(({ to }) => !to.here);
  const first = changes[out + 1] ?? last;
  const before = changes.slice(0, out + 1).findLastIndex(({ to }) => to.here);
  return { since: first.at, restFrom: before === -1 ? null : (changes[before + 1]?.at ?? null) };
}

function onDuty(world: World, person: Person, now: Instant): OnDuty | undefined {
  const duty = dutyOf(person, now);
  const presence = changeAt(person.presence ?? [], now)?.to;
  if (duty === undefined || presence?.here !== true) return undefined;
  const minutes = minutesBetween(duty.since, now);
  const restBefore = duty.restFrom === null ? null : minutesBetween(duty.restFrom, duty.since);
  return {
    person,
    since: duty.since,
    minutes,
    where: presence.where,
    relief: presence.relief,
    reliefPassed: presence.relief !== null && presence.relief <= now,
    restBefore,
    tooLong: minutes >= LONG_DUTY_MINUTES,
    shortRest: restBefore !== null && restBefore < SHORT_REST_MINUTES,
    posts: postsHeld(world, person.id, now),
  };
}

/** Who is here, longest on duty first (PE-12). */
export const whoIsHere = (world: World, now: Instant): readonly OnDuty[] =>
  presentPeople(world)
    .flatMap((person) => onDuty(world, person, now) ?? [])
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));

/** Who is part of the incident and not here, by initials. */
export const whoIsAway = (world: World, now: Instant): readonly OffDuty[] =>
  presentPeople(world).flatMap((person): OffDuty[] => {
    const out = changeAt(person.presence ?? [], now);
    if (out?.to.here === true) return [];
    const since = out?.at ?? null;
    return [
      {
        person,
        since,
        restMinutes: since === null ? null : minutesBetween(since, now),
        posts: postsHeld(world, person.id, now),
      },
    ];
  });

/** Whose relief comes next; undefined where nobody's is set. */
export const nextRelief = (here: readonly OnDuty[]): OnDuty | undefined =>
  here.reduce<OnDuty | undefined>(
    (next, one) =>
      one.relief !== null && (next === undefined || next.relief === null || one.relief < next.relief)
        ? one
        : next,
    undefined,
  );
