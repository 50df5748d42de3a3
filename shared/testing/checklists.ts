import { sampleTemplate } from '#shared/domain/checklists/sample-template.ts';
import { resolveRun } from '#shared/domain/checklists/references.ts';
import { runStanding, type RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepState } from '#shared/domain/checklists/run-steps.ts';
import type { Run } from '#shared/domain/checklists/state.ts';
import { openRuns } from '#shared/domain/checklists/select.ts';
import { stepsOf, type ChecklistStep, type ChecklistTemplate } from '#shared/domain/checklists/template.ts';
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

/** One step, nothing critical. */
export const plainList: ChecklistTemplate = {
  ...sampleTemplate,
  key: 'plain',
  title: 'Plain',
  chunks: [{ title: 'One', steps: [step('Look')] }],
};

/** The ward list, changed: its critical label is gone, the others moved, one is new. */
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

/** Facts that something struck and nothing put back. */
function struckIn({ facts }: Log): ReadonlySet<string> {
  const struck = new Set<string>();
  for (const { type, data } of facts) {
    const { target } = data as { target?: string }; // as: read only where it is there
    if (target === undefined) continue;
    if (type === 'checklist.entry-struck') struck.add(target);
    if (type === 'checklist.strike-lifted') struck.delete(target);
  }
  return struck;
}

/** The keys of the critical steps of each version that was copied. */
const criticalIn = ({ facts }: Log): ReadonlyMap<string, readonly string[]> =>
  new Map(
    facts
      .filter(({ type }) => type === 'checklist.copied')
      .map(({ data }) => {
        const { copy, template, keys } = data as {
          copy: string;
          template: ChecklistTemplate;
          keys: string[];
        }; // as: its schema
        return [copy, keys.filter((_, at) => stepsOf(template)[at]?.critical === true)] as const;
      }),
  );

/** Critical steps, by checklist, that the log asks for: those of every version that it was worked from. */
function asked(log: Log): ReadonlyMap<string, ReadonlySet<string>> {
  const critical = criticalIn(log);
  const wanted = new Map<string, Set<string>>();
  for (const { type, data } of log.facts) {
    if (type !== 'checklist.started' && type !== 'checklist.version-taken') continue;
    const fact = data as { run: string; copy?: string; to?: string }; // as: their schemas
    const keys = wanted.get(fact.run) ?? new Set<string>();
    wanted.set(fact.run, keys);
    for (const key of critical.get(fact.copy ?? fact.to ?? '') ?? []) keys.add(key);
  }
  return wanted;
}

/**
 * Critical steps that nobody passed and that no list shows: of a checklist that somebody has to look at, those it
 * does not show; of any other, those without an answer that stands and that nobody let stand.
 */
export function lostSteps(log: Log): readonly string[] {
  const { state, facts, now } = log;
  const struck = struckIn(log);
  const open = new Map(openRuns(state, now).map((row) => [String(row.run.id), row]));
  const said = (run: string, step: string): boolean =>
    facts.some(({ id, type, data }) => {
      const fact = data as { run?: string; step?: string; to?: { answer: string } }; // as: read only where it is there
      if (fact.run !== run || fact.step !== step || struck.has(id)) return false;
      return (
        type === 'checklist.skip-settled' ||
        (type === 'checklist.step-answered' && fact.to?.answer !== 'skipped')
      );
    });
  const takenBack = new Set(
    facts.filter(({ type }) => type === 'checklist.struck').map(({ data }) => (data as { run: string }).run), // as: its schema
  );
  return [...asked(log)].flatMap(([run, keys]) => {
    const row = open.get(run);
    if (row !== undefined) {
      const shown = new Set(row.steps.map(({ on }) => on.key));
      return [...keys].filter((key) => !shown.has(key)).map((key) => `${run} does not show ${key}`);
    }
    if (takenBack.has(run)) return [];
    return [...keys].filter((key) => !said(run, key)).map((key) => `${run} is closed without ${key}`);
  });
}
