import { useState } from 'react';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { minutesTyped } from './minutes-typed.ts';

/** Somebody more who is owed updates, with a clock of their own from now on. */
export function AddAudienceDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [text, setText] = useState('60');
  const minutes = minutesTyped(text);
  const sending = useSend();
  const isBlocked = name.trim() === '' || minutes === undefined;
  const add = (): void => {
    if (isBlocked) return;
    void sending
      .send(
        { type: 'update.add-audience', data: { name: name.trim(), intervalMinutes: minutes } },
        { said: `${name.trim()} are owed updates from now on`, final: true },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <FormDialog
      title="Somebody more is owed updates"
      button="Add"
      shortcut="Enter"
      blockedBecause={isBlocked ? 'Say who, and how often.' : undefined}
      onSubmit={add}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField label="Who" placeholder="Regional press office" value={name} onChange={setName} autoFocus />
      <TextField label="Every" description="Minutes, or hours as 2h." value={text} onChange={setText} />
    </FormDialog>
  );
}
