import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTone } from '../../store/tone.ts';
import {
  byCause,
  CAUSES,
  kindOf,
  MOST_LINES,
  newlyGrave,
  queueOf,
  type Cause,
  type Need,
} from './needs-queue.ts';

const need = (cause: Cause, n: number): Need => ({
  key: `${cause} ${n}`,
  cause,
  name: `System ${n}`,
  words: 'since 04:00',
  go: undefined,
});
const needs = (counts: Partial<Record<Cause, number>>): readonly Need[] =>
  Object.entries(counts).flatMap(
    ([cause, count]) => Array.from({ length: count }, (_, n) => need(cause as Cause, n)), // as: the keys are causes
  );
const anyNeeds = fc
  .array(fc.tuple(fc.constantFrom(...CAUSES), fc.nat(500)), { maxLength: 120 })
  .map((all) => all.map(([cause, n], place) => ({ ...need(cause, n), key: `${cause} ${place}` })));

describe('hazard: alarm fatigue', () => {
  test('one queue, seven lines at most, whatever goes wrong at once; nothing is lost behind them', () => {
    fc.assert(
      fc.property(anyNeeds, (all) => {
        const { lines, more } = queueOf(all);
        expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
        const shown = lines.flatMap((line) => (line.kind === 'one' ? [line.need] : line.needs));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + more).toBe(all.length);
      }),
    );
  });

  test('grouped by cause, the gravest first', () => {
    const { lines, more } = queueOf(needs({ watch: 5, workaround: 2, mtpd: 1, stale: 3 }));
    expect(
      lines.map((line) => (line.kind === 'one' ? line.need.cause : [line.cause, line.needs.length])),
    ).toEqual(['mtpd', ['workaround', 2], ['watch', 5], ['stale', 3]]);
    expect(more).toBe(0);
  });

  test('while all fit, each has its own line and says what it is about', () => {
    const { lines } = queueOf(needs({ watch: 5, mtpd: 2 }));
    expect(lines.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'one'));
  });

  test('one tone, six times an hour at most', () => {
    let now = 0;
    let sounds = 0;
    const ring = createTone(
      () => (sounds += 1),
      () => now,
    );
    for (let minute = 0; minute < 60; minute += 1) {
      now = minute * 60_000;
      ring();
    }
    expect(sounds).toBe(6);
    now = 61 * 60_000;
    ring();
    expect(sounds).toBe(7);
  });

  test('only what is grave and new sounds: not what stays, not what is late or owed', () => {
    const stood = new Set(needs({ mtpd: 1 }).map(({ key }) => key));
    expect(newlyGrave(stood, needs({ mtpd: 1, watch: 9, owed: 1, stale: 2 }))).toBe(false);
    expect(newlyGrave(stood, needs({ mtpd: 2 }))).toBe(true);
  });
});

test('every cause has its place in the order, and a kind', () => {
  const all = CAUSES.map((cause, n) => need(cause, n));
  expect([...byCause(all.toReversed()).keys()]).toEqual([...CAUSES]);
  expect(new Set(CAUSES.map(kindOf))).toEqual(new Set(['trouble', 'late', 'owed']));
});
