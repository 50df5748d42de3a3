import { z } from 'zod';
import type { Events } from '../area.ts';
import { Instant } from '../instant.ts';
import { ENDS, SHEET_KINDS } from './state.ts';

const number = z.string().regex(/^[A-Z?]+\d+$/);
const serial = z.string().min(1).max(60);
const line = z.int().min(1).max(200).nullable();

/** What can have happened to sheets of paper. */
export const paperEvents = {
  'paper.issued': {
    v: 1,
    schema: z.strictObject({
      number,
      asAt: Instant,
      nextAt: Instant.nullable(),
      sheets: z.array(
        z.strictObject({
          serial,
          kind: z.enum(SHEET_KINDS),
          title: z.string().min(1).max(200),
          lines: line,
        }),
      ),
    }),
    sample: {
      number: 'A3',
      asAt: '2024-07-19T06:00:00.000Z',
      nextAt: '2024-07-19T14:00:00.000Z',
      sheets: [
        { serial: 'P-A3-1', kind: 'board', title: 'Board', lines: null },
        { serial: 'P-A3-2', kind: 'log', title: 'Blank log', lines: 24 },
      ],
    },
  },
  'paper.recalled': {
    v: 1,
    schema: z.strictObject({ number, serials: z.array(serial) }),
    sample: { number: 'A3', serials: ['P-A3-1', 'P-A3-2'] },
  },
  'paper.keyed': {
    v: 1,
    /** `number` is that of the entry that the line became. */
    schema: z.strictObject({ serial, line, number }),
    sample: { serial: 'P-A3-2', line: 4, number: 'A112' },
  },
  'paper.unkeyed': {
    v: 1,
    schema: z.strictObject({ serial, line, number }),
    sample: { serial: 'P-A3-2', line: 4, number: 'A112' },
  },
  'paper.returned': {
    v: 1,
    schema: z.strictObject({ serials: z.array(serial), as: z.enum(ENDS) }),
    sample: { serials: ['P-A3-2'], as: 'keyed' },
  },
  'paper.reopened': {
    v: 1,
    schema: z.strictObject({ serials: z.array(serial) }),
    sample: { serials: ['P-A3-2'] },
  },
} satisfies Events;
