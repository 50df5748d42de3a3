import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { ReasonForm } from '../../../ui/form/reason-form.tsx';
import { NoteForm } from './note-form.tsx';
import { subjectOf, titleOf } from '../../../store/run-names.ts';

/** What is said of a checklist as a whole, with its reason. */
export type Course = 'pause' | 'abandon' | 'reopen' | 'note';

const WORDS = {
  pause: { title: 'Pause', label: 'Pause it', reason: 'Why it is put aside', said: 'paused' },
  abandon: { title: 'Give up', label: 'Give it up', reason: 'Why it is given up', said: 'given up' },
  reopen: { title: 'Take up again', label: 'Take it up again', reason: 'Why', said: 'taken up again' },
} as const;

export interface CourseDialogProps {
  readonly course: Course;
  readonly standing: RunStanding;
  /** The step that was being worked, by its key. */
  readonly step: string | undefined;
  readonly onClose: () => void;
}

export function CourseDialog({ course, standing, step, onClose }: CourseDialogProps) {
  const { run } = standing;
  const named = `${titleOf(standing)}, ${subjectOf(standing)}`;
  if (course === 'note') {
    return (
      <Dialog title={`Note: ${named}`} open onClose={onClose} form="narrow">
        <NoteForm run={run.id} onNoted={onClose} autoFocus />
      </Dialog>
    );
  }
  return (
    <Dialog title={`${WORDS[course].title}: ${named}`} open onClose={onClose} form="narrow">
      <WithReason course={course} standing={standing} step={step} onClose={onClose} />
    </Dialog>
  );
}

interface WithReasonProps extends Omit<CourseDialogProps, 'course'> {
  readonly course: Exclude<Course, 'note'>;
}

function WithReason({ course, standing: { run }, step, onClose }: WithReasonProps) {
  const sending = useSend();
  const { label, reason: reasonLabel, said } = WORDS[course];
  const where = course === 'pause' && step !== undefined ? { step } : {};
  return (
    <ReasonForm
      label={label}
      reasonLabel={reasonLabel}
      danger={course === 'abandon'}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onSubmit={(reason) =>
        void sending
          .send(
            { type: `checklist.${course}`, data: { runs: [run.id], reason, ...where } },
            { said: `${run.number}: ${said}`, isShown: true },
          )
          .then((sent) => {
            if (sent.ok) onClose();
          })
      }
    />
  );
}
