import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandOf, script, type Step } from '#shared/testing/arbitrary-script.ts';
import { checklistMakers } from '#shared/testing/checklist-makers.ts';
import { lostSteps } from '#shared/testing/checklists.ts';
import type { MemoryLog } from '#shared/testing/memory-log.ts';
import { apart, begun, conflictsIn, mergedBothWays, play } from '#shared/testing/one-room.ts';
import { peopleMakers } from '#shared/testing/people-makers.ts';
import type { Maker } from '#shared/testing/script-choice.ts';
import { taskMakers } from '#shared/testing/task-makers.ts';
import { lostTasks } from '#shared/testing/tasks.ts';
import { incidentDomain, type IncidentLog } from '../incident-domain.ts';
import { openWork } from '../standing-down/open-work.ts';
import { isSettled } from './run-outlook.ts';
import { isOwed } from './run-steps.ts';
import { everyRun, openRuns, skippedCritical } from './select.ts';

type Log = MemoryLog<IncidentLog>;

const phases: readonly Maker[] = [
  (choose) => ({
    type: 'incident.set-phase',
    data: { to: choose.of(['recovery', 'stood-down', 'response']), reason: 'Decided by the lead.' },
  }),
];
/** Mostly checklists, with tasks, people who come, go and pass on their roles, and attempts to stand down. */
const AREAS = [checklistMakers, checklistMakers, checklistMakers, taskMakers, peopleMakers, phases];
const RUNS = { numRuns: 25 };

const room = { areas: AREAS, withinMinutes: 5 };
const take = (log: Log, steps: readonly Step[]): Log => play(log, steps, room).wait(10);

/** How every checklist stands, as people see it. */
const seen = ({ state, now }: Log) =>
  everyRun(state, now)
    .map(({ run, status, steps, countersignOwed, unsettled, copy }) => ({
      id: run.id,
      status,
      version: copy?.template.version,
      steps: steps.map(({ on, state: stands, answer, second }) => [on.key, stands, answer?.to, second]),
      countersignOwed,
      unsettled: unsettled.map(({ on }) => on.key),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** What holds of the checklists of any log. */
function expectSound(log: Log): void {
  expect(lostSteps(log)).toEqual([]);
  expect(lostTasks(log)).toEqual([]);
  const open = openRuns(log.state, log.now);
  const passed = new Set(
    skippedCritical(log.state, log.now).map(({ run, step }) => `${run.run.id} ${step.on.key}`),
  );
  for (const row of everyRun(log.state, log.now)) {
    expect(open.some(({ run }) => run.id === row.run.id)).toBe(!isSettled(row));
    for (const step of row.steps) {
      if (!step.on.critical || row.run.settled[step.on.key] !== undefined) continue;
      const isPassed = step.state === 'skipped' || (row.isClosed && isOwed(step));
      expect(passed.has(`${row.run.id} ${step.on.key}`)).toBe(isPassed);
    }
  }
  const { groups, criticalRuns } = openWork(log.state, log.now);
  expect(groups.flatMap(({ runs }) => runs).length + criticalRuns.length).toBe(open.length);
}

test('CL-8, CL-13, CL-14, SD-1: no path loses a critical step or an open task', () => {
  fc.assert(
    fc.property(script(80, 30), (steps) => {
      const log = take(begun(), steps);
      expectSound(log);
      expect(conflictsIn(log)).toEqual([]);
    }),
    RUNS,
  );
});

test('CL-17 to CL-21: a merge gives one state in any order; nothing critical is lost in it', () => {
  fc.assert(
    fc.property(script(25), script(25, 5), script(25, 5), (base, left, right) => {
      const both = apart(take(begun(), base), [left, right], take);
      const [one, other] = mergedBothWays(both);
      expect(other).toEqual(one);
      expectSound(both[0].wait(300));
    }),
    RUNS,
  );
});

test('CL-15: when everything that is due has been raised, nothing is due, and the same is never raised twice', () => {
  fc.assert(
    fc.property(script(40, 10), (steps) => {
      const log = take(begun(), steps).wait(240).runDue();
      const due = incidentDomain.due(log.state, log.now).filter(({ type }) => type === 'checklist.raise');
      expect(due).toEqual([]);
      const ids = log.facts
        .filter(({ type }) => type === 'checklist.raised')
        .map(({ commandId }) => commandId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    RUNS,
  );
});

test('CL-16: what is undone at once leaves the checklists as they were', () => {
  fc.assert(
    fc.property(script(25), script(8), (before, after) => {
      const log = take(begun(), before);
      for (const step of after.filter(({ act }) => act === 'send')) {
        const was = seen(log);
        const length = log.facts.length;
        log.send({ ...commandOf(log, { ...step, agoMinutes: 0 }, [checklistMakers]) });
        const fact = log.facts[length];
        if (fact === undefined || JSON.stringify(seen(log)) === JSON.stringify(was)) continue;
        // Gone on with, not taken back.
        if (log.facts.slice(length).some(({ type }) => type === 'checklist.version-taken')) continue;
        const undone = log.send({ type: 'undo.command', data: { command: fact.commandId } });
        // Undo closes no checklist again while critical steps of it are open.
        if (fact.type === 'checklist.reopened' && !undone.ok) continue;
        expect(undone).toMatchObject({ ok: true });
        expect(seen(log)).toEqual(was);
      }
    }),
    RUNS,
  );
});
