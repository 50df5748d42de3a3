import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { beginning, commandOf, FREE_WORDS, script, type Step } from '#shared/testing/arbitrary-script.ts';
import { inStampOrder, MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import { lostTasks } from '#shared/testing/tasks.ts';
import { withoutFreeText } from './assembly.ts';
import { values } from './collection.ts';
import { totalAt } from './counters/state.ts';
import type { Fact } from './envelope.ts';
import { incidentDomain, type IncidentLog } from './incident-domain.ts';
import { levelAt, phaseAt } from './incident/select.ts';
import { addMinutes, type Instant } from './instant.ts';
import { commandRoles, inCharge, presentPeople } from './people/select.ts';
import { lastHeld } from './people/state.ts';
import { serviceStanding } from './services/select.ts';
import { listedServices } from './services/state.ts';
import { taskStanding } from './tasks/standing.ts';
import { listedTasks } from './tasks/state.ts';

type Log = MemoryLog<IncidentLog>;

const RUNS = { numRuns: 25 };
/** Three stations that begin from one copy. Each writes apart; a merge step brings one the facts of another. */
function play(steps: readonly Step[], stations: 1 | 3): Log[] {
  const first = new MemoryLog(incidentDomain).given(...beginning);
  const logs = [first];
  for (let n = 2; n <= stations; n += 1) {
    const station = `st-${String(n)}`;
    logs.push(
      first
        .copy({ station, origin: `TEST${String(n)}` })
        .given({ type: 'incident.join-station', data: { station } }),
    );
  }
  for (const step of steps) {
    const log = logs[step.station % stations];
    const other = logs[(step.station + 1) % stations];
    if (log === undefined || other === undefined) throw new Error('a station is missing');
    log.wait(step.waitMinutes);
    if (step.act === 'merge') log.merge(other).runDue();
    else log.send(commandOf(log, step));
  }
  return logs;
}

function fold(facts: readonly Fact[]): IncidentLog {
  const state = incidentDomain.initial();
  for (const fact of facts) incidentDomain.apply(state, structuredClone(fact));
  return state;
}

/** As it stands in a file or a snapshot. */
const plain = (state: IncidentLog): unknown => JSON.parse(JSON.stringify(state));

test('K-17: any split of a log folds to the same state, from snapshots and drafted in batches', () => {
  fc.assert(
    fc.property(script(40), fc.array(fc.nat(60), { maxLength: 5 }), (steps, cuts) => {
      const [log] = play(steps, 1);
      const facts = log?.facts ?? [];
      const whole = plain(fold(facts));
      const edges = [0, ...cuts.filter((cut) => cut < facts.length).sort((a, b) => a - b), facts.length];
      let resumed = incidentDomain.initial();
      let drafted = incidentDomain.initial();
      for (const [i, from] of edges.slice(0, -1).entries()) {
        const batch = facts.slice(from, edges[i + 1]);
        for (const fact of batch) incidentDomain.apply(resumed, structuredClone(fact));
        resumed = plain(resumed) as IncidentLog; // as: a state that went through JSON
        drafted = produce(drafted, (draft) => {
          for (const fact of batch) incidentDomain.apply(draft, structuredClone(fact));
        });
      }
      expect(plain(resumed)).toEqual(whole);
      expect(plain(drafted)).toEqual(whole);
    }),
    RUNS,
  );
});

test('K-18: logs merged in any order and grouping fold to the same state', () => {
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ];
  fc.assert(
    fc.property(script(40), (steps) => {
      const merged = orders.map(([a = 0, b = 1, c = 2]) => {
        const logs = play(steps, 3);
        const [first, second, third] = [logs[a], logs[b], logs[c]];
        if (first === undefined || second === undefined || third === undefined)
          throw new Error('a station is missing');
        return plain(first.merge(second.merge(third)).state);
      });
      expect(merged[1]).toEqual(merged[0]);
      expect(merged[2]).toEqual(merged[0]);
    }),
    RUNS,
  );
});

