import { useState } from 'react';
import type { Service } from '#shared/domain/services/state.ts';
import { tellerOf } from '../../store/teller.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** Confirmed says that somebody looked; reviewed only that there is no news. */
export function ConfirmService({ service, onClose }: { service: Service; onClose: () => void }) {
  const [told, setTold] = useState('');
  const sending = useSend();
  const say = (type: 'service.confirm' | 'service.review', said: string): void => {
    const toldBy = type === 'service.confirm' ? tellerOf(told) : undefined;
    void sending
      .send(
        { type, ...(toldBy === undefined ? {} : { toldBy }), data: { service: service.id } },
        { said: `${service.name}: ${said}` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title={service.name} open onClose={onClose} form="narrow">
      <FormLayout
        label="Confirm the service"
        onSubmit={() => say('service.confirm', 'confirmed')}
        footer={
          <>
            <Button kind="primary" submit pending={sending.isPending} shortcut="Enter">
              Confirmed, unchanged
            </Button>
            <Button onPress={() => say('service.review', 'reviewed, no news')}>Reviewed, no news</Button>
          </>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
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
