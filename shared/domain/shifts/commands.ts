import { z } from 'zod';
import type { Commands } from '../area.ts';
import { ShiftId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { ShiftValues } from './events.ts';

const name = z.string().trim().min(1).max(80);
/** A person by id, initials or name. */
const person = z.string().trim().min(1).max(200);

/** What may be asked of the plan of shifts. */
export const shiftCommands = {
  'shift.plan': {
    schema: z.strictObject({
      shift: ShiftId.optional(),
      name: name.optional(),
      /** Where absent: when the last planned one ends, else now. */
      start: Instant.optional(),
      end: Instant,
      lead: person.optional(),
    }),
    example: { name: 'Night', start: '2024-07-19T19:00:00Z', end: '2024-07-20T07:00:00Z' },
    summary:
      'Plan a shift: when it ends is enough. 30 minutes before its end a draft of the handover stands.',
  },
  'shift.edit': {
    schema: z.strictObject({
      shift: ShiftId,
      to: z.strictObject({
        name: name.nullable().optional(),
        start: Instant.optional(),
        end: Instant.optional(),
        lead: person.nullable().optional(),
      }),
      /** What the author saw; refused as changed-meanwhile where one of them reads otherwise by now. */
      from: ShiftValues.optional(),
    }),
    example: { shift: 'shift-1', to: { end: '2024-07-20T08:00:00Z' } },
    summary: 'Change the plan of a shift: name, start, end or lead.',
  },
  'shift.cancel': {
    schema: z.strictObject({ shift: ShiftId, reason: z.string().trim().min(1).max(1000).optional() }),
    example: { shift: 'shift-1', reason: 'Entered twice.' },
    summary: 'Take a shift off the plan.',
  },
  'shift.begin': {
    schema: z.strictObject({ shift: ShiftId }),
    example: { shift: 'shift-1' },
    summary: 'Say that a shift has begun. An accepted handover says so by itself.',
  },
} satisfies Commands;
