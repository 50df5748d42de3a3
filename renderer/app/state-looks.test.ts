import { expect, test } from 'vitest';
import { STATES } from '#shared/domain/systems/states.ts';
import { headlineLooks, stateLooks } from '../ui/state-mark/state-looks.ts';

test('the kit draws every state with the shape, the letter and the word that the domain gives it', () => {
  const drawn = Object.entries(stateLooks).map(([code, { shape, letter, word }]) => ({
    code,
    shape,
    letter,
    word,
  }));
  const meant = Object.entries(STATES).map(([code, { shape, letter, word }]) => ({
    code,
    shape,
    letter,
    word,
  }));
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect(drawn.sort(byCode)).toEqual(meant.sort(byCode));
});

test('every headline of the domain has a look', () => {
  const headlines = new Set(Object.values(STATES).map(({ headline }) => headline));
  expect(Object.keys(headlineLooks).sort()).toEqual([...headlines].sort());
});
