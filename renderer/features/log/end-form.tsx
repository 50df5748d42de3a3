import { useState } from 'react';
import { entryFact } from '#shared/domain/log/entry.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { EntryFormProps } from './entry-form-props.ts';

/** A decision is over and nothing takes its place. */
export function EndForm({ line, onDone }: EntryFormProps) {
  const [because, setBecause] = useState('');
  const sending = useSend();
  const number = entryFact(line.fact)?.data.number ?? '';
  const blockedBecause = because.trim() === '' ? 'Say why it does not hold any more.' : undefined;
  const save = (): void => {
    if (blockedBecause !== undefined) return;
    const data = { entry: line.fact.id, because: because.trim() };
    void sending
      .send({ type: 'decision.end', data }, { said: `Decision ${number} ended` })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label="End the decision"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause })}>
          End it
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <TextField label="Because" value={because} onChange={setBecause} autoFocus />
    </FormLayout>
  );
}
