import { sampleTemplate } from '#shared/domain/checklists/sample-template.ts';
import { resolveRun } from '#shared/domain/checklists/references.ts';
import { runStanding, type RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepState } from '#shared/domain/checklists/run-steps.ts';
import type { Run } from '#shared/domain/checklists/state.ts';
import type { ChecklistStep, ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { MemoryLog, TestCommand } from './memory-log.ts';
import { room } from './tasks.ts';

type Log = MemoryLog<IncidentLog>;

const step = (text: string, more: Partial<ChecklistStep> = {}): ChecklistStep => ({
  text,
  expected: 'Seen',
  source: { kind: 'proposal' },
  ...more,
});

/** Five steps in two chunks: plain, critical, two people, critical for two people, plain with a time. */
export const wardList: ChecklistTemplate = {
  ...sampleTemplate,
  key: 'ward-list',
  title: 'Ward back',
  chunks: [
    {
      title: 'Look',
      steps: [
        step('Screen on', { minutes: 2 }),
        step('Test label printed', { critical: true, minutes: 3 }),
        step('Second look', { twoPerson: true }),
      ],
    },
    {
      title: 'Leave',
      steps: [
        step('Blood fridge read', { critical: true, twoPerson: true, role: 'technical' }),
        step('Ward told', { dueMinutes: 30, role: 'technical' }),
      ],
    },
  ],
};

/** The same list, changed: its critical label is gone, the others moved, one is new. */
export const wardListTwo: ChecklistTemplate = {
  ...wardList,
  version: 2,
  chunks: [
    {
      title: 'All',
      steps: [
        step('Ward told', { dueMinutes: 30, role: 'technical' }),
        step('Screen on', { minutes: 2 }),
        step('Blood fridge read', { critical: true, twoPerson: true, role: 'technical' }),
        step('Second look', { twoPerson: true }),
        step('Clock right', { critical: true }),
      ],
    },
  ],
};

export const startList = (data: object = {}): TestCommand => ({
  type: 'checklist.start',
  data: { template: wardList, ...data },
});

/** A command about checklists by number. */
export const onRuns = (
  verb: string,
  runs: string | readonly string[],
  data: object = {},
  more: Omit<TestCommand, 'type' | 'data'> = {},
): TestCommand => ({ type: `checklist.${verb}`, data: { runs: [runs].flat(), ...data }, ...more });

/** The stated value of a step, said. */
export const seen = (stepRef: string, runs: string | readonly string[] = 'A1'): TestCommand =>
  onRuns('answer', runs, { step: stepRef });

/** A room where the ward list is in progress. */
export const ward = (...given: readonly TestCommand[]): Log => room(startList(), ...given);

/** The critical steps of the ward list, answered and confirmed. */
export const settledWard = (log: Log): Log =>
  log.given(
    seen('2'),
    seen('4'),
    onRuns('confirm', 'A1', { step: '4', second: { how: 'phone', who: 'Ward manager' } }),
  );

export function runNamed({ state }: Log, ref: string): Run {
  const run = resolveRun(state, ref);
  if ('ok' in run) throw new Error(run.message);
  return run;
}

export const runAt = (log: Log, ref = 'A1'): RunStanding =>
  runStanding(log.state, runNamed(log, ref), log.now);

/** How the steps of a checklist stand, in their order. */
export const states = (log: Log, ref = 'A1'): readonly StepState[] =>
  runAt(log, ref).steps.map(({ state }) => state);
