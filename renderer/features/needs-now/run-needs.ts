import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { subjectOf, titleOf } from '../../store/run-names.ts';
import { showRun } from '../../store/runs.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

const named = (run: RunStanding): string => `${run.run.number} ${titleOf(run)}, ${subjectOf(run)}`;

/** Checklists that somebody must look at: a critical step was passed, or a step is overdue. */
export const runNeeds = (runs: readonly RunStanding[], ui: UiStore): readonly Need[] =>
  runs.flatMap((run): Need[] => {
    const { unsettled, isClosed, progress } = run;
    const need = { name: named(run), go: () => showRun(ui, run.run.id) };
    return [
      ...unsettled.map(({ on }) => ({
        ...need,
        key: `critical ${run.run.id} ${on.key}`,
        cause: 'step-critical' as const,
        words: `step ${on.place} is not done: ${on.step.text}`,
      })),
      ...(isClosed || progress.overdue === 0
        ? []
        : [
            {
              ...need,
              key: `overdue ${run.run.id}`,
              cause: 'step-overdue' as const,
              words: progress.overdue === 1 ? '1 step overdue' : `${progress.overdue} steps overdue`,
            },
          ]),
    ];
  });
