import { useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { tellerOf } from '../../store/teller.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useSend } from '../../store/use-send.ts';
import { useSystemNames } from '../../store/use-system-names.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** Confirmed is not reviewed: one says that somebody looked, the other only that there is no news. */
export function ConfirmDialog({ systems, onClose }: { systems: readonly SystemId[]; onClose: () => void }) {
  const named = useSystemNames(systems);
  const [told, setTold] = useState('');
  const sending = useSend();
  const dispatch = useDispatch();
  const subjects = systems.map((system) => ({ system }));
  const confirm = (): void => {
    const toldBy = tellerOf(told);
    void sending
      .send(
        { type: 'system.confirm', ...(toldBy === undefined ? {} : { toldBy }), data: { subjects } },
        { said: `${named}: confirmed` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  const review = (): void => {
    void dispatch(
      { type: 'system.review', data: { subjects } },
      { said: `${named}: reviewed, no news` },
    ).then((answer) => {
      if (answer.ok) onClose();
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
