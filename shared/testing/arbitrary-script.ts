import fc from 'fast-check';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { addMinutes } from '#shared/domain/instant.ts';
import { beginningRuns, checklistMakers } from './checklist-makers.ts';
import type { MemoryLog, TestCommand } from './memory-log.ts';
import { LOG_TEXTS as TEXTS, logMakers, paperMakers, REASON } from './log-makers.ts';
import { handoverMakers } from './handover-makers.ts';
import { PEOPLE, peopleMakers } from './people-makers.ts';
import { reportMakers } from './report-makers.ts';
import { beginningTasks, FREE_TASK_WORDS, taskMakers } from './task-makers.ts';
import type { Choice, Maker } from './script-choice.ts';

type Log = MemoryLog<IncidentLog>;

const SYSTEMS = ['EMIS Web', 'PAS', 'Pathology'] as const;
const SITES = ['Ward 5', 'Ward 7b'] as const;
const SERVICES = ['Theatres', 'Radiotherapy', 'Main theatres'] as const;
const COUNTERS = ['patients-affected', 'staff-hours'] as const;
/** Words of a script that are free text wherever they stand. */
export const FREE_WORDS: readonly string[] = [...TEXTS, REASON, ...FREE_TASK_WORDS];

const subject = (choose: Choice): object => {
  const system = choose.of(SYSTEMS);
  return choose.number(3) === 0 ? { system, site: choose.of(SITES) } : { system };
};

const systemState = (choose: Choice): object =>
  choose.of<() => object>([
    () => ({ state: 'unknown' }),
    () => ({ state: 'down', cause: 'Update' }),
    () => ({ state: 'degraded' }),
    () => ({ state: 'limited', allowedUse: 'Urgent work', until: choose.time(300) }),
    () => ({ state: 'monitoring', watchUntil: choose.time(200) }),
    () => ({ state: 'validated', tester: 'Ward manager', saw: 'A result arrived' }),
    () => ({ state: 'unaffected', checkedBy: 'Loggist' }),
  ])();

const statement = (choose: Choice): object =>
  choose.of<() => object>([
    () => ({ capability: 'normal' }),
    () => ({ capability: 'reduced', percent: 1 + choose.number(98) }),
    () => ({ capability: 'on-paper', safeUntil: choose.time(200) }),
    () => ({ capability: 'stopped', lost: 'All of it' }),
  ])();

const incidentMakers: readonly Maker[] = [
  (choose) => ({ type: 'incident.rename', data: { name: choose.of(['Outage', 'Faulty update']) } }),
  (choose) => ({
    type: 'incident.set-phase',
    data: { to: choose.of(['response', 'recovery', 'stood-down']), reason: REASON },
  }),
  (choose) => ({ type: 'incident.set-level', data: { to: choose.of(['1', '2', null]), reason: REASON } }),
  (choose) => ({
    type: 'incident.set-type',
    data: { to: choose.of(['critical', 'major', null]), reason: REASON },
  }),
  (choose) => ({ type: 'incident.set-objectives', data: { objectives: [choose.of(TEXTS)] } }),
];

