import { renameSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineArea } from '#shared/domain/area.ts';
import { assemble } from '#shared/domain/assembly.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { accept } from '#shared/domain/outcome.ts';
import { createIncidentFile } from '#main/store/build-file.ts';
import { incidentKind } from './incident-kind.ts';
import type { LogKind } from './log-kind.ts';
import { Desk, given, nameOf, note, rename, request, send, sendAll } from './testing/engine-fixture.ts';

test('EN-1: what is accepted is on disk when it is answered, with its place and the ids of its events', () => {
  const desk = new Desk();
  const log = desk.declare();
  const answer = send(log, rename('Faulty security update', { id: 'c1' }));
  const { origin } = log.store;
  expect(answer).toEqual({ ok: true, id: 'c1', seq: 2, events: [`${origin}-2`] });
  log.store.close();
  expect(nameOf(desk.open(log.store.path))).toBe('Faulty security update');
});

test('EN-2: an accepted command gets its first answer again, also after a restart and in the same batch', () => {
  const desk = new Desk();
  const log = desk.declare();
  const [first] = given(log, rename('One', { id: 'c1' }));
  given(log, rename('Two'));
  expect(send(log, rename('One', { id: 'c1' }))).toEqual(first);
  const [a, b] = sendAll(log, rename('Three', { id: 'c2' }), rename('Three', { id: 'c2' }));
  expect(b).toEqual(a);
  log.store.close();
  const again = desk.open(log.store.path);
  expect(send(again, rename('One', { id: 'c1' }))).toEqual(first);
  expect(nameOf(again)).toBe('Three');
});

test('EN-2: a rejection is decided afresh', () => {
  const log = new Desk().declare();
  expect(send(log, rename('Faulty update', { id: 'c1' }))).toMatchObject({
    ok: false,
    code: 'no-change',
    kind: 'rejection',
  });
  given(log, rename('Other'));
  expect(send(log, rename('Faulty update', { id: 'c1' }))).toMatchObject({ ok: true });
});

test('EN-3: commands in one batch see what the ones before did, and a refused one leaves the others', () => {
  const log = new Desk().declare();
  const answers = sendAll(log, rename('One'), rename('One'), { type: 'no.such', data: {} }, rename('Two'));
  expect(answers.map((answer) => (answer.ok ? answer.seq : answer.code))).toEqual([
    2,
    'no-change',
    'unknown-command',
    3,
  ]);
  expect(nameOf(log)).toBe('Two');
  expect(log.head().seq).toBe(3);
});

test('EN-3: an undo finds the command that went before it in the same batch', () => {
  const log = new Desk().declare();
  const [, undone] = sendAll(log, note('Said too soon', { id: 'said' }), {
    type: 'undo.command',
    data: { command: 'said' },
  });
  expect(undone).toMatchObject({ ok: true });
});

interface World {
  brittle: { sum: number; parts: number[] };
}

/** A log with a command that cannot be carried out: its second event does not fold. */
const brittle = defineArea({
  name: 'brittle',
  initial: (): World['brittle'] => ({ sum: 0, parts: [] }),
  commands: {
    'brittle.add': { schema: z.object({ n: z.number() }), example: { n: 1 }, summary: 'Adds.' },
    'brittle.mistype': {
      schema: z.object({}),
      example: {},
      summary: 'Decides what does not fit its schema.',
    },
  },
  decide: {
    'brittle.add': (_: Readonly<World>, { data }) =>
      accept(
        { type: 'brittle.added', data: { n: data.n } },
        { type: 'brittle.added', data: { n: data.n * 10 } },
      ),
    'brittle.mistype': () => accept({ type: 'brittle.added', data: { n: 'one' } }),
  },
  events: { 'brittle.added': { v: 1, schema: z.object({ n: z.number() }), sample: { n: 1 } } },
  apply: {
    'brittle.added': ({ brittle: state }: World, { data }) => {
      state.parts.push(data.n);
      if (data.n === 130) throw new Error('thirteen');
      state.sum += data.n;
    },
  },
  tell: { 'brittle.added': { describe: ({ data }) => String(data.n) } },
});
const brittleDomain = assemble([brittle]);
const brittleKind: LogKind<ReturnType<typeof brittleDomain.initial>> = {
  domain: brittleDomain,
  id: null,
  now: (_, __, wallMs) => instantOf(wallMs),
  timeZone: () => 'UTC',
  introduction: () => null,
  openConflicts: () => new Map(),
  clockJumped: () => null,
};

test('EN-4: a command that meets a bug leaves nothing, neither in the file nor in the state; the others go through', () => {
  const desk = new Desk();
  const file = path.join(desk.folder, 'b.blackstart');
  createIncidentFile(file);
  const log = desk.openAs(brittleKind, file);
  const add = (n: number) => ({ type: 'brittle.add', data: { n } });
  given(log, add(1));
  const answers = sendAll(log, add(2), add(13), { type: 'brittle.mistype', data: {} }, add(3));
  expect(answers.map((answer) => (answer.ok ? answer.events.length : answer.code))).toEqual([
    2,
    'internal-error',
    'internal-error',
    2,
  ]);
  expect(log.state.brittle).toEqual({ sum: 66, parts: [1, 10, 2, 20, 3, 30] });
  expect(desk.written).toEqual(['a command met a bug', 'a command met a bug']);
  log.store.close();
  expect(desk.openAs(brittleKind, file).state).toEqual(log.state);
});

