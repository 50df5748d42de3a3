import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime, parseTimeOn, type TimeContext } from './parse-time.ts';
import { timeWords } from './time-words.ts';
import { momentsOf, wallTimeAt } from './zoned-time.ts';

const LONDON = 'Europe/London';

/** Friday 19 July 2024, 06:31 BST. */
const morning: TimeContext = { now: Date.parse('2024-07-19T05:31:20Z'), zone: LONDON, prefer: 'past' };

const read = (text: string, context: Partial<TimeContext> = {}): string => {
  const full = { ...morning, ...context };
  const parsed = parseTime(text, full);
  if (parsed.kind === 'time') return timeWords(parsed.at, full.zone);
  return parsed.kind === 'wrong' ? parsed.message : 'empty';
};

describe('what happened', () => {
  test.each([
    ['0430', 'Fri 19 Jul 2024, 04:30 BST'],
    ['430', 'Fri 19 Jul 2024, 04:30 BST'],
    ['04:30', 'Fri 19 Jul 2024, 04:30 BST'],
    ['4.30', 'Fri 19 Jul 2024, 04:30 BST'],
    ['now', 'Fri 19 Jul 2024, 06:31 BST'],
    ['-20', 'Fri 19 Jul 2024, 06:11 BST'],
    ['−20', 'Fri 19 Jul 2024, 06:11 BST'],
    ['-1h20', 'Fri 19 Jul 2024, 05:11 BST'],
    ['-90m', 'Fri 19 Jul 2024, 05:01 BST'],
    ['-1d', 'Thu 18 Jul 2024, 06:31 BST'],
    ['y2340', 'Thu 18 Jul 2024, 23:40 BST'],
    ['y 23:40', 'Thu 18 Jul 2024, 23:40 BST'],
    ['yy2340', 'Wed 17 Jul 2024, 23:40 BST'],
    ['mon 0900', 'Mon 15 Jul 2024, 09:00 BST'],
    ['Monday 0900', 'Mon 15 Jul 2024, 09:00 BST'],
    ['fri 0900', 'Fri 12 Jul 2024, 09:00 BST'],
    ['fri 0500', 'Fri 19 Jul 2024, 05:00 BST'],
    ['19/7 0430', 'Fri 19 Jul 2024, 04:30 BST'],
    ['20/12 0430', 'Wed 20 Dec 2023, 04:30 GMT'],
    ['18/07/24 2300', 'Thu 18 Jul 2024, 23:00 BST'],
    ['18/07/2023 23:00', 'Tue 18 Jul 2023, 23:00 BST'],
    ['18 Jul 2300', 'Thu 18 Jul 2024, 23:00 BST'],
    ['18jul 2300', 'Thu 18 Jul 2024, 23:00 BST'],
    ['18 July 2024 23:00', 'Thu 18 Jul 2024, 23:00 BST'],
    ['2024-07-18 23:00', 'Thu 18 Jul 2024, 23:00 BST'],
    ['2024-07-18T23:00', 'Thu 18 Jul 2024, 23:00 BST'],
    ['0430z', 'Fri 19 Jul 2024, 05:30 BST'],
    ['0430 UTC', 'Fri 19 Jul 2024, 05:30 BST'],
    ['0430 bst', 'Fri 19 Jul 2024, 04:30 BST'],
    ['  0430  ', 'Fri 19 Jul 2024, 04:30 BST'],
    ['', 'empty'],
  ])('%j is %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  test('a clock time that is still to come was yesterday', () => {
    expect(read('2340')).toBe('Thu 18 Jul 2024, 23:40 BST');
  });

  test('a clock that is two minutes fast does not throw a fact back by a day', () => {
    expect(read('0633')).toBe('Fri 19 Jul 2024, 06:33 BST');
    expect(read('0634')).toBe('Thu 18 Jul 2024, 06:34 BST');
  });
});

describe('what is expected', () => {
  const ahead = { prefer: 'future' } as const;
  test.each([
    ['+2h', 'Fri 19 Jul 2024, 08:31 BST'],
    ['+30', 'Fri 19 Jul 2024, 07:01 BST'],
    ['+1h30m', 'Fri 19 Jul 2024, 08:01 BST'],
    ['+1d4h', 'Sat 20 Jul 2024, 10:31 BST'],
    ['0900', 'Fri 19 Jul 2024, 09:00 BST'],
    ['0430', 'Sat 20 Jul 2024, 04:30 BST'],
    ['0631', 'Fri 19 Jul 2024, 06:31 BST'],
    ['t0800', 'Sat 20 Jul 2024, 08:00 BST'],
    ['mon 0900', 'Mon 22 Jul 2024, 09:00 BST'],
    ['fri 0430', 'Fri 26 Jul 2024, 04:30 BST'],
    ['1/2 0900', 'Sat 1 Feb 2025, 09:00 GMT'],
  ])('%j is %s', (text, words) => {
    expect(read(text, ahead)).toBe(words);
  });
});