const systemMakers: readonly Maker[] = [
  (choose) => ({
    type: 'system.set-next-check',
    data: { subjects: [subject(choose)], nextCheck: choose.time(300) },
  }),
  (choose) => ({
    type: 'part.add',
    data: { system: choose.of(SYSTEMS), kind: 'interface', name: 'Results in' },
  }),
  (choose) => ({
    type: 'part.set-queue',
    data: { system: choose.of(SYSTEMS), part: 'Results in', waiting: choose.number(900) },
  }),
  (choose) => ({
    type: 'part.rename',
    data: { system: choose.of(SYSTEMS), part: 'Results in', name: 'Results out' },
  }),
  (choose) => ({
    type: 'part.retire',
    data: { system: choose.of(SYSTEMS), part: choose.of(['Results in', ...SITES]) },
  }),
  (choose) => ({
    type: 'part.reinstate',
    data: { system: choose.of(SYSTEMS), part: choose.of(['Results in', ...SITES]) },
  }),
  (choose) => ({
    type: 'site.rename',
    data: { site: choose.of(SITES), name: choose.of(['Ward 7b', 'Ward 7B', 'Ward 9']) },
  }),
  (choose) => ({
    type: 'system.set-prerequisites',
    data: { system: choose.of(SYSTEMS), to: [choose.of(SYSTEMS)] },
  }),
  (choose) => ({
    type: 'system.import',
    data: {
      source: 'cmdb',
      rows: [{ name: choose.of(SYSTEMS), tier: choose.number(6), externalKey: choose.of(['K1', 'K2']) }],
    },
  }),
  (choose) => ({ type: 'system.add', data: { name: choose.of(SYSTEMS), tier: choose.number(6) } }),
  (choose) => ({ type: 'system.set-state', data: { subjects: [subject(choose)], to: systemState(choose) } }),
  (choose) => ({
    type: 'system.set-state',
    data: { subjects: [subject(choose), subject(choose)], to: systemState(choose) },
  }),
  (choose) => ({ type: 'system.confirm', data: { subjects: [subject(choose)] } }),
  (choose) => ({ type: 'system.review', data: { subjects: [subject(choose)] } }),
  (choose) => ({
    type: 'system.set-estimate',
    data: { subjects: [subject(choose)], expectedBack: choose.time(300) },
  }),
  (choose) => ({
    type: 'system.set-workaround',
    data: { subjects: [subject(choose)], procedure: choose.of(TEXTS) },
  }),
  (choose) => ({ type: 'system.end-workaround', data: { subjects: [subject(choose)] } }),
  (choose) => ({
    type: 'system.set-tally',
    data: { system: choose.of(SYSTEMS), counts: [{ area: choose.of(SITES), addFixed: 1, of: 60 }] },
  }),
  (choose) => ({
    type: 'system.strike-change',
    data: {
      event: choose.fact('system.state-set', 'system.confirmed', 'system.estimate-set'),
      reason: REASON,
    },
  }),
  (choose) => ({
    type: 'system.correct-change',
    data: { event: choose.fact('system.state-set'), to: systemState(choose), reason: REASON },
  }),
  (choose) => ({ type: 'system.retire', data: { system: choose.of(SYSTEMS), reason: REASON } }),
  (choose) => ({ type: 'system.reinstate', data: { system: choose.of(SYSTEMS) } }),
  (choose) => ({
    type: 'system.edit',
    data: { system: choose.of(SYSTEMS), to: { owner: choose.of(PEOPLE) } },
  }),
];

const serviceMakers: readonly Maker[] = [
  (choose) => ({ type: 'service.add', data: { name: choose.of(SERVICES) } }),
  (choose) => ({ type: 'service.rename', data: { service: choose.of(SERVICES), to: choose.of(SERVICES) } }),
  (choose) => ({
    type: 'service.set-needs',
    data: { service: choose.of(SERVICES), to: [choose.of(SYSTEMS)] },
  }),
  (choose) => ({
    type: 'service.set-capability',
    data: { service: choose.of(SERVICES), to: statement(choose) },
  }),
  (choose) => ({ type: 'service.confirm', data: { service: choose.of(SERVICES) } }),
  (choose) => ({ type: 'service.review', data: { service: choose.of(SERVICES) } }),
  (choose) => ({
    type: 'service.strike-change',
    data: { event: choose.fact('service.capability-set', 'service.confirmed'), reason: REASON },
  }),
  (choose) => ({
    type: 'service.correct-change',
    data: {
      event: choose.fact('service.capability-set'),
      to: statement(choose),
      happenedAt: choose.time(-200),
      reason: REASON,
    },
  }),
  (choose) => ({ type: 'service.retire', data: { service: choose.of(SERVICES), reason: REASON } }),
  (choose) => ({ type: 'service.reinstate', data: { service: choose.of(SERVICES) } }),
];

