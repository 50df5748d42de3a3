import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, Instant, instantOf, minutesBetween, msOf } from './instant.ts';

const ms = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
const zone = fc.integer({ min: -12 * 60, max: 14 * 60 });
const two = (n: number): string => String(n).padStart(2, '0');

test('K-5: a time is read with its zone and kept in UTC', () => {
  expect(Instant.parse('2024-07-19T06:00+01:00')).toBe('2024-07-19T05:00:00.000Z');
  expect(Instant.parse('2024-07-19T05:00:00Z')).toBe('2024-07-19T05:00:00.000Z');
  fc.assert(
    fc.property(ms, zone, (moment, offset) => {
      const local = instantOf(moment + offset * 60_000).slice(0, 23);
      const sign = offset < 0 ? '-' : '+';
      const written = `${local}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
      expect(msOf(Instant.parse(written))).toBe(moment);
    }),
  );
});

test.each([
  '2024-07-19',
  '2024-07-19T06:00',
  '2024-07-19 06:00Z',
  '06:00',
  '2024-13-01T00:00Z',
  'yesterday',
  '',
])('K-5: "%s" is not taken for a time', (text) => {
  expect(Instant.safeParse(text).success).toBe(false);
});

test('K-5: comparing texts compares times; minutes are whole and rounded down', () => {
  fc.assert(
    fc.property(ms, ms, (a, b) => {
      expect(instantOf(a) < instantOf(b)).toBe(a < b);
      expect(minutesBetween(instantOf(a), instantOf(b))).toBe(Math.floor((b - a) / 60_000));
      expect(minutesBetween(instantOf(a), addMinutes(instantOf(a), 7))).toBe(7);
    }),
  );
});
