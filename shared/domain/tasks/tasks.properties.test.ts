import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandOf, script, type Step } from '#shared/testing/arbitrary-script.ts';
import { peopleMakers } from '#shared/testing/people-makers.ts';
import type { MemoryLog } from '#shared/testing/memory-log.ts';
import { apart, begun, conflictsIn, mergedBothWays, play } from '#shared/testing/one-room.ts';
import { taskMakers } from '#shared/testing/task-makers.ts';
import { lostTasks } from '#shared/testing/tasks.ts';
import { incidentDomain, type IncidentLog } from '../incident-domain.ts';
import { circlesOfTasks, openTasks } from './select.ts';
import { taskStanding } from './standing.ts';
import { listedTasks } from './state.ts';

type Log = MemoryLog<IncidentLog>;

/** Mostly tasks, with people who come, go and pass on their roles. */
const AREAS = [taskMakers, taskMakers, taskMakers, peopleMakers];
const RUNS = { numRuns: 25 };

const room = { areas: AREAS, withinMinutes: 40 };
const take = (log: Log, steps: readonly Step[]): Log => play(log, steps, room);

/** How every task stands, as people see it. */
const seen = ({ state, now }: Log) =>
  listedTasks(state)
    .map((task) => {
      const { status, owner, told, accepted, knowing, checked, overdue } = taskStanding(state, task, now);
      const { id, title, due, urgent, place, needsFirst } = task;
      const said = {
        status,
        owner,
        told: told?.to,
        accepted: accepted?.to,
        knowing,
        checked: checked?.to,
        overdue,
      };
      return { id, title, due, urgent, place, needsFirst, ...said };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** What holds of the tasks of any log. */
function expectSound(log: Log): void {
  expect(lostTasks(log)).toEqual([]);
  const rows = openTasks(log.state, log.now);
  for (const row of rows) {
    if (row.readiness === 'can-start') expect([row.waitingFor, row.circle]).toEqual([[], []]);
    if (row.circle.length > 0) expect(row.waitingFor.some(({ kind }) => kind === 'task')).toBe(true);
    if (row.standing.knowing === 'accepted') expect(row.standing.bearer).not.toBeNull();
    expect(row.standing.overdue).toBe(row.task.due !== null && row.task.due < log.now);
  }
  for (const circle of circlesOfTasks(rows)) expect(circle.length).toBeGreaterThan(1);
}

test('TK-2, TK-9: no path loses an open task, or lets one start that waits', () => {
  fc.assert(
    fc.property(script(60, 20), (steps) => {
      const log = take(begun(), steps);
      expectSound(log);
      expect(conflictsIn(log)).toEqual([]);
    }),
    RUNS,
  );
});

test('TK-11 to TK-14: a merge gives one state in any order; nothing is lost in it', () => {
  fc.assert(
    fc.property(script(20), script(20, 5), script(20, 5), (base, left, right) => {
      const both = apart(take(begun(), base), [left, right], take);
      const [one, other] = mergedBothWays(both);
      expect(other).toEqual(one);
      expectSound(both[0]);
    }),
    RUNS,
  );
});

test('TK-16: when everything that is due has been raised, nothing is due, and the same is never raised twice', () => {
  fc.assert(
    fc.property(script(40, 10), (steps) => {
      const log = take(begun(), steps).wait(240).runDue();
      expect(incidentDomain.due(log.state, log.now).filter(({ type }) => type === 'task.raise')).toEqual([]);
      const ids = log.facts.filter(({ type }) => type === 'task.raised').map(({ commandId }) => commandId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    RUNS,
  );
});

test('TK-19: what is undone at once leaves the tasks as they were', () => {
  fc.assert(
    fc.property(script(25), script(8), (before, after) => {
      const log = take(begun(), before);
      for (const step of after.filter(({ act }) => act === 'send')) {
        const was = seen(log);
        const length = log.facts.length;
        log.send({ ...commandOf(log, { ...step, agoMinutes: 0 }, [taskMakers]) });
        const fact = log.facts[length];
        if (fact === undefined || JSON.stringify(seen(log)) === JSON.stringify(was)) continue;
        expect(log.send({ type: 'undo.command', data: { command: fact.commandId } })).toMatchObject({
          ok: true,
        });
        expect(seen(log)).toEqual(was);
      }
    }),
    RUNS,
  );
});
