import type { PartId, SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import { ageOf, estimateOf, type Age, type Reckoning } from './select-age.ts';
import { causeOf, owedOf, slipsOf, type Owed } from './select-owed.ts';
import { partsStillDown } from './select-parts.ts';
import { standingOf, type Standing } from './select-state.ts';
import { partName, type System, type SystemsSlice } from './state.ts';
import type { Workaround } from './track.ts';

/** What the board shows of one system in one row. */
export interface BoardRow extends Omit<Standing, 'change' | 'nobodySaid'> {
  readonly system: SystemId;
  readonly name: string;
  readonly organisation: string | undefined;
  readonly tier: number | undefined;
  readonly cause: string | undefined;
  readonly age: Age | undefined;
  readonly expectedBack: Instant | null;
  readonly slips: number;
  readonly workaround: Workaround | null;
  readonly owed: readonly Owed[];
  /** Worse than the system reads: "2 parts still down". */
  readonly partsStillDown: readonly { readonly part: PartId; readonly name: string }[];
}

/** One row, reckoned at a moment. */
export function boardRow(world: Readonly<SystemsSlice>, system: System, reckoning: Reckoning): BoardRow {
  const { now } = reckoning;
  const { id, name, organisation, tier, track } = system;
  const standing = standingOf(track, now);
  const { state, since, confirmedAt, confirmedBy, confirmedHere, regression } = standing;
  return {
    system: id,
    name,
    organisation,
    tier,
    state,
    since,
    confirmedAt,
    confirmedBy,
    confirmedHere,
    regression,
    cause: causeOf(track, now),
    age: ageOf(track, tier, reckoning, standing),
    expectedBack: estimateOf(track, standing, now)?.to.back ?? null,
    slips: slipsOf(track, now).length,
    workaround: changeAt(track.workaround ?? [], now)?.to ?? null,
    owed: owedOf(system, now),
    partsStillDown: partsStillDown(system, now).map((part) => ({
      part: part.id,
      name: partName(world, part),
    })),
  };
}
