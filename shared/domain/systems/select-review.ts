import { addMinutes, type Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import { ageOf, type Age, type Reckoning } from './select-age.ts';
import { listedSystems } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import { standingOf, type Standing } from './select-state.ts';
import type { SubjectId, System, SystemsSlice } from './state.ts';
import type { StateKey } from './states.ts';
import { defaultCheckMinutes } from './timings.ts';
import type { Track } from './track.ts';

/** One subject that a review round asks about. */
export interface RoundItem {
  readonly subject: SubjectId;
  readonly state: StateKey;
  /** Absent where it was never assessed. */
  readonly age: Age | undefined;
}

/** Everything to ask one person about in one call. */
export interface RoundCall {
  /** Whom to phone; null = nobody is named for these. */
  readonly phone: string | null;
  /** Most overdue first; what was never assessed comes before all. */
  readonly items: readonly RoundItem[];
}

/**
 * Whom to phone about a system: the supplier's contact where only the supplier has spoken, else who
 * answers for it here, else who tests it, else the supplier.
 */
function phoneFor(system: System, { change, confirmedHere }: Standing): string | null {
  const { owner, tester, supplier, supplierContact } = system;
  const supplierFirst = change?.to.source === 'supplier' && !confirmedHere;
  const here = owner ?? tester;
  const there = supplierContact ?? supplier;
  return (supplierFirst ? (there ?? here) : (here ?? there)) ?? null;
}

/** What was never assessed is asked in every round, unless somebody reviewed it without news just now. */
function quietUntil(track: Track, tier: number | undefined, { now, phase }: Reckoning): Instant | undefined {
  const reviewed = changeAt(track.reviewed ?? [], now);
  const minutes = defaultCheckMinutes({ state: 'unknown', tier, confirmedSince: false }, phase);
  return reviewed === undefined ? undefined : addMinutes(reviewed.at, minutes);
}

function itemOf(
  subject: SubjectId,
  track: Track,
  tier: number | undefined,
  reckoning: Reckoning,
): RoundItem | undefined {
  const { state } = standingOf(track, reckoning.now).state;
  const age = ageOf(track, tier, reckoning);
  const remindAt = age?.remindAt ?? quietUntil(track, tier, reckoning);
  return remindAt === undefined || remindAt <= reckoning.now ? { subject, state, age } : undefined;
}

const order = ({ age }: RoundItem): string => age?.remindAt ?? '';

/** Every subject of a system that is due; parts nobody has assessed are owed, not asked in a round. */
function itemsOf(system: System, reckoning: Reckoning): readonly RoundItem[] {
  const own = itemOf({ system: system.id }, system.track, system.tier, reckoning);
  const parts = listedParts(system)
    .map(({ id, track }) => itemOf({ system: system.id, part: id }, track, system.tier, reckoning))
    .filter((item) => item?.age !== undefined);
  return [own, ...parts].filter((item) => item !== undefined);
}

/** What is due now, gathered by the person to phone; the call with the most overdue item first. */
export function reviewRound(world: Readonly<SystemsSlice>, reckoning: Reckoning): readonly RoundCall[] {
  const calls = new Map<string | null, RoundItem[]>();
  for (const system of listedSystems(world)) {
    const items = itemsOf(system, reckoning);
    if (items.length === 0) continue;
    const phone = phoneFor(system, standingOf(system.track, reckoning.now));
    const call = calls.get(phone);
    if (call === undefined) calls.set(phone, [...items]);
    else call.push(...items);
  }
  const byUrgency = (a: RoundItem, b: RoundItem): number =>
    order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;
  return [...calls]
    .map(([phone, items]) => ({ phone, items: items.sort(byUrgency) }))
    .sort((a, b) => {
      const [first] = a.items;
      const [second] = b.items;
      return first === undefined || second === undefined ? 0 : byUrgency(first, second);
    });
}
