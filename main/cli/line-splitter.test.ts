import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_LIMIT_CHARS, LineSplitter } from './line-splitter.ts';

function split(pieces: readonly Buffer[]): (string | null)[] {
  const splitter = new LineSplitter();
  const lines = pieces.flatMap((piece) => splitter.push(piece));
  return [...lines, ...splitter.end()];
}
const bytes = (text: string): Buffer => Buffer.from(text);

test('EN-51: lines end at LF, a CR before it is no part of them, and the last may lack its end', () => {
  expect(split([bytes('one\r\ntwo\n\nfour')])).toEqual(['one', 'two', '', 'four']);
  expect(split([bytes('one\n')])).toEqual(['one']);
  expect(split([])).toEqual([]);
});

test('EN-51: a byte order mark at the start is no part of the first line', () => {
  expect(split([bytes('\uFEFFone\n\uFEFFtwo')])).toEqual(['one', '\uFEFFtwo']);
});

test('EN-51: bytes may be cut anywhere, also inside a character', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => !/[\r\n\uFEFF]/.test(one));
  const cuts = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), cuts, (lines, at) => {
      const whole = bytes(lines.map((line) => `${line}\n`).join(''));
      const places = [0, ...at.filter((place) => place <= whole.length), whole.length].sort((a, b) => a - b);
      const pieces = places.slice(1).map((end, i) => whole.subarray(places[i], end));
      expect(split(pieces)).toEqual(lines);
    }),
  );
});

test('EN-51: a line without end is given up and not kept, and the next one is read', () => {
  const half = Buffer.alloc(LINE_LIMIT_CHARS / 2 + 1, 'x');
  expect(split([half, half, half, bytes('\nnext\n')])).toEqual([null, 'next']);
  expect(split([half, half])).toEqual([null]);
});
