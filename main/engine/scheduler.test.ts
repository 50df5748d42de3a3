import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineArea, type DueCommand } from '#shared/domain/area.ts';
import { assemble } from '#shared/domain/assembly.ts';
import { CommandId } from '#shared/domain/ids.ts';
import { addMinutes, instantOf, type Instant } from '#shared/domain/instant.ts';
import { accept, reject } from '#shared/domain/outcome.ts';
import { createIncidentFile } from '#main/store/build-file.ts';
import type { LiveLog } from './live-log.ts';
import type { LogKind } from './log-kind.ts';
import { Scheduler } from './scheduler.ts';
import { Desk, given } from './testing/engine-fixture.ts';

interface Egg {
  readonly at: Instant;
  rung: number;
}
interface World {
  eggs: Record<string, Egg>;
}

/** Eggs on the boil: each rings once, four minutes after it was put in; one rings wrongly. */
const eggs = defineArea({
  name: 'eggs',
  initial: (): Record<string, Egg> => ({}),
  commands: {
    'egg.boil': { schema: z.object({ egg: z.string() }), example: { egg: 'a' }, summary: 'Puts one in.' },
    'egg.ring': { schema: z.object({ egg: z.string() }), example: { egg: 'a' }, summary: 'It is done.' },
  },
  decide: {
    'egg.boil': (_: Readonly<World>, { data }) => accept({ type: 'egg.boiled', data }),
    'egg.ring': (_: Readonly<World>, { data }) =>
      data.egg === 'cracked' ? reject('cracked', 'It ran out.') : accept({ type: 'egg.rung', data }),
  },
  events: {
    'egg.boiled': { v: 1, schema: z.object({ egg: z.string() }), sample: { egg: 'a' } },
    'egg.rung': { v: 1, schema: z.object({ egg: z.string() }), sample: { egg: 'a' } },
  },
  apply: {
    'egg.boiled': (world: World, { data, at }) => {
      world.eggs[data.egg] = { at, rung: 0 };
    },
    'egg.rung': (world: World, { data }) => {
      const egg = world.eggs[data.egg];
      if (egg !== undefined) egg.rung += 1;
    },
  },
  tell: { 'egg.boiled': { describe: () => 'in' }, 'egg.rung': { describe: () => 'done' } },
  due: (world: Readonly<World>, now): DueCommand[] =>
    Object.entries(world.eggs)
      .filter(([, { at, rung }]) => rung === 0 && addMinutes(at, 4) <= now)
      .map(([egg, { at }]) => ({
        id: CommandId.parse(`ring.${egg}.${at}`),
        type: 'egg.ring',
        data: { egg },
      })),
});
const domain = assemble([eggs]);
type Kitchen = ReturnType<typeof domain.initial>;
const kitchen: LogKind<Kitchen> = {
  domain,
  id: null,
  now: (_, __, wallMs) => instantOf(wallMs),
  timeZone: () => 'UTC',
  introduction: () => null,
  openConflicts: () => new Map(),
  clockJumped: (_, { words }) => ({ type: 'egg.boil', data: { egg: words.slice(0, 9) } }),
};

const boil = (egg: string) => ({ type: 'egg.boil', data: { egg } });
const rings = ({ state }: LiveLog<Kitchen>): Record<string, number> =>
  Object.fromEntries(Object.entries(state.eggs).map(([egg, { rung }]) => [egg, rung]));

function kitchenAt(desk: Desk, file = path.join(desk.folder, 'k.blackstart')) {
  createIncidentFile(file);
  const log = desk.openAs(kitchen, file);
  return { log, scheduler: new Scheduler(log, desk.logger) };
}

test('EN-40: what is due is carried out once, when it is due, by the system', () => {
  const desk = new Desk();
  const { log, scheduler } = kitchenAt(desk);
  given(log, boil('a'));
  desk.machine.wait(3);
  scheduler.look();
  expect(rings(log)).toEqual({ a: 0 });
  desk.machine.wait(1);
  scheduler.look();
  scheduler.look();
  expect(rings(log)).toEqual({ a: 1 });
  expect(log.store.eventsSince(1, 9).map(({ envelope }) => envelope.by)).toEqual(['system']);
});

test('EN-40: it looks when it starts and whenever it is woken, until it is stopped', () => {
  const desk = new Desk();
  const { log, scheduler } = kitchenAt(desk);
  given(log, boil('a'));
  desk.machine.wait(5);
  let wake = (): void => undefined;
  let isStopped = false;
  const stop = scheduler.start({
    every: (_, work) => {
      wake = work;
      return () => (isStopped = true);
    },
  });
  expect(rings(log)).toEqual({ a: 1 });
  given(log, boil('b'));
  desk.machine.wait(5);
  wake();
  expect(rings(log)).toEqual({ a: 1, b: 1 });
  stop();
  expect(isStopped).toBe(true);
});

test('EN-41: nothing comes twice after a restart', () => {
  const desk = new Desk();
  const { log, scheduler } = kitchenAt(desk);
  given(log, boil('a'));
  desk.machine.wait(5);
  scheduler.look();
  log.store.close();
  const again = desk.openAs(kitchen, log.store.path);
  new Scheduler(again, desk.logger).look();
  expect(rings(again)).toEqual({ a: 1 });
  expect(again.head().seq).toBe(2);
});

test('EN-41: what two stations carried out apart has one id, and neither carries it out again after a merge', () => {
  const [a, b] = [new Desk(), new Desk({ station: 'st-2' })];
  const { log } = kitchenAt(a);
  given(log, boil('a'));
  log.store.close();
  const copy = path.join(b.folder, 'copy.blackstart');
  copyFileSync(log.store.path, copy);
  const [here, there] = [a.openAs(kitchen, log.store.path), b.openAs(kitchen, copy)];
  for (const [desk, one] of [
    [a, here],
    [b, there],
  ] as const) {
    desk.machine.wait(5);
    new Scheduler(one, desk.logger).look();
  }
  here.bringIn(copy, { dryRun: false });
  new Scheduler(here, a.logger).look();
  const commands = here.store.eventsSince(1, 9).map(({ envelope }) => envelope.commandId);
  expect(commands).toHaveLength(2);
  expect(new Set(commands).size).toBe(1);
});

test('EN-42: what is refused is written down and asked again only when the log has moved', () => {
  const desk = new Desk();
  const { log, scheduler } = kitchenAt(desk);
  given(log, boil('cracked'));
  desk.machine.wait(5);
  scheduler.look();
  scheduler.look();
  expect(desk.written).toEqual(['what was due was refused']);
  given(log, boil('b'));
  scheduler.look();
  expect(desk.written).toHaveLength(2);
});

test('EN-22: a clock that jumped is said and goes on the log while nobody types', () => {
  const desk = new Desk();
  const { log, scheduler } = kitchenAt(desk);
  desk.machine.wall += 2000 * 86_400_000;
  scheduler.look();
  expect(desk.said.map(({ code }) => code)).toEqual(['clock-jumped']);
  expect(Object.keys(log.state.eggs)).toEqual(["This PC's"]);
  scheduler.look();
  expect(desk.said).toHaveLength(1);
  expect(log.head().seq).toBe(1);
});
