import { minutesBetween, type Instant } from '../instant.ts';
import { changeAt, isAfter, type Change } from '../timeline.ts';
import { listedParts } from './select-parts.ts';
import { estimateOf } from './select-age.ts';
import { standingOf, type Standing } from './select-state.ts';
import type { SubjectId, System } from './state.ts';
import { isBack, type StateKey, type SystemState } from './states.ts';
import { stateKeyOf, stepsOf } from './steps.ts';
import type { Estimate, Track } from './track.ts';

/** What a quick entry left out: shown, counted, worked off later, never in the way. */
export const DEBTS = [
  'state',
  'cause',
  'lost',
  'limits',
  'limits-until',
  'source',
  'checked-by',
  'slip-reason',
  'forms',
  'told',
  'safe-until',
] as const;
export type Debt = (typeof DEBTS)[number];

export const DEBT_WORDS: Readonly<Record<Debt, string>> = {
  state: 'not assessed',
  cause: 'cause',
  lost: 'what is lost',
  limits: 'limits not stated: do not use yet',
  'limits-until': 'until when it is limited',
  source: 'who says so',
  'checked-by': 'who checked',
  'slip-reason': 'why it slipped',
  forms: 'where the forms are',
  told: 'who was told of the workaround',
  'safe-until': 'until when the workaround is safe',
};

/**
 * The cause of the outage at a time: whoever stated it last, with a state (Down or Degraded) or alone. None of an outage
 * that is over (SPEC SY-26).
 */
export function causeOf(track: Track, now: Instant): string | undefined {
  const alone = (track.cause ?? []).filter(({ struck, at }) => struck === undefined && at <= now);
  for (const step of stepsOf(track, now).toReversed()) {
    const { to } = step;
    if (to.state !== 'down' && to.state !== 'degraded') return undefined;
    // Stated alone, in this outage, after whatever was stated with a state.
    const said = alone.findLast((one) => isAfter(one, step));
    if (said !== undefined) return said.to ?? undefined;
    if (to.cause !== undefined) return to.cause;
  }
  return undefined;
}

/** A time that it was expected back moved. */
export interface Slip {
  readonly at: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** Minutes later than before; negative where it is expected earlier. */
  readonly minutes: number;
  readonly reason: string | undefined;
}

/** Every move of the expected-back time that is kept, oldest first. */
export function slipsOf(track: Track, now: Instant): readonly Slip[] {
  const slips: Slip[] = [];
  let before: Instant | null = null;
  for (const { struck, at, to } of track.estimate ?? []) {
    if (struck !== undefined || at > now) continue;
    if (before !== null && to.back !== null && to.back !== before) {
      slips.push({
        at,
        from: before,
        to: to.back,
        minutes: minutesBetween(before, to.back),
        reason: to.reason,
      });
    }
    before = to.back ?? before;
  }
  return slips;
}

const owes = (debt: Debt, isOwed: boolean): readonly Debt[] => (isOwed ? [debt] : []);

type OwedOnState = {
  readonly [Key in StateKey]: (
    state: Extract<SystemState, { state: Key }>,
    known: { readonly cause: boolean; readonly source: boolean },
  ) => readonly Debt[];
};

const onTrouble = (
  { lost }: { lost?: string | undefined },
  { cause }: { cause: boolean },
): readonly Debt[] => [...owes('cause', !cause), ...owes('lost', lost === undefined)];
const onSource = (_state: SystemState, { source }: { source: boolean }): readonly Debt[] =>
  owes('source', !source);

const OWED_ON_STATE: OwedOnState = {
  unknown: () => ['state'],
  down: onTrouble,
  degraded: onTrouble,
  limited: ({ allowedUse, until }, { source }) => [
    ...owes('limits', allowedUse === undefined),
    ...owes('limits-until', allowedUse !== undefined && until === undefined),
    ...owes('source', !source),
  ],
  monitoring: onSource,
  validated: () => [],
  normal: onSource,
  unaffected: ({ checkedBy }, { source }) => owes('checked-by', checkedBy === undefined && !source),
};

function owedOnState(track: Track, { state, nobodySaid }: Standing, now: Instant): readonly Debt[] {
  // as: the map holds each state's own handler under its key
  const owed = OWED_ON_STATE[state.state] as (
    state: SystemState,
    known: { cause: boolean; source: boolean },
  ) => readonly Debt[];
  return owed(state, { cause: causeOf(track, now) !== undefined, source: !nobodySaid });
}

function owedOnEstimate(track: Track, estimate: Change<Estimate> | undefined, now: Instant): readonly Debt[] {
  if (estimate === undefined) return [];
  const last = slipsOf(track, now).at(-1);
  return owes('slip-reason', last?.at === estimate.at && last.minutes > 0 && last.reason === undefined);
}

function owedOnWorkaround(track: Track, now: Instant): readonly Debt[] {
  const workaround = changeAt(track.workaround ?? [], now)?.to ?? null;
  if (workaround === null) return [];
  return [
    ...owes('forms', workaround.forms === undefined),
    ...owes('told', workaround.told === undefined),
    ...owes('safe-until', workaround.safeUntil === undefined),
  ];
}

/** What is owed on one track. */
export function owedOn(track: Track, now: Instant): readonly Debt[] {
  const standing = standingOf(track, now);
  return [
    ...owedOnState(track, standing, now),
    ...owedOnEstimate(track, estimateOf(track, standing, now), now),
    ...owedOnWorkaround(track, now),
  ];
}

export interface Owed {
  readonly subject: SubjectId;
  readonly debt: Debt;
}

/** Whether parts that nobody has assessed are owed: not while the whole is down or not assessed itself. */
const asksForParts = (state: StateKey): boolean =>
  isBack(state) || state === 'degraded' || state === 'unaffected';

/** What is owed of a system and its parts. */
export function owedOf(system: System, now: Instant): readonly Owed[] {
  const own = owedOn(system.track, now).map((debt) => ({ subject: { system: system.id }, debt }));
  const askParts = asksForParts(stateKeyOf(system.track, now));
  const parts = listedParts(system).flatMap(({ id, track }) =>
    owedOn(track, now)
      .filter((debt) => debt !== 'state' || askParts)
      .map((debt) => ({ subject: { system: system.id, part: id }, debt })),
  );
  return [...own, ...parts];
}
