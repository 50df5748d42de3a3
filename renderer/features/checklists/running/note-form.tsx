import { useState } from 'react';
import type { RunId } from '#shared/domain/ids.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';

export interface NoteFormProps {
  readonly run: RunId;
  /** The step that it is about, by its key; absent = the checklist as a whole. */
  readonly step?: string;
  readonly autoFocus?: boolean;
  readonly onNoted?: () => void;
}

/** A line beside a step, for whoever comes after. */
export function NoteForm({ run, step, autoFocus = false, onNoted }: NoteFormProps) {
  const [text, setText] = useState('');
  const sending = useSend();
  const note = text.trim();
  const save = (): void => {
    if (note === '') return;
    void sending
      .send(
        { type: 'checklist.note', data: { run, text: note, ...(step === undefined ? {} : { step }) } },
        { said: 'Noted', isShown: true },
      )
      .then((sent) => {
        if (!sent.ok) return;
        setText('');
        onNoted?.();
      });
  };
  return (
    <FormLayout
      label="Note"
      onSubmit={save}
      footer={
        <Button
          submit
          pending={sending.isPending}
          {...(note === '' ? { blockedBecause: 'Write it first.' } : {})}
        >
          Note it
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, () => setText(''))} />
      <TextField label="Note" value={text} onChange={setText} autoFocus={autoFocus} />
    </FormLayout>
  );
}
