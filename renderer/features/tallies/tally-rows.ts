import { foldName } from '#shared/domain/systems/names.ts';
import { listedSystems } from '#shared/domain/systems/select-counts.ts';
import { talliesOf, type TallyProgress } from '#shared/domain/systems/select-tally.ts';
import type { System, SystemsSlice } from '#shared/domain/systems/state.ts';
import type { Instant } from '#shared/domain/instant.ts';

/** One tally, with the system that it belongs to. */
export interface TallyRow extends TallyProgress {
  readonly system: System;
}

const order = ({ system, counting, area }: TallyRow): string =>
  [foldName(system.name), system.id, foldName(counting), foldName(area)].join('\n');

/** Every tally of the incident, by system, what is counted, and area. */
export const tallyRows = (world: Readonly<SystemsSlice>, now: Instant): readonly TallyRow[] =>
  [...listedSystems(world)]
    .filter(({ tallies }) => tallies !== undefined)
    .flatMap((system) => talliesOf(system, now).map((tally) => ({ ...tally, system })))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
