import { expect, test } from 'vitest';
import { captureOf } from './capture.ts';

/** Friday 19 July 2024, 06:31 BST. */
const context = { now: Date.parse('2024-07-19T05:31:00Z'), zone: 'Europe/London' };
const at = (text: string) => Date.parse(text);

test.each([
  ['Phoned EMIS, no answer', null, 'Phoned EMIS, no answer'],
  ['-20 Phoned EMIS', at('2024-07-19T05:11Z'), 'Phoned EMIS'],
  ['0430 Phoned EMIS', at('2024-07-19T03:30Z'), 'Phoned EMIS'],
  ['04:30 Phoned EMIS', at('2024-07-19T03:30Z'), 'Phoned EMIS'],
  ['y2340 Phoned EMIS', at('2024-07-18T22:40Z'), 'Phoned EMIS'],
  ['-1h20 Phoned', at('2024-07-19T04:11Z'), 'Phoned'],
  ['  -20   Phoned  ', at('2024-07-19T05:11Z'), 'Phoned'],
  ['-20', at('2024-07-19T05:11Z'), ''],
  ['3700 practices affected', null, '3700 practices affected'],
  ['12 ambulances waiting', null, '12 ambulances waiting'],
  ['yes, they are back', null, 'yes, they are back'],
  ['-x strange', null, '-x strange'],
  ['', null, ''],
])('%j', (line, happened, text) => {
  expect(captureOf(line, context)).toEqual({ at: happened, text });
});

test('a number that only looks like a time can be kept as text', () => {
  expect(captureOf('2000 patients waiting', context)).toMatchObject({ text: 'patients waiting' });
  expect(captureOf('2000 patients waiting', context, true)).toEqual({
    at: null,
    text: '2000 patients waiting',
  });
});
