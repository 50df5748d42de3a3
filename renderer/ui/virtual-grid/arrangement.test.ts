import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, rearrange, release, type Arrangement, type GridSource } from './arrangement.ts';
import { entryKeyOfRow, headingKey, plainLayout, type GridSection } from './grid-layout.ts';
import { moveTarget, rowsBetween } from './grid-move.ts';

interface System {
  readonly name: string;
  readonly state?: string;
}

const keyOf = (system: System) => system.name;
const section = (id: string, names: string, folded = false): GridSection<System> => ({
  id,
  title: id,
  folded,
  rows: names
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ name })),
});
const board = (...sections: GridSection<System>[]): GridSource<System> => ({ sections, keyOf });

/** What a person reads from top to bottom: headings in capitals, rows as they are. */
function lines(arrangement: Arrangement<System>): string {
  const { layout } = arrangement;
  const all = Array.from({ length: layout.count }, (_, index) => layout.at(index));
  return all
    .map((entry) => (entry?.kind === 'row' ? entry.row.name : entry?.section.id.toUpperCase()))
    .join(' ');
}
const held = (arrangement: Arrangement<System>, name: string) => {
  const key = entryKeyOfRow(name);
  return { key, index: arrangement.layout.find(key, 0) };
};

const before = arrange(board(section('down', 'a b c'), section('back', 'x y')));

test('sections stand below each other, each under its heading', () => {
  expect(lines(before)).toBe('DOWN a b c BACK x y');
});

test('a folded section is its heading alone; rows can stand without a heading', () => {
  expect(lines(arrange(board(section('down', 'a b', true), section('back', 'x'))))).toBe('DOWN BACK x');
  expect(lines(arrange(board({ ...section('all', 'a b'), title: null })))).toBe('a b');
  expect(lines(arrange(board()))).toBe('');
});

describe('a row that has changed', () => {
  const after = board(section('down', 'a c'), section('back', 'x b y'));

  test('moves at once when nobody is at it', () => {
    expect(lines(rearrange(before, after, []))).toBe('DOWN a c BACK x b y');
    expect(lines(rearrange(before, after, [held(before, 'c')]))).toBe('DOWN a c BACK x b y');
  });

  test('stays put while it has the focus, and takes its place when it is left', () => {
    const stayed = rearrange(before, after, [held(before, 'b')]);
    expect(lines(stayed)).toBe('DOWN a b c BACK x y');
    expect(lines(release(stayed, [held(stayed, 'c')]))).toBe('DOWN a c BACK x b y');
  });

  test('stays put through further changes of others', () => {
    const stayed = rearrange(before, after, [held(before, 'b')]);
    const later = rearrange(stayed, board(section('down', 'n a c'), section('back', 'x b')), [
      held(stayed, 'b'),
    ]);
    expect(lines(later)).toBe('DOWN n a b c BACK x');
  });

  test('stays put when what it stood under goes away', () => {
    const stayed = rearrange(before, after, [held(before, 'b')]);
    const later = rearrange(stayed, board(section('down', 'c'), section('back', 'a x b y')), [
      held(stayed, 'b'),
    ]);
    expect(lines(later)).toBe('DOWN b c BACK a x y');
  });

  test('stays put when it goes into a folded section, and shows what it is now', () => {
    const rows = [{ name: 'b', state: 'limited' }];
    const folded = board(section('down', 'a c'), { id: 'back', title: 'back', folded: true, rows });
    const stayed = rearrange(before, folded, [held(before, 'b')]);
    expect(lines(stayed)).toBe('DOWN a b c BACK');
    const entry = stayed.layout.at(2);
    expect(entry?.kind === 'row' && entry.row.state).toBe('limited');
  });

  test('stays put when a filter no longer lists it, as long as it can still be found', () => {
    const filtered = { ...board(section('down', 'a c')), findRow: (key: string) => ({ name: key }) };
    expect(lines(rearrange(before, filtered, [held(before, 'b')]))).toBe('DOWN a b c');
    expect(lines(rearrange(before, board(section('down', 'a c')), [held(before, 'b')]))).toBe('DOWN a c');
  });

  test('two rows can be held: the one with the focus and the one that is pointed at', () => {
    const both = board(section('down', 'a'), section('back', 'b c x y'));
    const stayed = rearrange(before, both, [held(before, 'b'), held(before, 'c')]);
    expect(lines(stayed)).toBe('DOWN a b c BACK x y');
    expect(lines(release(stayed, [held(stayed, 'c')]))).toBe('DOWN a c BACK b x y');
  });
});

test('a row whose neighbours come and go has not moved', () => {
  const after = board(section('down', 'n a b c'), section('back', 'x'));
  expect(rearrange(before, after, [held(before, 'a')]).pins).toEqual([]);
});

describe('keys', () => {
  const { layout } = before;
  const from = (name: string) => layout.find(entryKeyOfRow(name), 0);
  const move = (key: string, start: number, ctrlKey = false) =>
    moveTarget({ key, ctrlKey }, start, layout, 3);

  test('lead from line to line, by pages, to the ends and to headings', () => {
    expect(move('ArrowDown', from('c'))).toBe(layout.find(headingKey('back'), 0));
    expect(move('ArrowUp', 0)).toBe(0);
    expect(move('ArrowDown', from('y'))).toBe(from('y'));
    expect(move('PageDown', from('a'))).toBe(from('a') + 3);
    expect(move('End', 0)).toBe(from('y'));
    expect(move('Home', from('y'))).toBe(0);
    expect(move('ArrowLeft', from('y'))).toBe(layout.find(headingKey('back'), 0));
    expect(move('ArrowDown', from('a'), true)).toBe(layout.find(headingKey('back'), 0));
    expect(move('ArrowLeft', 0)).toBeNull();
    expect(move('x', 0)).toBeNull();
  });

  test('a range holds rows, not headings, in either direction', () => {
    expect(rowsBetween(from('b'), from('x'), layout, keyOf)).toEqual(['b', 'c', 'x']);
    expect(rowsBetween(from('x'), from('b'), layout, keyOf)).toEqual(['b', 'c', 'x']);
  });
});

test('every line is found where it is shown, pinned or not', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
  const sources = fc
    .tuple(names, fc.nat(6), fc.boolean())
    .map(([all, cut, folded]) =>
      board(section('down', all.slice(0, cut).join(' ')), section('back', all.slice(cut).join(' '), folded)),
    );
  fc.assert(
    fc.property(sources, sources, sources, fc.nat(), (first, second, third, pick) => {
      const start = arrange(first);
      const focus = start.layout.at(pick % start.layout.count);
      if (focus === undefined) return;
      const hold = (one: Arrangement<System>) => [{ key: focus.key, index: one.layout.find(focus.key, 0) }];
      const middle = rearrange(start, second, hold(start));
      const end = rearrange(middle, third, hold(middle));
      const seen = Array.from({ length: end.layout.count }, (_, index) => end.layout.at(index)?.key ?? '');
      expect(new Set(seen).size).toBe(seen.length);
      seen.forEach((key, index) => {
        expect(end.layout.find(key, pick % 7)).toBe(index);
      });
      const plain = plainLayout(third.sections, keyOf);
      for (let index = 0; index < plain.count; index++) expect(seen).toContain(plain.at(index)?.key);
    }),
  );
});
