import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Envelope } from '#shared/domain/envelope.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { libraryDomain } from '#shared/domain/library-domain.ts';
import { compareWithLock } from '#shared/testing/event-shapes.ts';
import { readFact } from './read-fact.ts';

const file = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const locked = z.record(z.string(), z.string()).parse(JSON.parse(file('schema-lock.json')));

const fixtures = readdirSync(path.join(import.meta.dirname, 'fixtures')).map((name) => ({
  name,
  envelopes: file(`fixtures/${name}`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Envelope.parse(JSON.parse(line))),
}));

const definitionOf = (type: string) => incidentDomain.events.get(type) ?? libraryDomain.events.get(type);

test('HI-4: no shape changed without a new version', () => {
  const { changed } = compareWithLock(locked);
  expect(
    changed,
    'These events look other than they did, and files with the old ones may be about. Raise `v`, and add a step from the old version to shared/history/upcasts.ts. Where no released version ever wrote it: npm run lock-schemas -- --unreleased',
  ).toEqual([]);
});

test('HI-4: every shape is locked', () => {
  const { added } = compareWithLock(locked);
  expect(added, 'New shapes, or new versions: lock them with npm run lock-schemas').toEqual([]);
});

test('HI-5: a fixture holds every locked shape', () => {
  const held = new Set(
    fixtures.flatMap(({ envelopes }) => envelopes.map(({ type, v }) => `${type}@${String(v)}`)),
  );
  expect(Object.keys(locked).filter((shape) => shape !== 'envelope' && !held.has(shape))).toEqual([]);
});

test.each(fixtures)(
  'HI-5: $name is read to shapes that are written today, folded and told',
  ({ envelopes }) => {
    const incident = incidentDomain.initial();
    const library = libraryDomain.initial();
    expect(envelopes.length).toBeGreaterThan(0);
    for (const envelope of envelopes) {
      const fact = readFact(envelope);
      expect(definitionOf(fact.type)?.v, fact.type).toBe(fact.v);
      expect(definitionOf(fact.type)?.schema.safeParse(fact.data).error?.issues ?? [], fact.type).toEqual([]);
      const home = incidentDomain.events.has(fact.type) ? incidentDomain : libraryDomain;
      if (home === incidentDomain) incidentDomain.apply(incident, fact);
      else libraryDomain.apply(library, fact);
      expect(home.describe(fact, { time: (at) => at }), fact.type).not.toMatch(/newer version|undefined/);
    }
  },
);
