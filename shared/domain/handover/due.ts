import type { DueCommand } from '../area.ts';
import { lookup } from '../collection.ts';
import { CommandId } from '../ids.ts';
import { phaseAt } from '../incident/select.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { presentShift } from '../shifts/select.ts';
import { ASK_BEFORE_MINUTES, DRAFT_BEFORE_MINUTES } from './decide-draft.ts';
import { openHandover, type HandoverWorld, type OpenHandover } from './state.ts';

type World = Readonly<HandoverWorld>;

/** A handover accepted so shortly before the planned end was that of this shift. */
const GIVEN_BEFORE_MINUTES = 120;

const isTime = (end: Instant | undefined, before: number, now: Instant): boolean =>
  end !== undefined && addMinutes(end, -before) <= now;

function askFor(world: World, open: OpenHandover, now: Instant): readonly DueCommand[] {
  const end = open.shift === null ? undefined : lookup(world.shifts.all, open.shift)?.end;
  if (open.reminded || !isTime(end, ASK_BEFORE_MINUTES, now)) return [];
  const id = CommandId.parse(`handover.ask.${open.id}`.slice(0, 64));
  return [{ id, type: 'handover.remind', data: { handover: open.id } }];
}

function draftFor(world: World, now: Instant): readonly DueCommand[] {
  const shift = presentShift(world, now)?.shift;
  if (shift === undefined || !isTime(shift.end, DRAFT_BEFORE_MINUTES, now)) return [];
  const last = world.handover.last?.at;
  if (last !== undefined && last >= addMinutes(shift.end, -GIVEN_BEFORE_MINUTES)) return [];
  const id = CommandId.parse(`handover.draft.${shift.id}`.slice(0, 64));
  const data = { handover: `ho.${shift.id}`.slice(0, 64), shift: shift.id };
  return [{ id, type: 'handover.draft', data }];
}

/** 30 minutes before the planned end a draft stands, 10 minutes before it is asked for: once each, at whatever station (HO-3). */
export function handoverDue(world: World, now: Instant): readonly DueCommand[] {
  const { incident } = world;
  if (incident.status === 'undeclared' || phaseAt(incident, now).phase === 'stood-down') return [];
  const open = openHandover(world);
  return open === undefined ? draftFor(world, now) : askFor(world, open, now);
}
