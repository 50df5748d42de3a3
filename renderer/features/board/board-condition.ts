import { z } from 'zod';
import { addMinutes, type Instant } from '#shared/domain/instant.ts';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import { isBack, STATE_KEYS, STATES } from '#shared/domain/systems/states.ts';
import type { ShownRow } from './board-reckoner.ts';

/** What a row can be marked with, whatever its state. */
export const MARKS = ['unconfirmed', 'supplier', 'parts', 'paper', 'expected-passed', 'details'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  unconfirmed: 'back, not confirmed here',
  supplier: "supplier's word only",
  parts: 'parts still down',
  paper: 'on paper',
  'expected-passed': 'expected back, passed',
  details: 'details owed',
};

/** How far back "changed" looks. */
export const SPANS = ['15 min', '1 h', 'shift'] as const;
export type Span = (typeof SPANS)[number];
/** A shift is twelve hours where nobody has said when this one began. */
const SPAN_MINUTES: Readonly<Record<Span, number>> = { '15 min': 15, '1 h': 60, shift: 720 };
export const SPAN_WORDS: Readonly<Record<Span, string>> = {
  '15 min': 'the last 15 min',
  '1 h': 'the last hour',
  shift: 'this shift',
};

/** What a system belongs to. */
export const FIELDS = ['tier', 'site', 'organisation', 'owner', 'supplier'] as const;
export type Field = (typeof FIELDS)[number];
export const FIELD_TITLES: Readonly<Record<Field, string>> = {
  tier: 'Restore group',
  site: 'Site',
  organisation: 'Organisation',
  owner: 'Owner',
  supplier: 'Supplier',
};

/** One thing that must hold of a row. */
export const Condition = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('state'), is: z.enum(STATE_KEYS) }),
  z.strictObject({ by: z.literal('mark'), is: z.enum(MARKS) }),
  z.strictObject({ by: z.literal('changed'), is: z.enum(SPANS) }),
  z.strictObject({ by: z.literal('field'), field: z.enum(FIELDS), is: z.string(), shown: z.string() }),
  /** Named one by one: what a person picked, or what changed while they were away. */
  z.strictObject({ by: z.literal('these'), shown: z.string(), ids: z.array(z.string()) }),
]);
export type Condition = z.infer<typeof Condition>;

/** "Supplier: EMIS" */
export function conditionWords(condition: Condition): string {
  switch (condition.by) {
    case 'state':
      return STATES[condition.is].word;
    case 'mark':
      return MARK_WORDS[condition.is];
    case 'changed':
      return `changed in ${SPAN_WORDS[condition.is]}`;
    case 'field':
      return `${FIELD_TITLES[condition.field]}: ${condition.shown}`;
    case 'these':
      return condition.shown;
  }
}

const marked: Readonly<Record<Mark, (row: ShownRow, now: Instant) => boolean>> = {
  unconfirmed: ({ state, confirmedHere }) => isBack(state.state) && !confirmedHere,
  supplier: ({ state, confirmedHere }) => !confirmedHere && 'source' in state && state.source === 'supplier',
  parts: ({ partsStillDown }) => partsStillDown.length > 0,
  paper: ({ workaround }) => workaround !== null,
  'expected-passed': ({ expectedBack }, now) => expectedBack !== null && expectedBack <= now,
  details: ({ owed }) => owed.some(({ debt }) => debt !== 'state'),
};

/** The values of a field of a row; a system can be at several sites. */
export function valuesOf({ source }: ShownRow, field: Field): readonly string[] {
  if (field === 'site') {
    return listedParts(source)
      .filter(({ kind }) => kind === 'site')
      .map(({ id }) => id);
  }
  const value = source[field];
  return value === undefined ? [] : [String(value)];
}

/** Now, and since when the present shift counts; undefined where that is not known. */
export interface BoardTimes {
  readonly now: Instant;
  readonly shiftSince: Instant | undefined;
}

const spanStart = (span: Span, { now, shiftSince }: BoardTimes): Instant =>
  (span === 'shift' ? shiftSince : undefined) ?? addMinutes(now, -SPAN_MINUTES[span]);

function meets(condition: Condition, times: BoardTimes): (row: ShownRow) => boolean {
  switch (condition.by) {
    case 'state':
      return ({ state }) => state.state === condition.is;
    case 'mark':
      return (row) => marked[condition.is](row, times.now);
    case 'changed': {
      const from = spanStart(condition.is, times);
      return ({ changed }) => changed !== undefined && changed >= from;
    }
    case 'field':
      return (row) => valuesOf(row, condition.field).includes(condition.is);
    case 'these': {
      const ids = new Set(condition.ids);
      return ({ system }) => ids.has(system);
    }
  }
}

/** Conditions of one kind widen each other (this supplier or that one); those of different kinds, and marks, narrow. */
const kindOf = (condition: Condition): string => {
  if (condition.by === 'field') return `field ${condition.field}`;
  return condition.by === 'mark' ? `mark ${condition.is}` : condition.by;
};

/** Whether a row meets what is asked of it. */
export function meetsAll(conditions: readonly Condition[], times: BoardTimes): (row: ShownRow) => boolean {
  const kinds = new Map<string, ((row: ShownRow) => boolean)[]>();
  for (const condition of conditions) {
    const kind = kindOf(condition);
    kinds.set(kind, [...(kinds.get(kind) ?? []), meets(condition, times)]);
  }
  const all = [...kinds.values()];
  return (row) => all.every((any) => any.some((one) => one(row)));
}
