import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineArea, type Wording } from './area.ts';
import { assemble, withoutFreeText } from './assembly.ts';
import type { Fact } from './envelope.ts';
import { incidentDomain } from './incident-domain.ts';
import { accept } from './outcome.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

interface BedsWorld {
  beds: { open: number };
}

const schema = z.strictObject({ ward: z.string(), beds: z.int().positive().default(1) });
const beds = defineArea({
  name: 'beds',
  initial: () => ({ open: 0 }),
  commands: { 'bed.open': { schema, example: { ward: '5' }, summary: 'Open beds.' } },
  decide: { 'bed.open': (_: Readonly<BedsWorld>, { data }) => accept({ type: 'bed.opened', data }) },
  events: { 'bed.opened': { v: 1, schema, sample: { ward: '5', beds: 2 }, freeText: ['ward'] } },
  apply: {
    'bed.opened': (world: BedsWorld, { data }) => {
      world.beds.open += data.beds;
    },
  },
  tell: {
    'bed.opened': {
      describe: ({ data }) => `${String(data.beds)} beds opened on ward ${data.ward}`,
      searchText: () => 'capacity',
      about: ({ ward }) => [ward],
    },
  },
  undo: { 'bed.opened': (_, { data }) => ({ type: 'bed.opened', data: { ...data, beds: 1 } }) },
});

const domain = assemble([beds] as const);
const wording: Wording = { time: (at) => at.slice(11, 16) };
const opened = (change: Partial<Fact> = {}): Fact => {
  const log = new MemoryLog(domain).given({ type: 'bed.open', data: { ward: '5', beds: 2 } });
  const [fact] = log.facts;
  if (fact === undefined) throw new Error('the log is empty');
  return { ...fact, ...change };
};

test('K-11: a command, an event or a query that two areas define stops the start', () => {
  expect(() => assemble([beds, { ...beds, name: 'again' }] as const)).toThrow(
    'bed.open is defined by two areas',
  );
  expect(() => assemble([beds, { ...beds, name: 'again', commands: {}, decide: {} }] as const)).toThrow(
    'bed.opened',
  );
});

test('K-12: data are checked and defaults filled in before an area decides', () => {
  const log = new MemoryLog(domain);
  expect(log.refused({ type: 'bed.open', data: { ward: 5 } })).toMatchObject({
    code: 'invalid-data',
    details: { issues: [{ path: ['ward'] }] },
  });
  expect(log.refused({ type: 'bed.open', data: { ward: '5', stairs: 1 } }).code).toBe('invalid-data');
  expect(log.refused({ type: 'bed.shut', data: {} }).code).toBe('unknown-command');
  expect(log.given({ type: 'bed.open', data: { ward: '5' } }).state).toEqual({ beds: { open: 1 } });
});

test('K-13: what no area knows changes nothing and says so', () => {
  for (const unknown of [opened({ type: 'bed.painted' }), opened({ v: 2 })]) {
    const state = domain.initial();
    domain.apply(state, unknown);
    expect(state).toEqual(domain.initial());
    expect(domain.knows(unknown.type, unknown.v)).toBe(false);
    expect(domain.describe(unknown, wording)).toBe(`${unknown.type} (entered by a newer version)`);
    expect(domain.about(unknown)).toEqual([]);
  }
  expect(domain.knows('bed.opened', 1)).toBe(true);
});

test('K-14: an event is found by its words, by who typed it, who said so and on whose behalf', () => {
  const fact = opened({
    by: { name: 'Junior scribe', role: 'Loggist' },
    toldBy: { name: 'Ward manager', place: 'Ward 5', ringBack: '2041' },
    onBehalfOf: 'Matron',
  });
  expect(domain.searchText(fact, wording)).toBe(
    '2 beds opened on ward 5 capacity Junior scribe Loggist Ward manager Ward 5 2041 Matron',
  );
  expect(domain.about(fact)).toEqual(['5']);
});

test('K-15: what an area does not undo is passed over with its reason', () => {
  const log = new MemoryLog(domain);
  expect(domain.undo(log.state, opened(), log.context())).toMatchObject({ data: { beds: 1 } });
  expect(domain.undo(log.state, opened({ v: 2 }), log.context())).toHaveProperty('because');
});

test('K-16: without its free text a payload keeps everything else, at any depth', () => {
  const definition = {
    ...incidentDomain.events.get('log.noted'),
    v: 1,
    schema: z.looseObject({}),
    sample: {},
    freeText: ['words'],
  };
  expect(
    withoutFreeText(definition, {
      id: 'a',
      words: 'x',
      list: [{ words: ['y', { deep: 'z', n: 4 }], kept: 'k' }],
      none: null,
    }),
  ).toEqual({
    id: 'a',
    words: '[redacted]',
    list: [{ words: ['[redacted]', { deep: '[redacted]', n: 4 }], kept: 'k' }],
    none: null,
  });
});
