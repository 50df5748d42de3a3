import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { systemsCsvImporter } from '#main/engine/importers/systems-csv-importer.ts';
import { publishedSchema } from './schema.ts';

const sample = path.resolve(import.meta.dirname, '../../samples/2024-07-19-northern-ireland');

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
const Published = z.object({
  request: z.custom<JsonSchema>(),
  state: z.custom<JsonSchema>(),
  envelope: z.custom<JsonSchema>(),
  commands: z.record(
    z.string(),
    z.object({
      summary: z.string().min(1),
      data: z.custom<JsonSchema>(),
      example: z.object({ type: z.string(), data: z.unknown() }),
    }),
  ),
  events: z.record(z.string(), z.object({ v: z.int(), data: z.custom<JsonSchema>(), sample: z.unknown() })),
});
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
    expect(z.fromJSONSchema(data).safeParse(example.data).error).toBeUndefined();
    expect(
      z.fromJSONSchema(published.request).safeParse({ ...example, id: 'c1', by: { name: 'A' } }).error,
    ).toBeUndefined();
  },
);

test.each(Object.entries(published.events))(
  'EN-54: the sample of %s is valid by the schema that is published',
  (_, { data, sample }) => {
    expect(z.fromJSONSchema(data).safeParse(sample).error).toBeUndefined();
  },
);

test('EN-54: "system" is no author that a client may send', () => {
  const request = z.fromJSONSchema(published.request);
  expect(request.safeParse({ type: 'log.note', data: {}, by: 'system' }).success).toBe(false);
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
  const schema = z.fromJSONSchema(published.state);
  const state: unknown = JSON.parse(JSON.stringify(log.state));
  expect(schema.safeParse(state).error).toBeUndefined();
  expect(schema.safeParse({ ...(state as object), systems: { all: [] } }).success).toBe(false);
  expect(schema.safeParse({ incident: { status: 'undeclared' } }).success).toBe(false);
});
