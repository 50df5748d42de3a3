import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId, ServiceId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES, SOURCES } from '../systems/states.ts';
import { Statement } from './capability.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
/** A service by id, by name or by its key in the profile. */
const service = line;
/** Systems by id, name or alias. */
const needs = z.array(line).max(200);
const said = {
  source: z.enum(SOURCES).optional(),
  nextCheck: Instant.optional(),
};

/** What may be asked of services. */
export const serviceCommands = {
  'service.add': {
    schema: z
      .strictObject({ key: z.string().max(60).optional(), name: line.optional(), needs: needs.default([]) })
      .refine(
        ({ key, name }) => key !== undefined || name !== undefined,
        'Give a key of the profile, or a name.',
      ),
    example: { key: 'radiotherapy', needs: [] },
    summary:
      'Add a service: one of the profile by its key, or any other by its name; with the systems it needs.',
  },
  'service.add-from-profile': {
    schema: z.strictObject({ keys: z.array(z.string().max(60)).min(1).max(200).optional() }),
    example: { keys: ['theatres', 'radiotherapy'] },
    summary: 'Add services of the profile by their keys; without keys, all that are not on the list yet.',
  },
  'service.rename': {
    schema: z.strictObject({ service, to: line, from: line.optional() }),
    example: { service: 'Radiotherapy', to: 'Radiotherapy, Guildford' },
    summary: 'Change the name of a service.',
  },
  'service.set-needs': {
    schema: z.strictObject({ service, to: needs, from: needs.optional() }),
    example: { service: 'Radiotherapy', to: [], from: [] },
    summary: 'Say which systems a service needs: all of them, by id, name or alias. `from` is what you saw.',
  },
  'service.retire': {
    schema: z.strictObject({ service, reason: words }),
    example: { service: 'Radiotherapy', reason: 'Run by the neighbouring trust.' },
    summary: 'Strike a service from the list. Its history stays.',
  },
  'service.reinstate': {
    schema: z.strictObject({ service, reason: words.optional() }),
    example: { service: 'Radiotherapy' },
    summary: 'Put a struck service back on the list.',
  },
  'service.set-capability': {
    schema: z.strictObject({
      service,
      to: Statement,
      ...said,
      confidence: z.enum(CONFIDENCES).optional(),
      reason: words.optional(),
    }),
    example: {
      service: 'Radiotherapy',
      to: { capability: 'reduced', percent: 40, safeUntil: '2024-07-20T09:00:00+01:00' },
      source: 'seen',
      reason: 'Two machines of four restarted',
    },
    summary:
      'State what a service can do: normal, reduced, on-paper or stopped. The same again, bare, confirms it.',
  },
  'service.confirm': {
    schema: z.strictObject({ service, ...said }),
    example: { service: 'Radiotherapy', source: 'seen' },
    summary: 'Somebody looked or said so: what was stated stands, and its age begins again.',
  },
  'service.review': {
    schema: z.strictObject({ service }),
    example: { service: 'Radiotherapy' },
    summary: 'Reviewed, no news: silences the reminder and nothing else.',
  },
  'service.strike-change': {
    schema: z.strictObject({ event: EventId, reason: words }),
    example: { event: 'K3F7Q2M8-104', reason: 'Wrong site.' },
    summary: 'Strike a statement, a confirmation or a review of a service: what stood before stands again.',
  },
  'service.correct-change': {
    schema: z.strictObject({
      event: EventId,
      to: Statement.optional(),
      happenedAt: Instant.optional(),
      reason: words,
    }),
    example: { event: 'K3F7Q2M8-104', to: { capability: 'on-paper' }, reason: 'They still take patients.' },
    summary: 'Correct a statement: strikes it, and enters what is right, at its own time or the one given.',
  },
  'service.note-safe-time-passed': {
    schema: z.strictObject({ service: ServiceId, set: EventId }),
    example: { service: 'svc-radiotherapy', set: 'K3F7Q2M8-104' },
    summary: 'Written by the tool when the time until which a service is safe has passed.',
  },
} satisfies Commands;
