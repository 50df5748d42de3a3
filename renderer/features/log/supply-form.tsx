import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { EntryFormProps } from './entry-form-props.ts';

/** Pays what a quick entry left out. */
export function SupplyForm({ line, onDone }: EntryFormProps) {
  const owes = useIncident(({ log }) => lookup(log.owing, line.fact.id)?.owes) ?? [];
  const [because, setBecause] = useState('');
  const [lateReason, setLateReason] = useState('');
  const sending = useSend();
  const given = {
    ...(because.trim() === '' ? {} : { because: because.trim() }),
    ...(lateReason.trim() === '' ? {} : { lateReason: lateReason.trim() }),
  };
  const isEmpty = Object.keys(given).length === 0;
  const save = (): void => {
    if (isEmpty) return;
    void sending
      .send({ type: 'log.supply', data: { entry: line.fact.id, ...given } }, { said: 'Said what was owed' })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label="Say what is owed"
      onSubmit={save}
      footer={
        <Button
          kind="primary"
          submit
          pending={sending.isPending}
          {...(isEmpty ? { blockedBecause: 'Nothing is said yet.' } : {})}
        >
          Save
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      {owes.includes('because') && (
        <TextField
          label="Because"
          description="What was known, what else could have been done."
          value={because}
          onChange={setBecause}
          autoFocus
        />
      )}
      {owes.includes('late-reason') && (
        <TextField
          label="Why it was entered late"
          value={lateReason}
          onChange={setLateReason}
          autoFocus={!owes.includes('because')}
        />
      )}
    </FormLayout>
  );
}
