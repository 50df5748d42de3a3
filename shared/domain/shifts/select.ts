import { lookup, values } from '../collection.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import type { Shift, ShiftsSlice } from './state.ts';

type World = Readonly<ShiftsSlice & IncidentWorld>;

const byStart = (a: Shift, b: Shift): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;

/** The shifts of the plan, earliest first. */
export const plannedShifts = ({ shifts }: Readonly<ShiftsSlice>): readonly Shift[] =>
  [...values(shifts.all)].filter(({ cancelled }) => cancelled === undefined).sort(byStart);

/** The shift that is on, and since when. */
export interface PresentShift {
  readonly shift: Shift;
  /** When it began: as was said or handed over, else as planned. */
  readonly began: Instant;
  /** Its planned end is past and nobody has taken over. */
  readonly overrun: boolean;
}

/**
 * The present shift (SH-2): the one that began last; it stays until another begins, also past its end. Where none
 * was said to begin, the planned one whose time it is.
 */
export function presentShift(world: World, now: Instant): PresentShift | undefined {
  const begun = changeAt(world.shifts.begun, now);
  const said = begun === undefined ? undefined : lookup(world.shifts.all, begun.to);
  if (begun !== undefined && said !== undefined) {
    return { shift: said, began: begun.at, overrun: said.end <= now };
  }
  const planned = plannedShifts(world).findLast(({ start }) => start <= now);
  return planned === undefined
    ? undefined
    : { shift: planned, began: planned.start, overrun: planned.end <= now };
}

/** The shift that comes after the present one; undefined where none is planned. */
export function nextShift(world: World, now: Instant): Shift | undefined {
  const present = presentShift(world, now);
  return plannedShifts(world).find(
    (shift) =>
      shift.id !== present?.shift.id && shift.start >= (present?.shift.start ?? now) && shift.end > now,
  );
}

/** Since when "this shift" counts: its beginning, else the declaration (SH-3). */
export const thisShiftSince = (world: World, now: Instant): Instant | undefined =>
  presentShift(world, now)?.began ??
  (world.incident.status === 'declared' ? world.incident.declaredAt : undefined);
