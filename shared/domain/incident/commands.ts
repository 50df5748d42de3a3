import { z } from 'zod';
import type { Commands } from '../area.ts';
import { StationId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { TimeZone } from './events.ts';
import { PHASES } from './state.ts';

const name = z.string().trim().min(1, 'Give the incident a name.').max(120);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
const key = z.string().min(1).max(60);

/** What may be asked of the incident itself. */
export const incidentCommands = {
  'incident.declare': {
    schema: z.strictObject({
      name,
      profile: key.default('health-england'),
      type: key.optional(),
      level: key.optional(),
      exercise: z.boolean().default(false),
      timeZone: TimeZone.default('Europe/London'),
    }),
    example: { name: 'Faulty update, 19 July', profile: 'health-england', type: 'critical', level: '2' },
    summary: 'Start the incident: the first command of a file. A name is enough.',
  },
  'incident.rename': {
    schema: z.strictObject({ name }),
    example: { name: 'Faulty security update' },
    summary: 'Change the name of the incident.',
  },
  'incident.set-phase': {
    schema: z.strictObject({ to: z.enum(PHASES), reason }),
    example: { to: 'recovery', reason: 'Groups 0 to 2 are back and tested.' },
    summary: 'Standby, Response, Recovery or Stood down, with the reason. Stood down can be reopened.',
  },
  'incident.set-type': {
    schema: z.strictObject({ to: key.nullable(), reason }),
    example: { to: 'critical', reason: 'Radiotherapy stopped.' },
    summary: "Set the incident type, by its key in the incident's profile.",
  },
  'incident.set-level': {
    schema: z.strictObject({ to: key.nullable(), reason }),
    example: { to: '4', reason: 'National coordination took over.' },
    summary: "Set the level, by its key in the incident's profile.",
  },
  'incident.set-objectives': {
    schema: z.strictObject({
      objectives: z.array(z.string().trim().min(1).max(200)).max(3, 'Three objectives at most.'),
    }),
    example: { objectives: ['Morning theatre lists can run on Saturday'] },
    summary: 'Set the objectives of this period, three at most.',
  },
  'incident.move-clock': {
    schema: z.strictObject({ to: Instant, running: z.boolean().default(true) }),
    example: { to: '2024-07-19T06:00:00+01:00', running: false },
    summary: "Set an exercise's own clock; refused in a real incident.",
  },
  'incident.correct-clock': {
    schema: z.strictObject({ rightTime: Instant, reason }),
    example: { rightTime: '2024-07-19T05:31:00Z', reason: 'The wall clock in the control room.' },
    summary: "Say what the time really is where this PC's clock is wrong; kept as an offset.",
  },
  'incident.note-clock-jump': {
    schema: z.strictObject({ byMs: z.int(), words: z.string().min(1).max(300) }),
    example: { byMs: 110_000_000_000, words: "This PC's clock jumped ahead by 1273 days." },
    summary: "Written by the tool when it finds that this PC's clock jumped.",
  },
  'incident.join-station': {
    schema: z.strictObject({ station: StationId }),
    example: { station: 'st-2' },
    summary: 'Written by the tool when an installation writes in this log for the first time.',
  },
} satisfies Commands;
