import { lookup, values } from '../collection.ts';
import type { EventId, SystemId } from '../ids.ts';
import { phaseAt } from '../incident/select.ts';
import type { Profile } from '../incident/profile.ts';
import type { IncidentWorld, Phase } from '../incident/state.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { standingOf } from '../systems/select-state.ts';
import { foldName } from '../systems/names.ts';
import type { System, SystemsSlice } from '../systems/state.ts';
import { STATES, type StateKey } from '../systems/states.ts';
import { changeAt, type Change } from '../timeline.ts';
import { safeUntilOf, type Capability, type Statement } from './capability.ts';
import type { Confirmation, Said, Service, ServicesSlice } from './state.ts';

/** What a statement leaves open: nothing said, how much, until when. */
export type ServiceDebt = 'capability' | 'percent' | 'safe-until';

/** Where what a person stated and the systems it needs do not go together. It changes nothing: somebody must ask. */
export type Disagreement =
  | {
      readonly kind: 'normal-without';
      readonly system: SystemId;
      readonly name: string;
      readonly words: string;
    }
  | { readonly kind: 'all-back'; readonly words: string };

/** How a service stands at a moment. */
export interface ServiceStanding {
  /** What was stated; null = nobody has said anything. Never inferred from systems. */
  readonly statement: Statement | null;
  /** The event that says so. */
  readonly set: EventId | null;
  /** When it came into this capability; details added later do not reset it. */
  readonly since: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: string | null;
  readonly safeUntil: Instant | null;
  readonly safeTimePassed: boolean;
  /** When somebody should look again; null where that is now (nothing stated) or never (stood down). */
  readonly checkDue: Instant | null;
  /** True where the check is due and no review silences it. */
  readonly remind: boolean;
  readonly owes: readonly ServiceDebt[];
}

/** Minutes after which a service is looked at again where nobody set a time. Blackstart's own proposal. */
const CHECK_AFTER_MINUTES: Readonly<Record<Phase, { usual: number; trouble: number } | null>> = {
  standby: { usual: 240, trouble: 60 },
  response: { usual: 240, trouble: 60 },
  recovery: { usual: 720, trouble: 240 },
  'stood-down': null,
};

const NOBODY_SAID: ServiceStanding = {
  statement: null,
  set: null,
  since: null,
  confirmedAt: null,
  confirmedBy: null,
  safeUntil: null,
  safeTimePassed: false,
  checkDue: null,
  remind: true,
  owes: ['capability'],
};

/** When the run of the same capability began that the standing change belongs to. */
function sinceOf(service: Service, standing: Change<Said>, now: Instant): Instant {
  let since = standing.at;
  for (const change of service.changes.toReversed()) {
    if (change.struck !== undefined || change.at > now) continue;
    if (change.to.statement.capability !== standing.to.statement.capability) break;
    since = change.at;
  }
  return since;
}

function owedBy(statement: Statement): readonly ServiceDebt[] {
  if (statement.capability === 'normal' || statement.capability === 'stopped') return [];
  const percent: readonly ServiceDebt[] =
    statement.capability === 'reduced' && statement.percent === undefined ? ['percent'] : [];
  return statement.safeUntil === undefined ? [...percent, 'safe-until'] : percent;
}

function lastLook(service: Service, standing: Change<Said>, now: Instant): Change<Said | Confirmation> {
  const look = changeAt(
    service.confirmed.filter((one) => one.to.capability === standing.to.statement.capability),
    now,
  );
  return look !== undefined && look.at >= standing.at ? look : standing;
}

const earlier = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b < a ? b : a);

/** How long after somebody looked they should look again; null where nobody need. */
function checkAfter(
  { incident }: Readonly<IncidentWorld>,
  statement: Statement | null,
  now: Instant,
): number | null {
  const minutes =
    CHECK_AFTER_MINUTES[incident.status === 'declared' ? phaseAt(incident, now).phase : 'standby'];
  if (minutes === null) return null;
  return statement?.capability === 'normal' ? minutes.usual : minutes.trouble;
}

function isSilenced(service: Service, after: number, now: Instant): boolean {
  const reviewed = changeAt(service.reviewed, now);
  return reviewed !== undefined && addMinutes(reviewed.at, after) > now;
}

