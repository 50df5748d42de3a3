import { expect, test } from 'vitest';
import { everyRun } from '#shared/domain/checklists/select.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { createUiStore } from '../../store/ui-store.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { runNeeds } from './run-needs.ts';

test('a critical step that was skipped needs somebody, and leads to its checklist', () => {
  const log = new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    { type: 'checklist.start', data: { template: { key: 'post-restore-validation' } } },
    {
      type: 'checklist.skip',
      data: { runs: ['A1'], step: '5', reason: 'No rights' },
      acknowledged: ['skips-critical'],
    },
  );
  const ui = createUiStore('board');
  const runs = everyRun(log.state, log.now);
  const needs = runNeeds(runs, ui);
  expect(needs).toMatchObject([
    {
      cause: 'step-critical',
      name: 'A1 Validation after a restore, the incident',
      words: 'step 5 is not done: Look for temporary administrators and Safe Mode',
    },
  ]);
  needs[0]?.go?.();
  expect(ui.getState().selected[UI_LISTS.runs]).toBe(runs[0]?.run.id);
});
