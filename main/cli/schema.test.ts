import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { systemsCsvImporter } from '#main/engine/importers/systems-csv-importer.ts';
import { publishedSchema } from './schema.ts';

const sample = path.resolve(import.meta.dirname, '../../samples/2024-07-19-northern-ireland');

const JsonSchema = z.record(z.string(), z.unknown());
const Published = z.object({
  request: JsonSchema,
  state: JsonSchema,
  envelope: JsonSchema,
  commands: z.record(
    z.string(),
    z.object({
      summary: z.string().min(1),
      data: JsonSchema,
      example: z.object({ type: z.string(), data: z.unknown() }),
    }),
  ),
  events: z.record(z.string(), z.object({ v: z.int(), data: JsonSchema, sample: z.unknown() })),
});
// Another program than the one that wrote the schemas, as strict as it can be.
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTuples: false,
  allErrors: true,
  formats: { 'date-time': true, date: /^\d{4}-\d{2}-\d{2}$/ },
});
const faults = (schema: object, value: unknown): ErrorObject[] => {
  const isValid = ajv.compile(schema);
  isValid(value);
  return isValid.errors ?? [];
};

// What is printed is what a client reads: as JSON.
const published = Published.parse(JSON.parse(JSON.stringify(publishedSchema())));

test('EN-54: every command and every event is published', () => {
  expect(Object.keys(published.commands).sort()).toEqual([...incidentDomain.commands.keys()].sort());
  expect(Object.keys(published.events).sort()).toEqual([...incidentDomain.events.keys()].sort());
});

test.each(Object.entries(published.commands))(
  'EN-54: the example of %s is valid by the schema that is published',
  (type, { data, example }) => {
    expect(example.type).toBe(type);
    expect(faults(data, example.data)).toEqual([]);
    expect(faults(published.request, { ...example, id: 'c1', by: { name: 'A' } })).toEqual([]);
  },
);

test.each(Object.entries(published.events))(
  'EN-54: the sample of %s is valid by the schema that is published',
  (_, { data, sample }) => {
    expect(faults(data, sample)).toEqual([]);
  },
);

test('EN-54: "system" is no author that a client may send', () => {
  expect(faults(published.request, { type: 'log.note', data: {}, by: 'system' })).not.toEqual([]);
});

test('EN-54: a folded state is valid by the schema of the state, and what is none is not', () => {
  const log = new MemoryLog(incidentDomain, { now: '2026-11-22T10:00:00Z' });
  log.given({ type: 'incident.declare', data: { name: 'Faulty update', exercise: true } });
  const plan = systemsCsvImporter.read(readFileSync(path.join(sample, 'catalogue.csv')), log.state);
  if (plan.ok) log.given(...plan.commands);
  for (const line of readFileSync(path.join(sample, 'commands.jsonl'), 'utf8').split('\n')) {
    // as: the sample is our own
    if (line.trim() !== '') log.given(JSON.parse(line) as { type: string; data: object });
  }
  const state: unknown = JSON.parse(JSON.stringify(log.state));
  expect(faults(published.state, state)).toEqual([]);
  expect(faults(published.state, { ...(state as object), systems: { all: [] } })).not.toEqual([]);
  expect(faults(published.state, { incident: { status: 'undeclared' } })).not.toEqual([]);
});