const twice = <T>(list: readonly T[]): readonly T[] =>
  list.filter((one, place) => list.indexOf(one) !== place);

/** What does not hold although no conflict says so. */
function broken(log: Log): readonly string[] {
  const { state, facts } = log;
  const open = new Set([...values(state.conflicts.open)].map(({ rule }) => rule));
  const faults: string[] = [];
  const initials = twice(presentPeople(state).map((person) => person.initials));
  if (initials.length > 0) faults.push(`initials twice: ${initials.join()}`);
  const names = twice(listedServices(state).map(({ name }) => name.toLowerCase()));
  if (names.length > 0 && !open.has('SV-3')) faults.push(`services twice: ${names.join()}`);
  const absent = [...values(state.people.all)].filter(
    (person) => person.retired !== undefined && lastHeld(state, person.id).length > 0,
  );
  if (absent.length > 0 && !open.has('PE-9'))
    faults.push(`absent holders: ${absent.map(({ name }) => name).join()}`);
  const numbers = twice(
    facts.filter(({ type }) => type === 'log.noted').map(({ data }) => (data as { number: string }).number),
  );
  if (numbers.length > 0 && !open.has('IN-8')) faults.push(`numbers twice: ${numbers.join()}`);
  for (const question of values(state.log.questions)) {
    if ([...values(state.log.struck)].some((id) => id === question.entry))
      faults.push(`struck question ${question.number} is open`);
  }
  return [...faults, ...lostTasks(log)];
}

test('K-19: after a merge the invariants of every area hold, or a conflict is open', () => {
  fc.assert(
    fc.property(script(60), (steps) => {
      const [first, second, third] = play(steps, 3);
      if (first === undefined || second === undefined || third === undefined)
        throw new Error('a station is missing');
      expect(broken(first.merge(second).merge(third))).toEqual([]);
    }),
    RUNS,
  );
});

test('CO-4, K-19: in one station’s own run of writing nothing clashes', () => {
  fc.assert(
    fc.property(script(60), (steps) => {
      const [log] = play(steps, 1);
      expect(
        [...values(log?.state.conflicts.open ?? { size: 0, buckets: {} })].map(({ words }) => words),
      ).toEqual([]);
      if (log !== undefined) expect(broken(log)).toEqual([]);
    }),
    RUNS,
  );
});

test('K-20: folding leaves the facts as they are', () => {
  fc.assert(
    fc.property(script(40), (steps) => {
      const logs = play(steps, 3);
      const facts = inStampOrder(logs.flatMap((log) => log.facts));
      const before = JSON.stringify(facts);
      const state = incidentDomain.initial();
      for (const fact of facts) incidentDomain.apply(state, fact);
      expect(JSON.stringify(facts)).toBe(before);
    }),
    RUNS,
  );
});

test('K-16: without their free text the facts fold all the same, and nothing of it is left in the state', () => {
  fc.assert(
    fc.property(script(60), (steps) => {
      const [log] = play(steps, 1);
      const blanked = (log?.facts ?? []).map((fact) => {
        const definition = incidentDomain.events.get(fact.type);
        // as: a payload is an object
        return definition === undefined
          ? fact
          : { ...fact, data: withoutFreeText(definition, fact.data as object) };
      });
      const text = JSON.stringify(fold(blanked));
      for (const words of FREE_WORDS) expect(text).not.toContain(words);
    }),
    RUNS,
  );
});

