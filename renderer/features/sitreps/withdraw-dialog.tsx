import { useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface WithdrawDialogProps {
  readonly sitrep: EventId;
  readonly number: string;
  readonly onClose: () => void;
}

/** It stays as it was and says that it does not stand. */
export function WithdrawDialog({ sitrep, number, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const sending = useSend();
  const isBlocked = reason.trim() === '';
  const withdraw = (): void => {
    if (isBlocked) return;
    void sending
      .send(
        { type: 'sitrep.withdraw', data: { sitrep, reason: reason.trim() } },
        { said: `Sitrep ${number} withdrawn. Tell those who have it.`, final: true },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title={`Withdraw sitrep ${number}`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Withdraw"
        onSubmit={withdraw}
        footer={
          <Button
            kind="danger"
            submit
            pending={sending.isPending}
            {...(isBlocked ? { blockedBecause: 'Say why: it goes on the log.' } : {})}
          >
            Withdraw
          </Button>
        }
      >
        <Refusal {...refusalOf(sending)} />
        <TextField label="Why it does not stand" value={reason} onChange={setReason} autoFocus />
      </FormLayout>
    </Dialog>
  );
}
