import { useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

interface WithdrawDialogProps {
  readonly sitrep: EventId;
  readonly number: string;
  readonly onClose: () => void;
}

/** It stays as it was and says that it does not stand. */
export function WithdrawDialog({ sitrep, number, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('');
  const sending = useSend();
  const withdraw = (): void => {
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
    <FormDialog
      title={`Withdraw sitrep ${number}`}
      button="Withdraw"
      danger
      blockedBecause={reason.trim() === '' ? 'Say why: it goes on the log.' : undefined}
      onSubmit={withdraw}
      refusal={refusalOf(sending)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField label="Why it does not stand" value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
