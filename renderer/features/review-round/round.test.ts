import { expect, test } from 'vitest';
import { SystemId } from '#shared/domain/ids.ts';
import { answered, callOver, nextStop, ROUND_BEGINS, roundOf, roundWords, stopBefore } from './round.ts';

const item = (system: string) => ({
  subject: { system: SystemId.parse(system) },
  state: 'down' as const,
  age: undefined,
});
const round = roundOf([
  { phone: 'Switchboard', items: [item('a'), item('b'), item('c')] },
  { phone: null, items: [item('d')] },
]);

test('a round stops at everything that is due, call by call', () => {
  expect(round.stops.map(({ call, subject }) => `${call} ${subject.system}`)).toEqual([
    '0 a',
    '0 b',
    '0 c',
    '1 d',
  ]);
});

test('a call that nobody answers is left at once, and counted as not answered', () => {
  const confirmed = answered(ROUND_BEGINS, round, 0, 'confirmed');
  const left = callOver(confirmed, round);
  expect(left.place).toBe(3);
  const over = answered(left, round, 3, 'reviewed');
  expect(over.place).toBe(round.stops.length);
  expect(roundWords(over, round)).toBe('1 confirmed, 1 reviewed without news, 2 not answered here');
});

test('an answer that comes late moves nobody who has gone on', () => {
  const gone = nextStop(ROUND_BEGINS, round);
  expect(answered(gone, round, 0, 'confirmed')).toMatchObject({ place: 1, outcomes: { 0: 'confirmed' } });
});

test('there is nothing before the first stop', () => {
  expect(stopBefore(ROUND_BEGINS, round).place).toBe(0);
});