/** What stands at a time, of every kind that has a history. */
const standing = (state: IncidentLog, at: Instant): unknown => ({
  phase: state.incident.status === 'declared' ? phaseAt(state.incident, at).phase : null,
  level: state.incident.status === 'declared' ? levelAt(state.incident, at)?.key : null,
  roles: commandRoles(state, at).map(({ held }) => held?.holder.name),
  charge: inCharge(state, at)?.holder.name,
  services: listedServices(state).map((service) => serviceStanding(state, service, at).statement),
  counters: Object.entries(state.counters.byKey).map(([key, counter]) => [key, totalAt(counter, at)]),
  tasks: listedTasks(state).map((task) => {
    const { status, owner, bearer, told, knowing, checked } = taskStanding(state, task, at);
    return { status, owner, bearer, told: told?.to, knowing, checked: checked?.to };
  }),
});

test('K-2: facts entered in any order give the same history of posts, phases, services and counts', () => {
  const said = fc.constantFrom<TestCommand>(
    { type: 'incident.set-phase', data: { to: 'recovery', reason: 'Groups 0 to 2 are back.' } },
    { type: 'incident.set-phase', data: { to: 'response', reason: 'Down again.' } },
    { type: 'incident.set-level', data: { to: '3', reason: 'Region.' } },
    { type: 'role.assign', data: { role: 'tactical', person: 'JS', reason: 'Shift.' } },
    { type: 'role.assign', data: { role: 'tactical', person: 'SE', reason: 'Shift.' } },
    { type: 'role.vacate', data: { role: 'tactical' } },
    { type: 'command.take-charge', data: { person: 'SE', reason: 'Shift.' } },
    { type: 'service.set-capability', data: { service: 'Theatres', to: { capability: 'stopped' } } },
    { type: 'service.set-capability', data: { service: 'Theatres', to: { capability: 'normal' } } },
    { type: 'task.assign', data: { tasks: ['A1'], to: { role: 'tactical' } } },
    { type: 'task.assign', data: { tasks: ['A1'], to: { person: 'JS' } } },
    { type: 'task.tell', data: { tasks: ['A1'], how: 'phone' } },
    { type: 'task.accept', data: { tasks: ['A1'] } },
    { type: 'task.block', data: { tasks: ['A1'] } },
    { type: 'task.reopen', data: { tasks: ['A1'] } },
    { type: 'task.complete', data: { tasks: ['A1'] } },
    { type: 'counter.count', data: { counter: 'patients-affected', total: 40 } },
    { type: 'counter.count', data: { counter: 'patients-affected', change: 7 } },
  );
  const many = fc.array(said, { minLength: 2, maxLength: 25, size: 'max' });
  const order = fc.array(fc.noBias(fc.nat(1000)), { minLength: 25, maxLength: 25, size: 'max' });
  fc.assert(
    fc.property(many, order, (commands, keys) => {
      const log = new MemoryLog(incidentDomain).given(...beginning);
      const before = log.facts.length;
      for (const command of commands) log.wait(1).send(command);
      const start = log.facts.slice(0, before);
      const entered = log.facts.slice(before).map((fact, i) => ({ fact, key: keys[i] ?? 0 }));
      const stamps = entered.map(({ fact }) => fact.stamp);
      const shuffled = entered
        .sort((a, b) => a.key - b.key)
        .map(({ fact }, i) => ({ ...fact, stamp: stamps[i] ?? fact.stamp }));
      const late = fold([...start, ...shuffled]);
      for (let minutes = 0; minutes <= commands.length; minutes += 1) {
        const at = addMinutes(log.now, -minutes);
        expect(standing(late, at)).toEqual(standing(log.state, at));
      }
    }),
    RUNS,
  );
});

test('K-14: whatever happened reads as a sentence', () => {
  fc.assert(
    fc.property(script(40), (steps) => {
      for (const fact of play(steps, 3).flatMap((log) => log.facts)) {
        const words = incidentDomain.describe(fact, { time: (at) => at.slice(11, 16) });
        expect(words).not.toMatch(/undefined|NaN|\[object|newer version/);
        expect(incidentDomain.about(fact).every((id) => typeof id === 'string' && id !== '')).toBe(true);
      }
    }),
    RUNS,
  );
});
