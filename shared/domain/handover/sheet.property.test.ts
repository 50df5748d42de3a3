import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/envelope.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { beginning, commandOf, script, type Step } from '#shared/testing/arbitrary-script.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { composeSheet } from './compose.ts';
import type { Sheet } from './sheet.ts';

type Log = MemoryLog<IncidentLog>;

/** Data of the events that are read below, as far as they are. */
interface Told {
  readonly entry: string;
  readonly kind: string;
  readonly answers?: { readonly entry: string } | null;
  readonly reopens?: { readonly entry: string } | null;
  readonly opens?: { readonly question: boolean };
  readonly task: string;
  readonly target: string;
  readonly system: string;
}
const dataOf = (fact: Fact): Told => fact.data as Told; // as: the test reads the log by itself, event by event

interface Reading {
  readonly questions: Set<string>;
  readonly struckEntries: Set<string>;
  readonly tasks: Set<string>;
  readonly struckTasks: Set<string>;
  readonly struckChanges: Set<string>;
}

/** What the log says of questions and tasks, event by event, without the fold. */
const READ: Readonly<Record<string, (seen: Reading, data: Told, id: string) => void>> = {
  'log.noted': ({ questions }, data, id) => {
    if (data.kind === 'question') questions.add(id);
    if (data.answers) questions.delete(data.answers.entry);
  },
  'log.struck': ({ questions, struckEntries }, data) => {
    if (struckEntries.has(data.entry)) return;
    struckEntries.add(data.entry);
    questions.delete(data.entry);
    if (data.reopens && !struckEntries.has(data.reopens.entry)) questions.add(data.reopens.entry);
  },
  'log.reinstated': ({ questions, struckEntries }, data) => {
    struckEntries.delete(data.entry);
    if (data.opens?.question === true) questions.add(data.entry);
    if (data.answers) questions.delete(data.answers.entry);
  },
  'task.added': ({ tasks }, { task }) => void tasks.add(task),
  'task.struck': ({ struckTasks }, { task }) => void struckTasks.add(task),
  'task.reinstated': ({ struckTasks }, { task }) => void struckTasks.delete(task),
  'task.change-struck': ({ struckChanges }, { target }) => void struckChanges.add(target),
  'task.strike-lifted': ({ struckChanges }, { target }) => void struckChanges.delete(target),
};

const inTime = (a: Fact, b: Fact): number => (a.at < b.at || (a.at === b.at && a.stamp < b.stamp) ? -1 : 1);
const STATUS = ['task.completed', 'task.blocked', 'task.reopened'];

/** What is open, told from the log alone: questions and tasks by their keys on a sheet, and what is closed. */
function openByLog(
  facts: readonly Fact[],
  now: string,
): { questions: Set<string>; tasks: Set<string>; closed: Set<string> } {
  const seen: Reading = {
    questions: new Set(),
    struckEntries: new Set(),
    tasks: new Set(),
    struckTasks: new Set(),
    struckChanges: new Set(),
  };
  for (const fact of facts) READ[fact.type]?.(seen, dataOf(fact), fact.id);
  const isDone = (task: string): boolean =>
    facts
      .filter(({ type, id, at }) => STATUS.includes(type) && !seen.struckChanges.has(id) && at <= now)
      .filter((fact) => dataOf(fact).task === task)
      .sort(inTime)
      .at(-1)?.type === 'task.completed';
  const open = [...seen.tasks].filter((task) => !seen.struckTasks.has(task) && !isDone(task));
  return {
    questions: new Set([...seen.questions].map((id) => `entry:${id}`)),
    tasks: new Set(open.map((id) => `task:${id}`)),
    closed: new Set([...seen.tasks].filter((task) => !open.includes(task)).map((id) => `task:${id}`)),
  };
}

const sheetOf = (log: Log): Sheet =>
  composeSheet(log.state, log.now, (id) => log.facts.find((fact) => fact.id === id));

function played(steps: readonly Step[]): Log {
  const log = new MemoryLog(incidentDomain).given(...beginning);
  for (const step of steps) {
    log.wait(step.waitMinutes);
    log.send(commandOf(log, step));
    log.runDue();
  }
  return log;
}

