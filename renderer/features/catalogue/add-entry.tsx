import { useState } from 'react';
import { refusalOf, useLibrarySend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** A system into the catalogue: a name is enough, the rest is said where it stands. */
export function AddEntry({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const sending = useLibrarySend();
  const wanted = name.trim();
  const add = (): void => {
    if (wanted === '') return;
    void sending
      .send({ type: 'catalogue.put', data: { row: { name: wanted } } }, { said: `Added: ${wanted}` })
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title="Add a system to the catalogue" form="narrow" open onClose={onClose}>
      <FormLayout
        label="Add a system"
        onSubmit={add}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...(wanted === '' ? { blockedBecause: 'A system has a name.' } : {})}
          >
            Add it
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <TextField
          label="Name"
          description="A name is enough. Everything else is said beside the list."
          value={name}
          onChange={setName}
          autoFocus
        />
      </FormLayout>
    </Dialog>
  );
}
