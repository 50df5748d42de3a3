import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId, ServiceId, SystemId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES, SOURCES } from '../systems/states.ts';
import { CAPABILITIES, Statement } from './capability.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(1000);
const on = { service: ServiceId, name: line };
const needs = z.array(z.strictObject({ system: SystemId, name: line })).max(200);
const capability = z.enum(CAPABILITIES);
const source = z.enum(SOURCES).optional();

export const STRUCK_KINDS = ['changes', 'confirmed', 'reviewed'] as const;

const sampleOn = { service: 'svc-radiotherapy', name: 'Radiotherapy' };
const sampleNeeds = [{ system: 'sys-varian', name: 'Varian' }];
const sampleStrike = {
  ...sampleOn,
  kind: 'changes',
  target: 'K3F7Q2M8-104',
  was: 'Radiotherapy: Not stated to Stopped',
};
const strike = { ...on, kind: z.enum(STRUCK_KINDS), target: EventId, was: z.string() };

/** What can have happened to services. */
export const serviceEvents = {
  'service.added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, key: z.string().nullable(), needs }),
    sample: { ...sampleOn, key: 'radiotherapy', needs: sampleNeeds },
  },
  'service.renamed': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ service: ServiceId, from: line, to: line }),
    sample: { service: 'svc-radiotherapy', from: 'Radiotherapy', to: 'Radiotherapy, Guildford' },
  },
  'service.needs-set': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, from: needs, to: needs }),
    sample: { ...sampleOn, from: [], to: sampleNeeds },
  },
  'service.retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, reason: words }),
    sample: { ...sampleOn, reason: 'Run by the neighbouring trust.' },
    freeText: ['reason'],
  },
  'service.reinstated': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, reason: words.optional() }),
    sample: { ...sampleOn, reason: 'Ours after all.' },
    freeText: ['reason'],
  },
  'service.capability-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** What stood at that moment as the author saw it; null = not stated. */
      from: Statement.nullable(),
      to: Statement,
      source,
      confidence: z.enum(CONFIDENCES).optional(),
      nextCheck: Instant.optional(),
      reason: words.optional(),
      /** The last change of this service that the author had seen. */
      after: EventId.nullable(),
    }),
    sample: {
      ...sampleOn,
      from: null,
      to: {
        capability: 'reduced',
        percent: 40,
        lost: 'Second machine',
        safeUntil: '2024-07-20T08:00:00.000Z',
      },
      source: 'seen',
      reason: 'Two machines of four restarted',
      after: null,
    },
    freeText: ['lost', 'reason'],
  },
  'service.confirmed': {
    v: 1,
    schema: z.strictObject({ ...on, capability, source, nextCheck: Instant.optional() }),
    sample: { ...sampleOn, capability: 'reduced', source: 'seen' },
  },
  'service.reviewed': { v: 1, schema: z.strictObject(on), sample: sampleOn },
  'service.change-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...strike, reason: words }),
    sample: { ...sampleStrike, reason: 'Wrong site.' },
    freeText: ['was', 'reason'],
  },
  'service.strike-lifted': {
    v: 1,
    timeless: true,
    schema: z.strictObject(strike),
    sample: sampleStrike,
    freeText: ['was'],
  },
  'service.safe-time-passed': {
    v: 1,
    schema: z.strictObject({ ...on, set: EventId, over: Instant, capability }),
    sample: {
      ...sampleOn,
      set: 'K3F7Q2M8-104',
      over: '2024-07-20T08:00:00.000Z',
      capability: 'on-paper',
    },
  },
} satisfies Events;
