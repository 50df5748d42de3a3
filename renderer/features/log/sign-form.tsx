import { useState } from 'react';
import { entryFact, signedFact } from '#shared/domain/log/entry.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { EntryFormProps } from './entry-form-props.ts';

/** A name typed under an entry: by whoever decided, then by another who has seen it. */
export function SignForm({ line, onDone }: EntryFormProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const sending = useSend();
  const number = entryFact(line.fact)?.data.number ?? '';
  const isSigned = line.signatures.some(
    (one) => signedFact(one)?.data.correction === (line.correction?.id ?? null),
  );
  const as = isSigned ? 'countersigned' : 'signed';
  const blockedBecause = name.trim() === '' ? 'Type the name.' : undefined;
  const save = (): void => {
    if (blockedBecause !== undefined) return;
    const data = {
      entry: line.fact.id,
      as,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
    };
    void sending
      .send({ type: 'log.sign', data }, { said: `${number} ${as}`, final: true })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label={isSigned ? 'Countersign' : 'Sign'}
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause })}>
          {isSigned ? 'Countersign' : 'Sign'}
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <p className="entry-quiet">
        {isSigned ? 'Somebody has signed it; another name countersigns. ' : ''}A typed name is not proof of
        identity: every export says so.
      </p>
      <FormRow>
        <TextField label="Name" value={name} onChange={setName} autoFocus />
        <TextField label="Role" value={role} onChange={setRole} />
      </FormRow>
    </FormLayout>
  );
}
