import { useState } from 'react';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { subjectRef } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface EndWorkaroundDialogProps {
  readonly subjects: readonly SubjectId[];
  readonly onClose: () => void;
}

/** The paper procedure is over; why may be said and may wait. */
export function EndWorkaroundDialog({ subjects, onClose }: EndWorkaroundDialogProps) {
  const named = useSubjectNames(subjects);
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const [reason, setReason] = useState('');
  const sending = useSend();
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const end = (): void => {
    const data = {
      subjects: subjects.map((subject) => subjectRef(world, subject)),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    void sending
      .send({ type: 'system.end-workaround', data }, { said: `${named}: workaround ended` })
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  return (
    <Dialog title={`${named}: end the workaround`} open onClose={onClose} form="narrow">
      <FormLayout
        label="End the workaround"
        onSubmit={end}
        footer={
          <Button kind="primary" submit pending={sending.isPending} shortcut="Enter">
            End it
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, finish)} />
        <TextField
          label="Why"
          description="Released for use, replaced by another: it may be left out."
          value={reason}
          onChange={setReason}
          autoFocus
        />
      </FormLayout>
    </Dialog>
  );
}
