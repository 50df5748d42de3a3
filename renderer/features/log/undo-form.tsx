import { useState } from 'react';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { EntryFormProps } from './entry-form-props.ts';
import { lineWords } from './line-words.ts';

/** Undo of something older: what still stands is struck, what changed since is passed over and listed. */
export function UndoForm({ line, onDone }: EntryFormProps) {
  const sending = useSend();
  const [passedOver, setPassedOver] = useState<string | null>(null);
  const { text } = lineWords(line, useWording());
  const undo = (): void => {
    void sending.send({ type: 'undo.command', data: { command: line.fact.commandId } }).then((answer) => {
      if (answer.ok && answer.notice === undefined) onDone();
      else if (answer.ok) setPassedOver(answer.notice ?? null);
    });
  };
  if (passedOver !== null) {
    return (
      <>
        <p>Undone, but not all of it. {passedOver}</p>
        <Button onPress={onDone}>Close</Button>
      </>
    );
  }
  return (
    <FormLayout
      label="Undo"
      onSubmit={undo}
      footer={
        <Button kind="primary" submit pending={sending.isPending} autoFocus>
          Undo it
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <p className="entry-quoted">{text}</p>
      <p>
        Everything that was set in the same step is taken back where it still stands. What was changed since
        is left as it is and listed. Both stay in the log.
      </p>
    </FormLayout>
  );
}