test('HO-5: whatever happens between two handovers, every open item of the log is in the sheet, and no closed one', () => {
  fc.assert(
    fc.property(script(60), (steps) => {
      const log = played(steps);
      const keys = sheetOf(log).groups.flatMap(({ items }) => items.map(({ key }) => key));
      const { questions, tasks, closed } = openByLog(log.facts, log.now);
      expect(new Set(keys.filter((key) => key.startsWith('entry:')))).toEqual(questions);
      expect(new Set(keys.filter((key) => key.startsWith('task:')))).toEqual(tasks);
      expect(keys.filter((key) => closed.has(key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 60 },
  );
});

/** What the log says last of each system: the state in force, read without the fold. */
function statesByLog(facts: readonly Fact[], now: string): ReadonlyMap<string, string> {
  interface Said {
    readonly on: { readonly system: string; readonly part?: object };
    readonly to: { readonly state: string };
  }
  const states = new Map<string, string>();
  const changes = facts.filter(({ type, at }) => type === 'system.state-set' && at <= now).sort(inTime);
  for (const fact of changes) {
    const { on, to } = fact.data as Said; // as: the test reads the log by itself
    if (on.part === undefined) states.set(`system:${on.system}`, to.state);
  }
  return states;
}

test('HO-5: every system in trouble, with limits, watched or never assessed is in the sheet once', () => {
  const SYSTEM_STEPS = [
    'down',
    'degraded',
    'limited',
    'monitoring',
    'validated',
    'unaffected',
    'unknown',
  ] as const;
  const changes = fc.array(
    fc.record({
      system: fc.integer({ min: 0, max: 5 }),
      state: fc.constantFrom(...SYSTEM_STEPS),
      wait: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(changes, (steps) => {
      const log = new MemoryLog(incidentDomain).given({
        type: 'incident.declare',
        data: { name: 'Outage', profile: 'general' },
      });
      for (let n = 0; n < 6; n += 1) log.given({ type: 'system.add', data: { name: `System ${String(n)}` } });
      for (const { system, state, wait } of steps) {
        log.wait(wait);
        const to = {
          state,
          ...(state === 'monitoring' ? { watchUntil: '2024-07-20T05:00:00Z' } : {}),
          ...(state === 'validated' ? { tester: 'Ward manager', saw: 'A result' } : {}),
        };
        log.send({
          type: 'system.set-state',
          data: { subjects: [{ system: `System ${String(system)}` }], to },
        });
      }
      const open = ['down', 'degraded', 'limited', 'monitoring', 'unknown'];
      const byLog = statesByLog(log.facts, log.now);
      const systems = log.facts
        .filter(({ type }) => type === 'system.added')
        .map((fact) => `system:${dataOf(fact).system}`);
      const groups = sheetOf(log).groups.filter(
        ({ group }) => group !== 'changed' && group !== 'not-confirmed' && group !== 'stale',
      );
      const keys = groups
        .flatMap(({ items }) => items.map(({ key }) => key))
        .filter((key) => key.startsWith('system:'));
      expect([...keys].sort()).toEqual(
        systems.filter((key) => open.includes(byLog.get(key) ?? 'unknown')).sort(),
      );
    }),
    { numRuns: 60 },
  );
});

test('HO-6: never more than twelve must-says, three to five of them read back, each said once', () => {
  fc.assert(
    fc.property(script(60), (steps) => {
      const { mustSays } = sheetOf(played(steps));
      const critical = mustSays.filter((say) => say.critical).length;
      expect(mustSays.length).toBeLessThanOrEqual(12);
      expect(critical).toBeGreaterThanOrEqual(Math.min(3, mustSays.length));
      expect(critical).toBeLessThanOrEqual(5);
      expect(new Set(mustSays.map(({ key }) => key)).size).toBe(mustSays.length);
    }),
    { numRuns: 40 },
  );
});

test('HO-5: three hundred open items and more fit, all of them by name; the sheet stays bounded', () => {
  const log = new MemoryLog(incidentDomain).given({
    type: 'incident.declare',
    data: { name: 'Outage', profile: 'general' },
  });
  for (let n = 0; n < 150; n += 1) {
    log.given(
      { type: 'system.add', data: { name: `System ${String(n)}`, tier: n % 6 } },
      {
        type: 'system.set-state',
        data: { subjects: [{ system: `System ${String(n)}` }], to: { state: 'down' } },
      },
      { type: 'task.add', data: { title: `Task ${String(n)}`, urgent: n % 3 === 0 } },
    );
  }
  const sheet = sheetOf(log);
  const named = sheet.groups.flatMap(({ items, more }) => [...items.map(({ title }) => title), ...more]);
  for (let n = 0; n < 150; n += 1) {
    expect(named).toContain(`System ${String(n)}`);
    expect(named.some((title) => title.endsWith(` Task ${String(n)}`))).toBe(true);
  }
  expect(sheet.mustSays.length).toBeLessThanOrEqual(12);
  expect(JSON.stringify(sheet).length).toBeLessThan(120_000);
});
