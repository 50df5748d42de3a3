import type { Instant } from '#shared/domain/instant.ts';
import { ageOf, type Reckoning } from '#shared/domain/systems/select-age.ts';
import { listedSystems } from '#shared/domain/systems/select-counts.ts';
import { expiredOn, type Expired } from '#shared/domain/systems/select-expiry.ts';
import { owedOf } from '#shared/domain/systems/select-owed.ts';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import { partName, type System, type SystemsSlice } from '#shared/domain/systems/state.ts';
import type { Expiry } from '#shared/domain/systems/track.ts';

/** A time of one system or part that is over. */
export interface OverNeed {
  readonly key: string;
  readonly system: System;
  /** The part that it is about; undefined where it is the whole. */
  readonly part: string | undefined;
  readonly expiry: Expiry;
  readonly over: Instant;
}

/** What one system asks for now. */
interface SystemNeeds {
  readonly over: readonly OverNeed[];
  /** Past its next check, and nobody has reviewed it since. */
  readonly isDue: boolean;
  readonly owes: boolean;
  /** A workaround is in force and nobody is named who was told of it. */
  readonly isUntold: boolean;
}

/** What all systems ask for. */
export interface Needs {
  /** Gravest kind first, then what has been over longest. */
  readonly over: readonly OverNeed[];
  /** Systems whose workaround nobody was told of. */
  readonly untold: readonly System[];
  /** How many systems are due for review, by restore group; null = none set. */
  readonly due: ReadonlyMap<number | null, number>;
  /** How many systems owe details that were left out. */
  readonly owing: number;
}

const GRAVEST: readonly Expiry[] = ['mtpd', 'workaround', 'use', 'watch', 'estimate'];

const overOf = (world: Readonly<SystemsSlice>, system: System, now: Instant): readonly OverNeed[] => {
  const need = (part: string | undefined, { expiry, set, over }: Expired): OverNeed => ({
    key: `${expiry} ${set}`,
    system,
    part,
    expiry,
    over,
  });
  return [
    ...expiredOn(system.track, system.mtpdMinutes, now).map((one) => need(undefined, one)),
    ...listedParts(system).flatMap((part) =>
      expiredOn(part.track, undefined, now).map((one) => need(partName(world, part), one)),
    ),
  ];
};

function needsOf(world: Readonly<SystemsSlice>, system: System, reckoning: Reckoning): SystemNeeds {
  const { now } = reckoning;
  const age = ageOf(system.track, system.tier, reckoning);
  const debts = owedOf(system, now);
  return {
    over: overOf(world, system, now),
    isDue: age !== undefined && age.remindAt <= now,
    // What nobody has assessed is counted on the board itself.
    owes: debts.some(({ debt }) => debt !== 'state'),
    isUntold: debts.some(({ debt }) => debt === 'told'),
  };
}

/** Reckons again only those systems that changed, as long as it is the same minute. */
export function createNeedsReckoner(): (world: Readonly<SystemsSlice>, reckoning: Reckoning) => Needs {
  const known = new WeakMap<System, { readonly key: string; readonly needs: SystemNeeds }>();
  return (world, reckoning) => {
    const key = `${reckoning.now.slice(0, 16)} ${reckoning.phase}`;
    const over: OverNeed[] = [];
    const due = new Map<number | null, number>();
    const untold: System[] = [];
    let owing = 0;
    for (const system of listedSystems(world)) {
      const before = known.get(system);
      const needs = before?.key === key ? before.needs : needsOf(world, system, reckoning);
      known.set(system, { key, needs });
      over.push(...needs.over);
      if (needs.owes) owing += 1;
      if (needs.isUntold) untold.push(system);
      if (needs.isDue) due.set(system.tier ?? null, (due.get(system.tier ?? null) ?? 0) + 1);
    }
    return { over: over.sort(byGravity), untold, due, owing };
  };
}

const byGravity = (a: OverNeed, b: OverNeed): number =>
  GRAVEST.indexOf(a.expiry) - GRAVEST.indexOf(b.expiry) || (a.over < b.over ? -1 : 1);
