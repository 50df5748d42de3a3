import { expect, test } from 'vitest';
import { entryOfAction, fittingEntries, type PaletteEntry } from './palette-entry.ts';

const entry = (label: string, keywords?: string, blockedBecause?: string): PaletteEntry => ({
  id: label,
  group: 'Actions',
  label,
  keywords,
  blockedBecause,
  run: () => undefined,
});
const labels = (typed: string, entries: PaletteEntry[]) =>
  fittingEntries(typed, entries).map(({ label }) => label);

const entries = [
  entry('Give a task'),
  entry('Print the board'),
  entry('Sign on', 'person at the keyboard'),
  entry('Taskforce'),
  entry('Accept the task', undefined, 'Not told yet.'),
];

test('the beginning counts more than a later word, that more than the middle, and what cannot run comes last', () => {
  expect(labels('task', entries)).toEqual(['Taskforce', 'Give a task', 'Accept the task']);
});

test('every word must fit, in any order', () => {
  expect(labels('board pr', entries)).toEqual(['Print the board']);
  expect(labels('task board', entries)).toEqual([]);
});

test('keywords find what the label does not say; accents and capitals do not matter', () => {
  expect(labels('PERSON', entries)).toEqual(['Sign on']);
  expect(labels('creche', [entry('Crèche')])).toEqual(['Crèche']);
});

test('nothing typed lists every action there is; of what fits, the first 50', () => {
  const many = Array.from({ length: 80 }, (_, number) => entry(`Action ${number}`));
  expect(labels('', entries)).toHaveLength(5);
  expect(labels(' ', many)).toHaveLength(80);
  expect(labels('act', many)).toHaveLength(50);
});

test('an action brings its reason along', () => {
  const accept = {
    id: 'accept',
    label: 'Accept',
    effect: 'changes' as const,
    canRun: () => ({ because: 'Nobody signed on.' }),
    run: () => undefined,
  };
  expect(entryOfAction(accept)).toMatchObject({ group: 'Actions', blockedBecause: 'Nobody signed on.' });
});