test.each([
  ['4', 'Type 0400 for that hour.'],
  ['16', 'Type 1600 for that hour.'],
  ['2400', 'Midnight is 0000 of the day that begins.'],
  ['2560', 'There is no 25:60 on the clock.'],
  ['31/2 0900', 'There is no such day.'],
  ['29/2/2023 0900', 'There is no such day.'],
  ['soon', 'Type 0430, -20 (minutes ago), y2340 (yesterday), t0800 (tomorrow), +2h, or 19/7 0430.'],
  ['+', 'Type 0430, -20 (minutes ago), y2340 (yesterday), t0800 (tomorrow), +2h, or 19/7 0430.'],
  ['-2x', 'Type 0430, -20 (minutes ago), y2340 (yesterday), t0800 (tomorrow), +2h, or 19/7 0430.'],
  ['0430 gmt', 'The clock does not show GMT then: leave that out.'],
])('%j is refused: %s', (text, message) => {
  expect(read(text)).toBe(message);
});

describe('when the clocks go back (27 October 2024, 02:00 BST is 01:00 GMT)', () => {
  const after = { now: Date.parse('2024-10-27T03:00:00Z'), zone: LONDON, prefer: 'past' } as const;

  test('the repeated hour is the later one for what happened, and the field says so', () => {
    expect(parseTime('0130', after)).toEqual({
      kind: 'time',
      at: Date.parse('2024-10-27T01:30:00Z'),
      note: 'This is the one after the clocks went back. For the other type 0130 BST.',
    });
  });

  test('its name chooses one of the two', () => {
    expect(parseTime('0130 BST', after)).toEqual({ kind: 'time', at: Date.parse('2024-10-27T00:30:00Z') });
    expect(parseTime('0130 GMT', after)).toEqual({ kind: 'time', at: Date.parse('2024-10-27T01:30:00Z') });
  });

  test('between the two, the first is what happened and the second what is expected', () => {
    const between = { ...after, now: Date.parse('2024-10-27T00:45:00Z') };
    expect(parseTime('0130', between)).toMatchObject({ at: Date.parse('2024-10-27T00:30:00Z') });
    expect(parseTime('0130', { ...between, prefer: 'future' })).toMatchObject({
      at: Date.parse('2024-10-27T01:30:00Z'),
    });
  });

  test('a length is real time', () => {
    expect(read('-3h', after)).toBe('Sun 27 Oct 2024, 01:00 BST');
  });

  test('yesterday is the calendar day, 25 hours or not', () => {
    expect(read('y0300', after)).toBe('Sat 26 Oct 2024, 03:00 BST');
  });
});

describe('when the clocks go forward (31 March 2024, 01:00 GMT is 02:00 BST)', () => {
  test('the hour that was skipped is refused with its reason', () => {
    expect(read('0130', { now: Date.parse('2024-03-31T03:00:00Z') })).toBe(
      'There was no 01:30 on Sun 31 Mar 2024: the clocks went from 01:00 to 02:00.',
    );
  });

  test('in zones that move by half an hour as well', () => {
    expect(read('0215', { now: Date.parse('2024-10-05T18:00:00Z'), zone: 'Australia/Lord_Howe' })).toBe(
      'There was no 02:15 on Sun 6 Oct 2024: the clocks went from 02:00 to 02:30.',
    );
  });
});

const zones = [LONDON, 'UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'];
const anyMinute = fc
  .integer({ min: Date.parse('2000-01-01T00:00Z') / 60_000, max: Date.parse('2040-01-01T00:00Z') / 60_000 })
  .map((minute) => minute * 60_000);

test('every moment is among the moments that its own wall time names', () => {
  fc.assert(
    fc.property(anyMinute, fc.constantFrom(...zones), (at, zone) => {
      expect(momentsOf(wallTimeAt(at, zone), zone)).toContain(at);
    }),
  );
});

test('a clock time typed without a day lies within the day before, or a little more when clocks change', () => {
  const digits = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      anyMinute,
      fc.constantFrom(...zones.filter((zone) => zone !== 'Pacific/Apia')),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (now, zone, hour, minute) => {
        const parsed = parseTime(`${digits(hour)}${digits(minute)}`, { now, zone, prefer: 'past' });
        if (parsed.kind !== 'time') return;
        expect(wallTimeAt(parsed.at, zone)).toMatchObject({ hour, minute });
        expect(parsed.at).toBeLessThanOrEqual(now + 120_000);
        expect(parsed.at).toBeGreaterThan(now - 25 * 3_600_000);
      },
    ),
  );
});

test.each([
  ['18/7', '2210', '2024-07-18T21:10:00.000Z'],
  ['', '0430', '2024-07-19T03:30:00.000Z'],
  ['18/7', 'y0430', '2024-07-18T03:30:00.000Z'],
  ['18/7', '17/7 2210', '2024-07-17T21:10:00.000Z'],
  ['18/7', '-20', '2024-07-19T05:11:00.000Z'],
])('on a sheet of "%s" the time "%s" is %s', (day, text, at) => {
  expect(parseTimeOn(day, text, morning)).toMatchObject({ kind: 'time', at: Date.parse(at) });
});

test.each([
  ['31/2', '0430'],
  ['friday last', '0430'],
  ['31/3/2024', '0130'],
])('on a sheet of "%s" there is no %s, and no other day is taken for it', (day, text) => {
  expect(parseTimeOn(day, text, morning).kind).toBe('wrong');
});
