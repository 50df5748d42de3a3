import { useState } from 'react';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

/** A must-say that is in no entry: what the outgoing person has in their head. */
export function SayDialog({ handover, onClose }: { handover: OpenHandover; onClose: () => void }) {
  const [words, setWords] = useState('');
  const [critical, setCritical] = useState(false);
  const sending = useSend();
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const say = (): void => {
    const data = { handover: handover.id, words: words.trim(), critical };
    void sending.send({ type: 'handover.say', data }, { said: `Must be said: ${data.words}` }).then(done);
  };
  return (
    <FormDialog
      title="What else must be said?"
      button="Add it"
      blockedBecause={words.trim() === '' ? 'Say it in your own words.' : undefined}
      onSubmit={say}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField label="In your own words" autoFocus value={words} onChange={setWords} />
      <CheckBox checked={critical} onChange={setCritical}>
        It is read back
      </CheckBox>
    </FormDialog>
  );
}
