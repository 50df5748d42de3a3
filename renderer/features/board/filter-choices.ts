import { lookup } from '#shared/domain/collection.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import { HEADLINE_WORDS, STATE_KEYS, STATES } from '#shared/domain/systems/states.ts';
import {
  conditionWords,
  FIELD_TITLES,
  FIELDS,
  MARKS,
  meetsAll,
  type BoardTimes,
  SPANS,
  valuesOf,
  type Condition,
  type Field,
} from './board-condition.ts';
import { narrowed, WHOLE_BOARD, type BoardFilter, type Narrowing } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';

/** One way to narrow the board, and how many rows it would leave of the whole. */
export interface FilterChoice {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly count: number;
  readonly apply: (filter: BoardFilter) => BoardFilter;
}

export const NARROWING_WORDS: Readonly<Record<Narrowing, string>> = {
  ...HEADLINE_WORDS,
  overdue: 'overdue',
  owed: 'owes a state or details',
  again: 'gone down again',
};

/** Adds a condition; one that stands there already stays once. */
export const withCondition = (filter: BoardFilter, condition: Condition): BoardFilter => ({
  ...filter,
  also: [...without(filter, condition).also, condition],
});

export const without = (filter: BoardFilter, condition: Condition): BoardFilter => ({
  ...filter,
  also: filter.also.filter((one) => JSON.stringify(one) !== JSON.stringify(condition)),
});

/** Everything that the board can be narrowed to now, each with how many answer to it: that it is none is an answer too. */
export function filterChoices(
  world: Readonly<SystemsSlice>,
  rows: readonly ShownRow[],
  times: BoardTimes,
): readonly FilterChoice[] {
  const narrowings = (Object.keys(NARROWING_WORDS) as Narrowing[]) // as: the keys of a record of them
    .map((only): FilterChoice => ({
      id: only,
      group: 'State and marks',
      label: NARROWING_WORDS[only],
      count: narrowed(rows, { ...WHOLE_BOARD, only }, times).length,
      apply: (filter) => ({ ...filter, only }),
    }));
  const conditions = [
    ...MARKS.map((is) => choice({ by: 'mark', is }, 'State and marks', rows, times)),
    ...SPANS.map((is) => choice({ by: 'changed', is }, 'What changed', rows, times)),
    ...STATE_KEYS.filter((is) => STATES[is].headline === 'back').map((is) =>
      choice({ by: 'state', is }, 'How far back', rows, times),
    ),
    ...FIELDS.flatMap((field) => fieldChoices(world, rows, field)),
  ];
  return [...narrowings, ...conditions];
}

const choice = (
  condition: Condition,
  group: string,
  rows: readonly ShownRow[],
  times: BoardTimes,
): FilterChoice => ({
  id: JSON.stringify(condition),
  group,
  label: conditionWords(condition),
  count: rows.filter(meetsAll([condition], times)).length,
  apply: (filter) => withCondition(filter, condition),
});

function fieldChoices(
  world: Readonly<SystemsSlice>,
  rows: readonly ShownRow[],
  field: Field,
): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const shown = (value: string): string =>
    field === 'site' ? (lookup(world.systems.sites, value)?.name ?? value) : value;
  return [...counts]
    .map(([is, count]): FilterChoice => {
      const condition: Condition = { by: 'field', field, is, shown: shown(is) };
      return {
        id: JSON.stringify(condition),
        group: FIELD_TITLES[field],
        label: conditionWords(condition),
        count,
        apply: (filter) => withCondition(filter, condition),
      };
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
