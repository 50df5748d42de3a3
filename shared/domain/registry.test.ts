import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Wording } from './area.ts';
import { withoutFreeText } from './assembly.ts';
import type { Fact } from './envelope.ts';
import { incidentDomain } from './incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const commands = [...incidentDomain.commands].map(([type, definition]) => ({ type, definition }));
const events = [...incidentDomain.events].map(([type, definition]) => ({ type, definition }));
const wording: Wording = { time: (at) => `${at.slice(8, 10)} July, ${at.slice(11, 16)}` };

/** Any fact of the log, to carry a sample. */
const [carrier] = new MemoryLog(incidentDomain).given({
  type: 'incident.declare',
  data: { name: 'Outage' },
}).facts;
const factOf = (type: string, v: number, sample: object): Fact => {
  const data = incidentDomain.events.get(type)?.schema.parse(sample);
  if (carrier === undefined) throw new Error('nothing was declared');
  return { ...carrier, type, v, data };
};

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly maxLength?: number;
  readonly [keyword: string]: unknown;
}

/** Every named member of a schema, at any depth, with the names above it. */
function* membersOf(
  schema: unknown,
  above: readonly string[] = [],
): Generator<[path: readonly string[], JsonSchema]> {
  if (Array.isArray(schema)) for (const one of schema) yield* membersOf(one, above);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const { properties, ...rest } = schema as JsonSchema; // as: a JSON schema by its own output
  for (const [name, member] of Object.entries(properties ?? {})) {
    yield [[...above, name], member];
    yield* membersOf(member, [...above, name]);
  }
  for (const inner of Object.values(rest)) yield* membersOf(inner, above);
}

const jsonSchemaOf = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

test.each(commands)('K-23: the example of $type fits its schema', ({ definition }) => {
  const parsed = definition.schema.safeParse(definition.example);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(definition.summary).toMatch(/^[A-Z].*\.$/s);
});

test.each(events)('K-23: the sample of $type fits its schema and survives JSON', ({ definition }) => {
  const data = definition.schema.parse(definition.sample);
  const again = definition.schema.parse(JSON.parse(JSON.stringify(data)));
  expect(again).toEqual(data);
  expect(definition.v).toBeGreaterThanOrEqual(1);
});

test.each(events)(
  'K-23: $type reads as a sentence without a raw id or a hole in it',
  ({ type, definition }) => {
    const fact = factOf(type, definition.v, definition.sample);
    const words = incidentDomain.describe(fact, wording);
    expect(words).toMatch(/^\S.{5,}\S$/s);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|newer version/);
    expect(words).not.toMatch(/\b(sys|svc|per|part|site|if|fn|st|task)-[a-z0-9]|K3F7Q2M8|\d{4}-\d{2}-\d{2}T/);
    expect(words).not.toContain(type);
    expect(incidentDomain.searchText(fact, wording)).toContain(words);
  },
);

test.each(events)(
  'K-23: $type folds its sample into an empty incident and into a declared one',
  ({ type, definition }) => {
    const fact = factOf(type, definition.v, definition.sample);
    for (const log of [
      new MemoryLog(incidentDomain),
      new MemoryLog(incidentDomain).given({ type: 'incident.declare', data: { name: 'Outage' } }),
    ]) {
      incidentDomain.apply(log.state, fact);
      expect(JSON.parse(JSON.stringify(log.state))).toEqual(log.state);
    }
  },
);

test.each(events)(
  'K-16, K-23: $type names its free text by keys that exist; without it the sample still fits',
  ({ definition }) => {
    const members = [...membersOf(jsonSchemaOf(definition.schema))];
    const names = new Set(members.map(([path]) => path.at(-1)));
    const free = definition.freeText ?? [];
    expect(free.filter((name) => !names.has(name))).toEqual([]);
    expect(
      definition.schema.safeParse(withoutFreeText(definition, definition.sample)).error?.issues ?? [],
    ).toEqual([]);
  },
);

test.each(events.filter(({ type }) => type !== 'log.redacted'))(
  'K-23: $type names as free text whatever has room for a paragraph',
  ({ definition }) => {
    const free = new Set(definition.freeText ?? []);
    const long = [...membersOf(jsonSchemaOf(definition.schema))]
      .filter(([, member]) => JSON.stringify(member).includes('"maxLength"') && longest(member) >= 500)
      .filter(([path]) => !path.some((name) => free.has(name)))
      .map(([path]) => path.join('.'));
    expect(long).toEqual([]);
  },
);

/** The greatest length of a string that the member itself holds, not counting members of its own. */
function longest({ maxLength = 0, ...rest }: JsonSchema): number {
  const inner = Object.entries(rest)
    .filter(([keyword]) => keyword !== 'properties')
    .flatMap(([, value]) => value)
    .map((one) => (typeof one === 'object' && one !== null ? longest(one as JsonSchema) : 0));
  return Math.max(maxLength, ...inner);
}

/** Past tenses that do not end in "ed". */
const IRREGULAR = new Set([
  'set',
  'taken',
  'left',
  'struck',
  'done',
  'given',
  'told',
  'sent',
  'begun',
  'held',
  'withdrawn',
  'made',
  'put',
  'read',
]);
const isPast = (word: string): boolean => word.endsWith('ed') || IRREGULAR.has(word);
/** Verbs whose imperative is also a past tense. */
const BOTH = new Set(['set', 'put', 'read']);

test.each(commands)('K-23: the command $type is an imperative', ({ type }) => {
  const [verb = ''] = type.split('.')[1]?.split('-') ?? [];
  expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  expect(isPast(verb) && !BOTH.has(verb)).toBe(false);
  expect(verb).not.toMatch(/ing$/);
});

test.each(events)('K-23: the event $type is in the past tense', ({ type }) => {
  const words = type.split('.')[1]?.split('-') ?? [];
  expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  expect(words.some(isPast)).toBe(true);
});

test('K-23: no name is both a command and an event', () => {
  expect(commands.filter(({ type }) => incidentDomain.events.has(type))).toEqual([]);
});

test('K-14: a query says what it gives and refuses what it does not know', () => {
  for (const [name, query] of incidentDomain.queries) {
    expect(query.summary, name).toMatch(/^[A-Z].*\.$/s);
    expect(query.input.safeParse({ nonsense: true }).success, name).toBe(false);
  }
});