/** How a service stands at `now`: what a person stated, how old that is, what is owed. */
export function serviceStanding(
  world: Readonly<IncidentWorld>,
  service: Service,
  now: Instant,
): ServiceStanding {
  const standing = changeAt(service.changes, now);
  const after = checkAfter(world, standing?.to.statement ?? null, now);
  const reminds = after !== null && !isSilenced(service, after, now);
  if (standing === undefined) return { ...NOBODY_SAID, remind: reminds };
  const { statement } = standing.to;
  const look = lastLook(service, standing, now);
  const safeUntil = safeUntilOf(statement);
  const checkDue =
    after === null ? null : (look.to.nextCheck ?? earlier(addMinutes(look.at, after), safeUntil));
  return {
    statement,
    set: standing.event,
    since: sinceOf(service, standing, now),
    confirmedAt: look.at,
    confirmedBy: look.to.who,
    safeUntil: safeUntil ?? null,
    safeTimePassed: safeUntil !== undefined && safeUntil <= now,
    checkDue,
    remind: reminds && checkDue !== null && checkDue <= now,
    owes: owedBy(statement),
  };
}

/** The services of the profile that were never on the list: what was struck from it is reinstated, not added anew. */
export function offeredServices(world: Readonly<IncidentWorld & ServicesSlice>): Profile['services'] {
  if (world.incident.status === 'undeclared') return [];
  const known = [...values(world.services.all)];
  return world.incident.profile.services.filter(
    ({ key, name }) => !known.some((one) => one.key === key || foldName(one.name) === foldName(name)),
  );
}

/** How many listed services stand where. */
export interface ServiceSums {
  readonly stopped: number;
  readonly 'on-paper': number;
  readonly reduced: number;
  readonly normal: number;
  readonly notStated: number;
  /** Past the time they should be looked at again, and nobody has reviewed them since. */
  readonly overdue: number;
  readonly owing: number;
  /** Whose statement and systems do not go together. */
  readonly disagreeing: number;
}

/** Counts services: every one is in exactly one of the four capabilities, or not stated. */
export function sumServices(
  rows: Iterable<{ readonly standing: ServiceStanding; readonly disagreements: readonly Disagreement[] }>,
): ServiceSums {
  const sums = { stopped: 0, 'on-paper': 0, reduced: 0, normal: 0, notStated: 0, overdue: 0, owing: 0 };
  let disagreeing = 0;
  for (const { standing, disagreements: found } of rows) {
    sums[standing.statement?.capability ?? 'notStated'] += 1;
    if (standing.statement !== null && standing.remind) sums.overdue += 1;
    if (standing.statement !== null && standing.owes.length > 0) sums.owing += 1;
    if (found.length > 0) disagreeing += 1;
  }
  return { ...sums, disagreeing };
}

/** States of a system with which a service can be Normal: its full function is back, or was never lost. */
const FULL: ReadonlySet<StateKey> = new Set<StateKey>(['monitoring', 'validated', 'normal', 'unaffected']);

/** Whether a service can be Normal with this system: its full function is back, or was never lost. */
export const isFullyBack = ({ track }: Pick<System, 'track'>, now: Instant): boolean =>
  FULL.has(standingOf(track, now).state.state);

/** Where a stated capability and the systems that the service needs do not go together (SV-6). */
export function disagreements(
  { systems }: Readonly<SystemsSlice>,
  service: Service,
  stated: Capability | null,
  now: Instant,
): readonly Disagreement[] {
  if (stated === null) return [];
  const needed = service.needs.flatMap(({ system }) => {
    const found = lookup(systems.all, system);
    if (found === undefined || found.retired !== undefined) return [];
    return [{ system, name: found.name, state: standingOf(found.track, now).state.state }];
  });
  const missing = needed.filter(({ state }) => !FULL.has(state));
  if (stated === 'normal') {
    return missing.map(({ system, name, state }) => ({
      kind: 'normal-without',
      system,
      name,
      words: `Normal is stated, but ${name} is ${STATES[state].word}.`,
    }));
  }
  return needed.length > 0 && missing.length === 0
    ? [{ kind: 'all-back', words: 'All the systems it needs are back: ask whether it is.' }]
    : [];
}
