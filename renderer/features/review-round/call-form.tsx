import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';

interface CallFormProps {
  readonly phone: string | null;
  /** How many things there are to ask in this call. */
  readonly count: number;
  readonly onSpokenTo: (who: string) => void;
  readonly onNobody: () => void;
}

/** Asked once a call: whose word the answers are. */
export function CallForm({ phone, count, onSpokenTo, onNobody }: CallFormProps) {
  const [who, setWho] = useState('');
  return (
    <FormLayout
      label="Who is spoken to"
      onSubmit={() => onSpokenTo(who.trim())}
      footer={
        <>
          <Button kind="primary" submit shortcut="Enter">
            {who.trim() === '' ? 'I look myself' : 'Ask them'}
          </Button>
          <Button onPress={onNobody}>Nobody answers: next call</Button>
        </>
      }
    >
      <p className="round-call">
        <span className="round-quiet">{phone === null ? 'Nobody is named for' : 'Ring'}</span>
        <strong className="round-phone">{phone ?? (count === 1 ? 'this system' : `these ${count}`)}</strong>
        <span className="round-quiet">
          {count === 1 ? 'One thing to ask.' : `${count} things to ask in this call.`}
        </span>
      </p>
      <TextField
        label="Who is spoken to"
        description="Their name stands beside every answer of this call. Left empty: you look yourself."
        placeholder="Name, place, number"
        value={who}
        onChange={setWho}
        autoFocus
      />
    </FormLayout>
  );
}
