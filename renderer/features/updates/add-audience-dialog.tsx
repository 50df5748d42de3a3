import { useState } from 'react';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
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
    <Dialog title="Somebody more is owed updates" open onClose={onClose} form="narrow">
      <FormLayout
        label="Somebody more"
        onSubmit={add}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            shortcut="Enter"
            {...(isBlocked ? { blockedBecause: 'Say who, and how often.' } : {})}
          >
            Add
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <TextField
          label="Who"
          placeholder="Regional press office"
          value={name}
          onChange={setName}
          autoFocus
        />
        <TextField label="Every" description="Minutes, or hours as 2h." value={text} onChange={setText} />
      </FormLayout>
    </Dialog>
  );
}
