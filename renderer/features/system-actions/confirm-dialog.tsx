import { useState } from 'react';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useHost } from '../../store/host-context.ts';
import { withoutSeen } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { tellerOf } from '../../store/teller.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useSend } from '../../store/use-send.ts';
import { useSeenSubjects } from '../../store/use-seen-subjects.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** Confirmed is not reviewed: one says that somebody looked, the other only that there is no news. */
export function ConfirmDialog({
  subjects,
  onClose,
}: {
  subjects: readonly SubjectId[];
  onClose: () => void;
}) {
  const named = useSubjectNames(subjects);
  const [told, setTold] = useState('');
  const sending = useSend();
  const dispatch = useDispatch();
  const { ui } = useHost();
  const [seen, lookAgain] = useSeenSubjects(subjects);
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const confirm = (): void => {
    const toldBy = tellerOf(told);
    void sending
      .send(
        { type: 'system.confirm', ...(toldBy === undefined ? {} : { toldBy }), data: { subjects: seen } },
        { said: `${named}: confirmed` },
      )
      .then((answer) => {
        if (answer.ok) finish();
        // The refusal says what has changed: now it has been seen.
        else if (answer.code === 'changed-meanwhile') lookAgain();
      });
  };
  const review = (): void => {
    void dispatch(
      { type: 'system.review', data: { subjects: seen.map(withoutSeen) } },
      { said: `${named}: reviewed, no news` },
    ).then((answer) => {
      if (answer.ok) finish();
    });
  };
  return (
    <Dialog title={named} open onClose={onClose} form="narrow">
      <FormLayout
        label="Confirm the state"
        onSubmit={confirm}
        footer={
          <>
            <Button kind="primary" submit pending={sending.isPending} shortcut="Enter">
              Confirmed, unchanged
            </Button>
            <Button onPress={review}>Reviewed, no news</Button>
          </>
        }
      >
        <Refusal message={sending.trouble?.message ?? null} onDismiss={sending.clear} />
        <TextField
          label="Who was spoken to"
          description="Left empty: you saw it yourself. Reviewed only silences the reminder; the age goes on."
          placeholder="Name, place, number"
          value={told}
          onChange={setTold}
          autoFocus
        />
      </FormLayout>
    </Dialog>
  );
}
