import { lookup } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { estimateOf } from '#shared/domain/systems/select-age.ts';
import type { Prerequisite, RestoreStep } from '#shared/domain/systems/select-restore.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';

/** When what a system waits for is expected back. */
export interface WaitUntil {
  /** The latest of the times that somebody gave; null = none was given. */
  readonly at: Instant | null;
  /** How many of those waited for have no time: with one of them `at` is no more than a lower bound. */
  readonly withoutTime: number;
}

function expectedBack({ systems }: Readonly<SystemsSlice>, need: Prerequisite, now: Instant): Instant | null {
  const track = need.found ? lookup(systems.all, need.system)?.track : undefined;
  return track === undefined ? null : (estimateOf(track, standingOf(track, now), now)?.to.back ?? null);
}

export function waitUntil(world: Readonly<SystemsSlice>, step: RestoreStep, now: Instant): WaitUntil {
  const times = step.waitingFor.map((need) => expectedBack(world, need, now));
  const known = times.filter((time) => time !== null).sort();
  return { at: known.at(-1) ?? null, withoutTime: times.length - known.length };
}

/** What is shown of the order: all, what is out, or what can be worked on now. */
export const RESTORE_SHOWN = ['out', 'can-start', 'all'] as const;
export type RestoreShown = (typeof RESTORE_SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<RestoreShown, string>> = {
  out: 'What is not back',
  'can-start': 'What can start now',
  all: 'Every system',
};

const isShown: Readonly<Record<RestoreShown, (step: RestoreStep) => boolean>> = {
  out: ({ readiness }) => readiness !== 'usable',
  'can-start': ({ readiness }) => readiness === 'can-start',
  all: () => true,
};

const titleOf = (tier: number | undefined): string =>
  tier === undefined ? 'No restore group stated' : `Restore group ${tier}`;

/** The steps under their restore groups, in their order. */
export function sectionsOf(
  steps: readonly RestoreStep[],
  shown: RestoreShown,
  folded: Readonly<Record<string, boolean>>,
): readonly GridSection<RestoreStep>[] {
  const groups = new Map<number | undefined, RestoreStep[]>();
  for (const step of steps) {
    if (!isShown[shown](step)) continue;
    const members = groups.get(step.tier);
    if (members === undefined) groups.set(step.tier, [step]);
    else members.push(step);
  }
  return [...groups].map(([tier, rows]) => {
    const id = `group ${tier ?? 'none'}`;
    return { id, title: titleOf(tier), rows, folded: folded[id] ?? false };
  });
}

/** What is wrong with the order itself. All else works while it stands; it is named so that somebody mends it. */
export type OrderTrouble =
  | { readonly kind: 'circle'; readonly systems: readonly SystemId[] }
  | { readonly kind: 'itself'; readonly system: SystemId }
  | { readonly kind: 'missing'; readonly system: SystemId; readonly names: readonly string[] };

export function orderTroubles(steps: readonly RestoreStep[]): readonly OrderTrouble[] {
  const circles = new Set<readonly SystemId[]>();
  const single: OrderTrouble[] = [];
  for (const { system, circle, needsItself, needs } of steps) {
    // Every member of a circle has the same list.
    if (circle.length > 0) circles.add(circle);
    if (needsItself) single.push({ kind: 'itself', system });
    const names = needs.filter((need) => !need.found).map(({ name }) => name);
    if (names.length > 0) single.push({ kind: 'missing', system, names });
  }
  return [...[...circles].map((systems): OrderTrouble => ({ kind: 'circle', systems })), ...single];
}
