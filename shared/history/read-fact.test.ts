import { expect, test } from 'vitest';
import { Envelope } from '#shared/domain/envelope.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { readFact } from './read-fact.ts';
import { upcastBy, type Upcast } from './upcasts.ts';

const envelope = (type: string, v: number, data: Envelope['data']): Envelope =>
  Envelope.parse({
    incident: 'inc-1',
    id: 'TEST1-1',
    origin: 'TEST1',
    n: 1,
    stamp: '2024-07-19T05:00:00.000Z/0000',
    at: '2024-07-19T05:00:00.000Z',
    recordedAt: '2024-07-19T05:00:00.000Z',
    by: { name: 'Loggist' },
    seen: {},
    commandId: 'cmd-1',
    part: { i: 1, of: 1 },
    type,
    v,
    data,
    dataHash: '0'.repeat(64),
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  });

const steps: Readonly<Record<string, Upcast>> = {
  'ward.opened@1': (data) => ({ type: 'ward.opened', v: 2, data: { ...(data as object), beds: null } }),
  'ward.opened@2': (data) => ({ type: 'place.opened', v: 1, data: { place: data } }),
};

test('HI-1: an old payload goes through every step to the latest shape, also under another type', () => {
  expect(upcastBy(steps, { type: 'ward.opened', v: 1, data: { name: '5' } })).toEqual({
    type: 'place.opened',
    v: 1,
    data: { place: { name: '5', beds: null } },
  });
  const latest = { type: 'place.opened', v: 1, data: {} };
  expect(upcastBy(steps, latest)).toBe(latest);
});

test('HI-2: what a newer version wrote changes nothing, says so, and is known for what it is', () => {
  for (const [type, v] of [
    ['incident.declared', 99],
    ['ward.opened', 1],
  ] as const) {
    const fact = readFact(envelope(type, v, { anything: true }));
    const log = new MemoryLog(incidentDomain);
    const before = JSON.stringify(log.state);
    log.take(fact);
    expect(JSON.stringify(log.state)).toBe(before);
    expect(incidentDomain.knows(type, v)).toBe(false);
    expect(incidentDomain.describe(fact, { time: (at) => at })).toContain('newer version');
    expect(incidentDomain.about(fact)).toEqual([]);
  }
});

test('HI-3: a redacted event folds with what the redaction left in its place', () => {
  const left = { number: 'A1', kind: 'info', text: '[redacted]', about: [], lateMinutes: 0 };
  const fact = readFact(envelope('log.noted', 1, null), { v: 1, data: left });
  expect(fact).toMatchObject({ type: 'log.noted', v: 1, data: left });
});

test('HI-3: a payload that is gone without a replacement changes nothing', () => {
  const fact = readFact(envelope('log.noted', 1, null));
  expect(incidentDomain.knows(fact.type, fact.v)).toBe(false);
});