test('EN-6: what the author had seen is kept for every origin', () => {
  const desk = new Desk();
  const log = desk.declare();
  given(log, note('two'), note('three'));
  given(log, note('saw two', { seen: 2 }), note('saw all', { seen: 4 }), note('said nothing'));
  const { origin } = log.store;
  const seen = log.store.eventsSince(3, 3).map(({ envelope }) => envelope.seen);
  expect(seen).toEqual([{ [origin]: 2 }, { [origin]: 4 }, {}]);
});

test('EN-7: another station joins with its first accepted command, and not with a refused one', () => {
  const a = new Desk();
  const b = new Desk({ station: 'st-2' });
  const log = a.declare();
  log.store.close();
  const other = b.open(log.store.path);
  expect(send(other, rename('Faulty update'))).toMatchObject({ code: 'no-change' });
  expect(other.head().seq).toBe(1);
  given(other, note('Here too'));
  expect(other.store.eventsSince(1, 9).map(({ envelope }) => [envelope.type, envelope.by])).toEqual([
    ['incident.station-joined', 'system'],
    ['log.noted', { name: 'Loggist', role: 'Loggist' }],
  ]);
  const { incident } = other.state;
  expect(
    incident.status === 'declared' ? Object.values(incident.stations).map(({ letter }) => letter) : [],
  ).toEqual(['A', 'B']);
});

test('EN-8: a file that is gone refuses in words, keeps the state that is saved, and goes on when it is back', () => {
  const desk = new Desk();
  const log = desk.declare();
  const heads: number[] = [];
  log.subscribe(({ seq }) => void heads.push(seq));
  given(log, rename('Saved'));
  const elsewhere = path.join(desk.folder, 'pulled-out');
  renameSync(log.store.path, elsewhere);
  for (const again of ['first', 'second']) {
    const refused = send(log, rename(`Not saved, ${again}`, { id: 'lost' }));
    expect(refused).toMatchObject({ ok: false, kind: 'fault', code: 'vanished', id: 'lost' });
    expect(nameOf(log)).toBe('Saved');
    expect(log.obstacle).toMatchObject({ code: 'vanished' });
  }
  renameSync(elsewhere, log.store.path);
  expect(log.recheck()).toBeNull();
  expect(send(log, rename('Saved again', { id: 'lost' }))).toMatchObject({ ok: true, seq: 3 });
  expect(nameOf(log)).toBe('Saved again');
  expect(heads.at(-1)).toBe(3);
  log.store.close();
  expect(nameOf(desk.open(log.store.path))).toBe('Saved again');
});

test('EN-8: in a batch that is lost, what was on disk before keeps its answer', () => {
  const desk = new Desk();
  const log = desk.declare();
  const [saved] = given(log, rename('Saved', { id: 'c1' }));
  const elsewhere = path.join(desk.folder, 'pulled-out');
  // The receipt is read before the write fails: the file goes when the second command is decided.
  const gone = {
    type: 'incident.rename',
    get data() {
      renameSync(log.store.path, elsewhere);
      return { name: 'Lost' };
    },
  };
  const answers = log.dispatchAll([request(rename('Saved', { id: 'c1' })), gone], { name: 'A' });
  expect(answers).toMatchObject([saved, { ok: false, code: 'vanished' }]);
});

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const anyCommand = fc.oneof(
  words.map((text) => note(text)),
  words.map((name) => ({ type: 'system.add', data: { name } })),
  words.map((name) => rename(name)),
  fc.record({ system: words, cause: words }).map(({ system, cause }) => ({
    type: 'system.set-state',
    data: { subjects: [{ system }], to: { state: 'down', cause } },
  })),
);

test(
  'EN-9: the state folded live is the state that a restart folds, to the byte, however the commands were grouped',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCommand, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        (batches) => {
          const desk = new Desk();
          const log = desk.declare();
          for (const batch of batches) sendAll(log, ...batch);
          const { json } = log.snapshot();
          log.store.close();
          expect(desk.open(log.store.path).snapshot().json).toBe(json);
        },
      ),
      { numRuns: 20 },
    );
  },
);

test('EN-9: half a surrogate pair, as a paste may leave it, is kept as a replacement character', () => {
  const desk = new Desk();
  const log = desk.declare();
  given(log, rename('Update \ud83d of Friday'));
  expect(nameOf(log)).toBe('Update \ufffd of Friday');
});

test('EN-10: a listener that fails stops neither the log nor the other listeners', () => {
  const desk = new Desk();
  const log = desk.declare();
  const heads: number[] = [];
  log.subscribe(() => {
    throw new Error('a window is gone');
  });
  const stop = log.subscribe(({ seq }) => void heads.push(seq));
  given(log, rename('One'));
  stop();
  given(log, rename('Two'));
  expect(heads).toEqual([2]);
  expect(desk.written).toEqual(['a listener to the log failed', 'a listener to the log failed']);
});

test('EN-15: entries of a kind that this version does not know are kept and read over, and nothing is written', () => {
  const desk = new Desk();
  const log = desk.declare();
  given(log, rename('Before the update'));
  log.store.close();
  // The same file in an older version: one that knows no renaming.
  const domain = {
    ...incidentKind.domain,
    knows: (type: string, v: number) => type !== 'incident.renamed' && incidentKind.domain.knows(type, v),
  };
  const older = desk.openAs({ ...incidentKind, domain }, log.store.path);
  expect(older.isWhole).toBe(false);
  expect(send(older, note('On top'))).toMatchObject({ ok: false, kind: 'fault', code: 'newer-version' });
  expect(older.obstacle?.message).toContain('incident.renamed');
  older.store.close();
  const newer = desk.open(log.store.path);
  expect(newer.obstacle).toBeNull();
  expect(nameOf(newer)).toBe('Before the update');
});
