import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const rowsOf = (text: string, delimiter = ',') =>
  readTable(text, delimiter).rows.map(({ line, cells }) => [line, ...cells]);

test('IM-3: a row knows the line of the file it began on, also after cells that run over several lines', () => {
  expect(rowsOf('Name,Note\r\nEpic,"two\r\nlines"\r\n\r\nEMIS,one\n"Varian",x')).toEqual([
    [1, 'Name', 'Note'],
    [2, 'Epic', 'two\r\nlines'],
    [4, ''],
    [5, 'EMIS', 'one'],
    [6, 'Varian', 'x'],
  ]);
});

test('IM-2: line ends of Windows, Unix and old Macs may be mixed', () => {
  expect(rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
    [1, 'a', 'b'],
    [2, 'c', 'd'],
    [3, 'e', 'f'],
    [4, 'g', 'h'],
  ]);
});

test('IM-4: a quote inside a cell is a quote', () => {
  expect(rowsOf('19" rack,Room 4\n"Big" thing,x')).toEqual([
    [1, '19" rack', 'Room 4'],
    [2, '"Big" thing', 'x'],
  ]);
});

test('IM-4: a quote that is never closed breaks its own line and no other', () => {
  const { rows, broken } = readTable('Name,Note\nEpic,"open\nEMIS,fine\nVarian,fine', ',');
  expect(broken).toEqual([{ line: 2, because: 'a quote (") is opened here and not closed in its cell' }]);
  expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [1, 'Name'],
    [3, 'EMIS'],
    [4, 'Varian'],
  ]);
});

test('IM-4: a quote closed by the next quote further down does not swallow the rows between', () => {
  const { rows, broken } = readTable('Name,Note\nEpic,"open\nEMIS,fine\nVarian,"also, open\nAllocate,x', ',');
  expect(broken.map(({ line }) => line)).toEqual([2, 4]);
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Name', 'EMIS', 'Allocate']);
});

test('IM-4: quotes broken on every line end in a bounded amount of work', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `${String(i)},"x,"y"z,"`).join('\n');
  const { rows, broken } = readTable(text, ',');
  expect(rows.reduce((sum, row) => sum + row.lines, 0) + broken.length).toBe(3000);
});

const anyText = fc
  .array(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', '\r', ' ', 'Name', 'a', '=1+1', 'é'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('IM-3: whatever the text, nothing throws and every line is in exactly one row or broken line, in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: 'binary' })),
      fc.constantFrom(',', ';', '\t'),
      (text, delimiter) => {
        const { rows, broken } = readTable(text, delimiter);
        const spans = [
          ...rows.map(({ line, lines }) => [line, lines]),
          ...broken.map(({ line }) => [line, 1]),
        ];
        const covered = spans.flatMap(([line = 0, lines = 0]) =>
          Array.from({ length: lines }, (_, i) => line + i),
        );
        const lines = text === '' ? 0 : text.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(text) ? 1 : 0);
        expect(covered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: lines }, (_, i) => i + 1));
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);