const otherMakers: readonly Maker[] = [
  (choose) => ({ type: 'counter.count', data: { counter: choose.of(COUNTERS), total: choose.number(90) } }),
  (choose) => ({
    type: 'counter.count',
    data: { counter: choose.of(COUNTERS), change: choose.number(9) - 2 },
  }),
  (choose) => ({
    type: 'counter.strike-count',
    data: { event: choose.fact('counter.counted'), reason: REASON },
  }),
];

/** Makers by area; an area is drawn first, so that none drowns the others. */
const AREAS: readonly (readonly Maker[])[] = [
  incidentMakers,
  systemMakers,
  systemMakers,
  serviceMakers,
  peopleMakers,
  handoverMakers,
  taskMakers,
  checklistMakers,
  logMakers,
  paperMakers,
  reportMakers,
  otherMakers,
];

/** One step of a script: time goes by at one station, then it sends a command, or undoes one, or hears of another station's. */
export interface Step {
  readonly station: number;
  readonly waitMinutes: number;
  /** How long ago it happened, minutes; 0 = now. */
  readonly agoMinutes: number;
  readonly act: 'send' | 'undo' | 'merge';
  readonly numbers: readonly number[];
}

const step = fc.record<Step>({
  station: fc.noBias(fc.nat(2)),
  waitMinutes: fc.noBias(fc.nat(90)),
  agoMinutes: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.noBias(fc.nat(240)) },
  ),
  act: fc.constantFrom('send', 'send', 'send', 'send', 'send', 'send', 'send', 'send', 'undo', 'merge'),
  numbers: fc.array(fc.noBias(fc.nat(1000)), { minLength: 8, maxLength: 8, size: 'max' }),
});

/** What a room may do with an incident, every area of it, at up to three stations. */
export const script = (maxLength: number, minLength = 1): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength, maxLength, size: 'max' });

/** What a room begins with: enough that most steps of a script find what they speak of. */
export const beginning: readonly TestCommand[] = [
  { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } },
  ...SYSTEMS.map((name) => ({ type: 'system.add', data: { name } })),
  ...['Theatres', 'Radiotherapy'].map((name) => ({
    type: 'service.add',
    data: { name, needs: ['EMIS Web'] },
  })),
  ...PEOPLE.map((name) => ({ type: 'person.add', data: { name } })),
  { type: 'log.note', data: { text: 'Is the lab up?', kind: 'question' } },
  ...beginningTasks,
  ...beginningRuns,
];

function choiceFrom(log: Log, numbers: readonly number[]): Choice {
  let drawn = 0;
  const number = (limit: number): number => {
    drawn += 1;
    return limit === 0 ? 0 : (numbers[drawn % numbers.length] ?? 0) % limit;
  };
  const of = <T>(list: readonly T[]): T => {
    const chosen = list[number(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return {
    of,
    number,
    fact: (...types) => {
      const ids = log.facts.filter(({ type }) => types.includes(type)).map(({ id }) => id);
      return ids.length === 0 ? 'NONE-1' : of(ids);
    },
    time: (minutes) => addMinutes(log.now, Math.sign(minutes) * number(Math.abs(minutes))),
  };
}

/** Undo reaches for something recent. */
const RECENT = 8;

/** The command that a step sends, of the areas that are meant; it may well be refused. */
export function commandOf(
  log: Log,
  { agoMinutes, act, numbers }: Step,
  areas: readonly (readonly Maker[])[] = AREAS,
): TestCommand {
  const choose = choiceFrom(log, numbers);
  if (act === 'undo') {
    const recent = [...new Set(log.facts.slice(-RECENT).map(({ commandId }) => commandId))];
    return { type: 'undo.command', data: { command: recent.length === 0 ? 'none' : choose.of(recent) } };
  }
  return { ...choose.of(choose.of(areas))(choose), at: addMinutes(log.now, -agoMinutes) };
}
