import { expect, test } from 'vitest';
import type { Clock } from '#main/platform/clock.ts';
import { spanInWords, TrustedClock } from './trusted-clock.ts';

const START = Date.parse('2024-07-19T05:00:00Z');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A machine whose clocks the test moves. */
class Machine implements Clock {
  wall = START;
  up = 1_000_000;
  monotonic = 0;
  wallMs = (): number => this.wall;
  uptimeMs = (): number => this.up;
  monotonicMs = (): number => this.monotonic;

  goesOn(ms: number): void {
    this.wall += ms;
    this.up += ms;
    this.monotonic += ms;
  }
  sleeps(ms: number): void {
    this.wall += ms;
    this.up += ms;
  }
}

function machine(): { pc: Machine; clock: TrustedClock } {
  const pc = new Machine();
  return { pc, clock: new TrustedClock(pc) };
}

test('EN-20: time goes on with the wall clock, and nothing is said', () => {
  const { pc, clock } = machine();
  for (let hour = 0; hour < 48; hour += 1) {
    pc.goesOn(60 * MINUTE);
    // A time server that moves the clock by 20 s an hour, which is more than any does.
    pc.wall += 20_000;
    expect(clock.nowMs()).toBe(pc.wall);
  }
  expect(clock.takeJumps()).toEqual([]);
});

test('EN-20: a night asleep is no jump', () => {
  const { pc, clock } = machine();
  pc.sleeps(9 * 60 * MINUTE);
  expect(clock.nowMs()).toBe(pc.wall);
  expect(clock.takeJumps()).toEqual([]);
});

test('EN-21: a clock set to 2030 is not believed, and back again it is', () => {
  const { pc, clock } = machine();
  pc.goesOn(5 * MINUTE);
  clock.nowMs();
  pc.wall += 2000 * DAY;
  expect(clock.nowMs()).toBe(START + 5 * MINUTE);
  pc.goesOn(10 * MINUTE);
  expect(clock.nowMs()).toBe(START + 15 * MINUTE);
  const [ahead, ...none] = clock.takeJumps();
  expect(none).toEqual([]);
  expect(ahead?.byMs).toBe(2000 * DAY);
  expect(ahead?.words).toContain('jumped ahead by 2000 days, to 2030-01-09T05:05:00.000Z');

  pc.wall -= 2000 * DAY - 3_000;
  expect(clock.nowMs()).toBe(pc.wall);
  const [back] = clock.takeJumps();
  expect(back?.words).toMatch(/jumped back by 1999 days.*uses it again/);
  expect(clock.takeJumps()).toEqual([]);
});

test('EN-21: a jump that happens in the very instant of a look is seen all the same', () => {
  const { pc, clock } = machine();
  pc.wall -= DAY;
  expect(clock.nowMs()).toBe(START);
  expect(clock.takeJumps()).toHaveLength(1);
});

test.each([
  [90_000, '1 minute'],
  [119 * MINUTE, '119 minutes'],
  [-3 * 60 * MINUTE, '3 hours'],
  [1273 * DAY, '1273 days'],
])('%i ms reads %s', (ms, words) => {
  expect(spanInWords(ms)).toBe(words);
});
