import { useState } from 'react';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** A must-say that is in no entry: what the outgoing person has in their head. */
export function SayDialog({ handover, onClose }: { handover: OpenHandover; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [critical, setCritical] = useState(false);
  const sending = useSend();
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  return (
    <Dialog title="What else must be said?" form="narrow" open onClose={onClose}>
      <FormLayout
        label="A must-say"
        onSubmit={() => {
          if (words.trim() === '') return;
          const data = { handover: handover.id, words: words.trim(), critical };
          void sending
            .send({ type: 'handover.say', data }, { said: `Must be said: ${data.words}` })
            .then(done);
        }}
        footer={
          <Button kind="primary" submit pending={sending.isPending}>
            Add it
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, done)} />
        <TextField label="In your own words" autoFocus value={words} onChange={setWords} />
        <CheckBox checked={critical} onChange={setCritical}>
          It is read back
        </CheckBox>
      </FormLayout>
    </Dialog>
  );
}
