import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId, StationId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { Profile } from './profile.ts';
import { PHASES } from './state.ts';

const name = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(1).max(1000);
const term = z.strictObject({ key: z.string(), name: z.string() });
/** The change of that kind entered last when this was decided; what is not that came from elsewhere. */
const after = EventId.nullable();
/** What of an incident can be set, and struck by undoing it. */
export const SET_KINDS = ['phases', 'types', 'levels', 'objectives'] as const;
export type SetKind = (typeof SET_KINDS)[number];
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'Give a time zone by its name, for example Europe/London.');

const sampleProfile: Profile = {
  key: 'general',
  name: 'General',
  source: "Blackstart's own proposal",
  incidentTypes: [{ key: 'outage', name: 'IT outage', meaning: 'Systems are down or degraded.' }],
  levels: [{ key: '1', name: 'Level 1', meaning: 'One organisation copes with its own means.' }],
  commandRoles: [
    { key: 'lead', name: 'Incident lead', meaning: 'Decides for the whole incident.', tier: 'strategic' },
  ],
  audiences: [],
  counters: [],
  backlogTypes: [],
  priorityScales: [],
  services: [],
  forms: [],
  restoreGroups: [0, 1, 2, 3, 4, 5].map((tier) => ({ tier, name: `Group ${String(tier)}`, why: 'Sample.' })),
};

/** What can have happened to the incident itself. */
export const incidentEvents = {
  'incident.declared': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      name,
      exercise: z.boolean(),
      timeZone: TimeZone,
      profile: Profile,
      type: term.nullable(),
      level: term.nullable(),
      station: StationId,
      letter: z.string(),
    }),
    sample: {
      name: 'Faulty update, 19 July',
      exercise: false,
      timeZone: 'Europe/London',
      profile: sampleProfile,
      type: { key: 'outage', name: 'IT outage' },
      level: null,
      station: 'st-1',
      letter: 'A',
    },
  },
  'incident.renamed': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ from: name, to: name }),
    sample: { from: 'Outage', to: 'Faulty update, 19 July' },
  },
  'incident.phase-set': {
    v: 1,
    schema: z.strictObject({ from: z.enum(PHASES), to: z.enum(PHASES), reason, after }),
    sample: {
      from: 'response',
      to: 'recovery',
      reason: 'All groups 0 to 2 are back, tested.',
      after: 'K3F7Q2M8-1',
    },
    freeText: ['reason'],
  },
  'incident.type-set': {
    v: 1,
    schema: z.strictObject({ from: term.nullable(), to: term.nullable(), reason, after }),
    sample: {
      from: null,
      to: { key: 'outage', name: 'IT outage' },
      reason: 'Declared by the lead.',
      after: null,
    },
    freeText: ['reason'],
  },
  'incident.level-set': {
    v: 1,
    schema: z.strictObject({ from: term.nullable(), to: term.nullable(), reason, after }),
    sample: {
      from: null,
      to: { key: '1', name: 'Level 1' },
      reason: 'Coped with locally so far.',
      after: null,
    },
    freeText: ['reason'],
  },
  'incident.objectives-set': {
    v: 1,
    schema: z.strictObject({
      from: z.array(z.string()),
      to: z.array(z.string().trim().min(1).max(200)).max(3),
      after,
    }),
    sample: { from: [], to: ['Morning theatre lists can run on Saturday'], after: null },
    freeText: ['from', 'to'],
  },
  'incident.change-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ kind: z.enum(SET_KINDS), target: EventId, was: z.string(), reason }),
    sample: {
      kind: 'phases',
      target: 'K3F7Q2M8-104',
      was: 'Phase Response to Recovery',
      reason: 'Undone.',
    },
    freeText: ['was', 'reason'],
  },
  'incident.clock-moved': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ to: Instant, running: z.boolean() }),
    sample: { to: '2024-07-19T05:00:00.000Z', running: false },
  },
  'incident.clock-corrected': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ station: StationId, from: z.int(), to: z.int(), reason }),
    sample: {
      station: 'st-1',
      from: 0,
      to: -3_600_000,
      reason: 'The wall clock in the control room says 05:31.',
    },
    freeText: ['reason'],
  },
  'incident.clock-jumped': {
    v: 1,
    schema: z.strictObject({ station: StationId, byMs: z.int(), words: z.string() }),
    sample: { station: 'st-1', byMs: 110_000_000_000, words: "This PC's clock jumped ahead by 1273 days." },
  },
  'incident.station-joined': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ station: StationId, letter: z.string().regex(/^[A-Z]{1,2}$/) }),
    sample: { station: 'st-2', letter: 'B' },
  },
} satisfies Events;
