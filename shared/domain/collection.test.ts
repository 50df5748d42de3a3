import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { drop, emptyCollection, entries, has, lookup, put, values, type Collection } from './collection.ts';

const key = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('__proto__', '_', '__', 'constructor', 'toString', 'sys-1', 'sys-2'),
);
type Change = { readonly put: string; readonly value: number } | { readonly drop: string };
const changes = fc.array(fc.oneof(fc.record({ put: key, value: fc.nat() }), fc.record({ drop: key })), {
  maxLength: 60,
});

function make(set: Collection<number>, model: Map<string, number>, change: Change): void {
  if ('put' in change) {
    put(set, change.put, change.value);
    model.set(change.put, change.value);
  } else {
    drop(set, change.drop);
    model.delete(change.drop);
  }
}

const byKey = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1);

function expectSame(set: Collection<number>, model: Map<string, number>): void {
  expect([...entries(set)].sort(byKey)).toEqual([...model].sort(byKey));
  expect([...values(set)].sort()).toEqual([...model.values()].sort());
  expect(set.size).toBe(model.size);
  for (const name of [...model.keys(), 'absent', '__proto__', 'toString']) {
    expect(lookup(set, name)).toBe(model.get(name));
    expect(has(set, name)).toBe(model.has(name));
  }
}

test('K-1: a collection holds what a Map would, whatever the keys', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const set = emptyCollection<number>();
      const model = new Map<string, number>();
      for (const change of list) make(set, model, change);
      expectSame(set, model);
    }),
  );
});

test('K-1: it stays whole as JSON text and in a window that drafts its batches', () => {
  fc.assert(
    fc.property(changes, fc.nat(60), (list, cut) => {
      const model = new Map<string, number>();
      let set = emptyCollection<number>();
      for (const batch of [list.slice(0, cut), list.slice(cut)]) {
        set = produce(set, (draft) => {
          for (const change of batch) make(draft, model, change);
        });
        // as: the JSON of a collection of numbers
        set = JSON.parse(JSON.stringify(set)) as Collection<number>;
      }
      expectSame(set, model);
    }),
  );
});
