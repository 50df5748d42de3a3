import type { RunStanding } from '../checklists/run-outlook.ts';
import { runSubjectWords } from '../checklists/run-shape.ts';
import { openRuns } from '../checklists/select.ts';
import { fact, found, type Found, type Gatherer } from './gather.ts';
import type { SheetFact } from './sheet.ts';

const STATUS: Readonly<Record<RunStanding['status']['status'], string>> = {
  running: 'In progress',
  paused: 'PAUSED',
  complete: 'Complete, not settled',
  abandoned: 'Given up, not settled',
};

function stepFacts({ current, progress }: RunStanding): readonly (SheetFact | null)[] {
  const done = progress.steps - progress.open - progress.secondOwed;
  return [
    current === null
      ? null
      : fact(`At step ${String(current.on.place)} of ${String(progress.steps)}: ${current.on.step.text}`),
    fact(`${String(done)} of ${String(progress.steps)} steps passed`),
    progress.different === 0 ? null : fact(`${String(progress.different)} with a different value`),
    progress.skipped === 0 ? null : fact(`${String(progress.skipped)} skipped`),
    progress.overdue === 0 ? null : fact(`${String(progress.overdue)} overdue`),
  ];
}

function runItem(standing: RunStanding): Found {
  const { run, copy, status, unsettled, countersignOwed } = standing;
  const subject = runSubjectWords(run.on);
  return found(
    'checklists',
    {
      key: `checklist:${run.id}`,
      rev: run.touched,
      title: `${run.number} ${copy?.template.title ?? 'Checklist'}${subject === '' ? '' : `: ${subject}`}`,
    },
    [
      fact(`${STATUS[status.status]}, begun`, run.startedAt),
      ...stepFacts(standing),
      unsettled.length === 0 ? null : fact(`Critical steps passed: ${String(unsettled.length)}`),
      countersignOwed ? fact('Second signature owed') : null,
    ],
    { weight: unsettled.length > 0 ? 59 : 0 },
  );
}

/** Checklists in progress at their step, and closed ones that somebody still has to look at. */
export const gatherChecklists: Gatherer = ({ world, now }) => openRuns(world, now).map(runItem);
