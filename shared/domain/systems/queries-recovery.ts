import { z } from 'zod';
import type { LogReader, QueryDefinition } from '../area.ts';
import { Instant } from '../instant.ts';
import { MOST_POINTS } from '../step-curve.ts';
import { systemHistories } from './histories.ts';
import { momentsAround, momentsOf } from './moments.ts';
import { recoveryCurve } from './recovery-curve.ts';
import { recoveryFigures } from './recovery-figures.ts';
import { isRejection, resolveSubject } from './references.ts';
import { restoredOrder } from './restored-order.ts';
import { summariseRecovery } from './select-recovery.ts';
import { restoreOrder, type RestoreStep } from './select-restore.ts';
import type { SystemsWorld } from './state.ts';
import { tallyCurves } from './tally-curve.ts';

type World = Readonly<SystemsWorld>;

const paged = {
  /** `next` of the page before. */
  skip: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(1000).default(100),
};
const PageInput = z.strictObject(paged);
const RecoveryInput = z.strictObject({
  systems: z.array(z.string().trim().min(1).max(200)).min(1).max(1000).optional(),
  ...paged,
});
const CurveInput = z.strictObject({ points: z.int().min(2).max(MOST_POINTS).default(MOST_POINTS) });

const MomentsInput = z.strictObject({ at: Instant, limit: z.int().min(1).max(100).default(12) });

function pageOf<T>(all: readonly T[], { skip, limit }: z.output<typeof PageInput>) {
  const items = all.slice(skip, skip + limit);
  return { items, next: skip + items.length < all.length ? skip + items.length : null };
}

/** Those asked for, else every one that was ever affected; the longest disrupted first. */
function recovery(world: World, input: z.output<typeof RecoveryInput>, log: LogReader, now: Instant) {
  const chosen = input.systems?.map((ref) => resolveSubject(world, { system: ref }));
  const refused = chosen?.find((found) => isRejection(found));
  if (refused !== undefined) return refused;
  const named = chosen?.flatMap((found) => (isRejection(found) ? [] : [found.system]));
  const all = systemHistories(world, log, now, named)
    .map(({ system: { id, name, tier, rtoMinutes, mtpdMinutes }, recovery: one }) => ({
      system: id,
      name,
      tier,
      rtoMinutes,
      mtpdMinutes,
      ...one,
    }))
    .filter(({ affectedAt }) => named !== undefined || affectedAt !== null)
    .sort((a, b) => b.disruptedMinutes - a.disruptedMinutes || (a.name < b.name ? -1 : 1));
  return { ok: true as const, ...pageOf(all, input), total: all.length, summary: summariseRecovery(all) };
}
export type RecoveryPage = Extract<ReturnType<typeof recovery>, { ok: true }>;

function curve(world: World, { points }: z.output<typeof CurveInput>, log: LogReader, now: Instant) {
  const histories = systemHistories(world, log, now);
  return {
    curve: recoveryCurve(histories, now, points),
    figures: recoveryFigures(
      histories.map(({ recovery: one, system: { rtoMinutes } }) => ({ ...one, rtoMinutes })),
    ),
    tallies: tallyCurves(world, log, now, points),
  };
}
export type RecoveryCurves = ReturnType<typeof curve>;

function restored(world: World, input: z.output<typeof PageInput>, log: LogReader, now: Instant) {
  const all = restoredOrder(world, systemHistories(world, log, now));
  return {
    ...pageOf(all, input),
    affected: all.length,
    restored: all.filter(({ happened }) => happened !== null).length,
    deviating: all.filter(({ deviations }) => deviations.length > 0).length,
  };
}
export type RestoredPage = ReturnType<typeof restored>;

/** What can be read of how systems come back. */
export const recoveryQueries = {
  'systems.recovery': {
    summary:
      'Recovery times computed from the log: restored, tested, time in each state, against RTO and MTPD. Longest disrupted first.',
    input: RecoveryInput,
    run: (world, input: z.output<typeof RecoveryInput>, log, now) => recovery(world, input, log, now),
  },
  'systems.recovery-curve': {
    summary:
      'Systems by state and tallies over time, computed from the log, with what it comes to: exact at every change, or at up to 500 moments.',
    input: CurveInput,
    run: (world, input: z.output<typeof CurveInput>, log, now) => curve(world, input, log, now),
  },
  'systems.restore-order': {
    summary:
      'All systems in the order in which to restore them: what can start, what waits for what, what unlocks most.',
    input: z.strictObject({}),
    run: (world, _input: object, _log, now): readonly RestoreStep[] => restoreOrder(world, now),
  },
  'systems.moments': {
    summary:
      'The times for which a state was stated: the one before and the one after a time, the newest of them, how many.',
    input: MomentsInput,
    run: (world, { at, limit }: z.output<typeof MomentsInput>, log, now) =>
      momentsAround(momentsOf(world, log, now), at, limit),
  },
  'systems.restored': {
    summary:
      'Every affected system in the order it came back, with its place in the plan and where the two part.',
    input: PageInput,
    run: (world, input: z.output<typeof PageInput>, log, now) => restored(world, input, log, now),
  },
} satisfies Record<string, QueryDefinition<SystemsWorld>>;
