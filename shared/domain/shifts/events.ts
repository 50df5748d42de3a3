import { z } from 'zod';
import type { Events } from '../area.ts';
import { PersonId, ShiftId } from '../ids.ts';
import { Instant } from '../instant.ts';

const name = z.string().trim().min(1).max(80);
const lead = z.strictObject({ person: PersonId, name: z.string().min(1).max(200) });
const reason = z.string().trim().min(1).max(1000);

/** Fields of a shift, those that are meant. */
export const ShiftValues = z.strictObject({
  name: name.nullable().optional(),
  start: Instant.optional(),
  end: Instant.optional(),
  lead: lead.nullable().optional(),
});
export type ShiftValues = z.infer<typeof ShiftValues>;

const planned = z.strictObject({
  shift: ShiftId,
  name: name.nullable(),
  start: Instant,
  end: Instant,
  lead: lead.nullable(),
});
const sample = {
  shift: 'shift-1',
  name: 'Night',
  start: '2024-07-19T19:00:00.000Z',
  end: '2024-07-20T07:00:00.000Z',
  lead: { person: 'per-1', name: 'Night lead' },
};

/** What can have happened to the plan of shifts. */
export const shiftEvents = {
  'shift.planned': { v: 1, timeless: true, schema: planned, sample },
  'shift.edited': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ shift: ShiftId, name: name.nullable(), from: ShiftValues, to: ShiftValues }),
    sample: {
      shift: 'shift-1',
      name: 'Night',
      from: { end: '2024-07-20T07:00:00.000Z' },
      to: { end: '2024-07-20T08:00:00.000Z' },
    },
  },
  'shift.cancelled': {
    v: 1,
    timeless: true,
    schema: planned.extend({ reason: reason.optional() }),
    sample: { ...sample, reason: 'Entered twice.' },
    freeText: ['reason'],
  },
  'shift.begun': {
    v: 1,
    schema: z.strictObject({
      shift: ShiftId,
      name: name.nullable(),
      /** The number of the handover with which it began. */
      handover: z.string().min(1).max(20).optional(),
    }),
    sample: { shift: 'shift-1', name: 'Night', handover: 'A3' },
  },
} satisfies Events;
