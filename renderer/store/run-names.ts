import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { RUN_STATUS_WORDS, runSubjectWords } from '#shared/domain/checklists/run-shape.ts';

/** "Validation after a restore" */
export const titleOf = ({ copy }: RunStanding): string => copy?.template.title ?? 'A checklist';

/** "EMIS Web, Ward 7b", or that it is for all of it. */
export const subjectOf = ({ run }: RunStanding): string => {
  const words = runSubjectWords(run.on);
  return words === '' ? 'the incident' : words;
};

/** In few words how it stands: "5 of 12 done", "Paused: Called to theatres", "Complete". */
export function shortlyOf({ status, progress }: RunStanding): string {
  switch (status.status) {
    case 'running':
      return `${progress.answered + progress.notApplicable} of ${progress.steps} done`;
    case 'paused':
    case 'abandoned':
      return `${RUN_STATUS_WORDS[status.status]}: ${status.reason}`;
    case 'complete':
      return RUN_STATUS_WORDS.complete;
  }
}
