import { z } from 'zod';
import { defineArea, type ApplyMap, type Commands, type DecideMap, type Events } from '../area.ts';
import type { PassedOver, TellMap, UndoMap } from '../area.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { Profile } from '../incident/profile.ts';
import { accept, reject, type NewEvent, type Outcome } from '../outcome.ts';
import { strikeChange } from '../timeline.ts';
import {
  initialCounters,
  isTooOld,
  keepCount,
  toHundredths,
  totalAt,
  totalBefore,
  type Count,
  type CountersWorld,
} from './state.ts';

const key = z.string().min(1).max(60);
const words = z.string().min(1).max(300);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
const LIMIT = 1_000_000_000;
/** What an event says stood or stands: the checks of how it may be written are the command's. */
const stood = z.number().nonnegative();
const figure = z.number().nonnegative().max(LIMIT).multipleOf(0.01, 'Two decimals at most.');
const change = z.number().min(-LIMIT).max(LIMIT).multipleOf(0.01, 'Two decimals at most.');

const Counted = z.union([z.strictObject({ total: figure }), z.strictObject({ change })]);

const commands = {
  'counter.count': {
    schema: z.union([
      z.strictObject({ counter: key, total: figure, note: reason.optional() }),
      z.strictObject({ counter: key, change, note: reason.optional() }),
    ]),
    example: { counter: 'patients-affected', change: 12 },
    summary:
      "Count: a total said outright, or a change to what stands. The counters are those of the incident's profile.",
  },
  'counter.strike-count': {
    schema: z.strictObject({ event: EventId, reason }),
    example: { event: 'K3F7Q2M8-104', reason: 'Counted twice.' },
    summary: 'Strike a count: the total is what the others come to.',
  },
} satisfies Commands;

const on = { counter: key, name: words, unit: words };
const sampleOn = { counter: 'patients-affected', name: 'Patients affected', unit: 'patients' };

const events = {
  'counter.counted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      count: Counted,
      /** What stood at that moment as the author saw it, and what the count makes of it; null = nobody had counted. */
      from: stood.nullable(),
      makes: stood,
      note: reason.optional(),
    }),
    sample: { ...sampleOn, count: { change: 12 }, from: 30, makes: 42, note: 'Clinic list of Monday' },
    freeText: ['note'],
  },
  'counter.count-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, target: EventId, count: Counted, reason }),
    sample: { ...sampleOn, target: 'K3F7Q2M8-104', count: { change: 12 }, reason: 'Counted twice.' },
    freeText: ['reason'],
  },
} satisfies Events;

type CountedFact = Fact<'counter.counted', z.output<(typeof events)['counter.counted']['schema']>>;
const countedFact = (fact: Fact | undefined): CountedFact | undefined =>
  fact?.type === 'counter.counted' ? (fact as CountedFact) : undefined; // as: the type names the data, checked when it was decided

const countOf = (data: { readonly total: number } | { readonly change: number }): Count =>
  'total' in data ? { total: data.total } : { change: data.change };

const termOf = (profile: Profile, wanted: string) => profile.counters.find((one) => one.key === wanted);

const strikeEvent = ({ id, data }: CountedFact, because: string): NewEvent => {
  const { counter, name, unit, count } = data;
  return { type: 'counter.count-struck', data: { counter, name, unit, target: id, count, reason: because } };
};

const isCounting = ({ counters }: Readonly<CountersWorld>, { id, data }: CountedFact): boolean =>
  counters.byKey[data.counter]?.counts.some(({ event, struck }) => event === id && struck === undefined) ===
  true;

const decide: DecideMap<CountersWorld, typeof commands> = {
  'counter.count': ({ incident, counters }, { data, at }): Outcome => {
    if (incident.status === 'undeclared') return notDeclared;
    const term = termOf(incident.profile, data.counter);
    if (term === undefined) {
      const keys = incident.profile.counters.map((one) => one.key).join(', ');
      return reject('counter-not-found', `There is no counter "${data.counter}" here. There are: ${keys}.`);
    }
    if (isTooOld(counters.byKey[term.key], at)) {
      return reject(
        'too-old',
        `So much of ${term.name} was counted since that this is added up already. Count what stands now.`,
      );
    }
    const count = countOf(data);
    const from = totalAt(counters.byKey[term.key], at);
    const makes = toHundredths('total' in count ? count.total : (from ?? 0) + count.change);
    if (makes < 0) {
      return reject(
        'below-zero',
        `${term.name} stands at ${String(from ?? 0)}: that would make it less than nothing.`,
      );
    }
    if (makes > LIMIT) return reject('too-large', `${term.name} cannot stand above ${LIMIT}.`);
    if ('change' in count && count.change === 0)
      return reject('no-change', 'That changes nothing. Give the total to confirm it.');
    return accept({
      type: 'counter.counted',
      data: { counter: term.key, name: term.name, unit: term.unit, count, from, makes, note: data.note },
    });
  },
  'counter.strike-count': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const fact = countedFact(context.logged(data.event));
    if (fact === undefined) return reject('entry-not-found', 'That is no count.');
    return isCounting(world, fact)
      ? accept(strikeEvent(fact, data.reason))
      : reject('already-struck', 'That count is struck already, or too old to be taken out.');
  },
};

const apply: ApplyMap<CountersWorld, typeof events> = {
  'counter.counted': (world, fact) => {
    const { counter: wanted, name, unit, count, from } = fact.data;
    const counter = (world.counters.byKey[wanted] ??= { counts: [], before: null });
    const before = totalBefore(counter, fact);
    // A change adds up whoever else counted; a total that did not know of another one may count it twice or not at all.
    if ('total' in count && before !== from && before !== count.total) {
      raiseConflict(world, fact, {
        rule: 'CT-4',
        about: [wanted],
        words: `${name} was counted as ${String(before ?? 0)} and, by someone who had not seen that, as ${String(count.total)} ${unit}. ${String(count.total)} stands: count again.`,
        events: [fact.id],
      });
    }
    keepCount(counter, { event: fact.id, at: fact.at, stamp: fact.stamp, to: count });
  },
  'counter.count-struck': (world, { id, data }) => {
    strikeChange(world.counters.byKey[data.counter]?.counts ?? [], data.target, id);
  },
};

const signed = (figures: number): string => (figures > 0 ? `+${String(figures)}` : String(figures));
const countWords = (count: Count): string => ('total' in count ? String(count.total) : signed(count.change));
const noted = (note: string | undefined): string => (note === undefined ? '' : `: ${note}`);

const tell: TellMap<typeof events> = {
  'counter.counted': {
    describe: ({ data: { name, unit, count, makes, note } }) =>
      `${name}: ${'total' in count ? '' : `${signed(count.change)}, makes `}${String(makes)} ${unit}${noted(note)}`,
    about: (data) => [data.counter],
  },
  'counter.count-struck': {
    describe: ({ data }) => `Struck: ${data.name} ${countWords(data.count)}${noted(data.reason)}`,
    about: (data) => [data.counter],
  },
};

const undo: UndoMap<CountersWorld, typeof events> = {
  'counter.counted': (world, fact): NewEvent | PassedOver =>
    isCounting(world, fact)
      ? strikeEvent(fact, 'Undone.')
      : { what: fact.data.name, because: 'struck already, or too old' },
};

/** What is counted about the impact: patients, hours, deliveries; the counters are those of the profile. */
export const counters = defineArea({
  name: 'counters',
  initial: initialCounters,
  commands,
  decide,
  events,
  apply,
  tell,
  undo,
});
