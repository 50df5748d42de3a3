import { z } from 'zod';
import type { Commands } from '../area.ts';
import { Instant } from '../instant.ts';
import { ENTRY_KINDS } from '../log/state.ts';
import { ENDS, SHEET_KINDS } from './state.ts';

const serial = z.string().trim().min(1, 'Type the serial of the sheet.').max(60);

/** What may be asked of paper. */
export const paperCommands = {
  'paper.issue': {
    schema: z.strictObject({
      sheets: z
        .array(
          z.strictObject({
            kind: z.enum(SHEET_KINDS),
            title: z.string().trim().min(1).max(200),
            /** How many numbered lines there are to write on. */
            lines: z.int().min(1).max(200).optional(),
          }),
        )
        .min(1, 'Choose what to print.')
        .max(200, 'At most 200 sheets at once.'),
      nextAt: Instant.optional(),
    }),
    example: {
      sheets: [
        { kind: 'board', title: 'Board' },
        { kind: 'log', title: 'Blank log', lines: 24 },
      ],
      nextAt: '2024-07-19T14:00:00Z',
    },
    summary:
      'Say that sheets are printed: each gets a serial. nextAt is when the next ones replace them; those that say how things stood replace the earlier ones of their kind.',
  },
  'paper.key-in': {
    schema: z.strictObject({
      serial,
      /** The number of the line on the sheet. */
      line: z.int().min(1).max(200).optional(),
      text: z.string().trim().min(1, 'Type what stands on the line.').max(4000),
      kind: z.enum(ENTRY_KINDS).optional(),
      because: z.string().trim().min(1).max(1000).optional(),
    }),
    example: { serial: 'P-A3-7', line: 4, text: 'Ward 5 rang: no blood results.' },
    summary:
      'Key in a line of a sheet: an entry of the log, happened at the time that was written, with the serial. Give who wrote it as onBehalfOf.',
  },
  'paper.return': {
    schema: z.strictObject({ serials: z.array(serial).min(1).max(200), as: z.enum(ENDS) }),
    example: { serials: ['P-A3-7'], as: 'keyed' },
    summary: 'Say what became of sheets: all keyed in, unused, lost, or old and destroyed.',
  },
} satisfies Commands;
