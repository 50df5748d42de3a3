import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { onlyOwner, OwnerField, useOwnerOptions } from './owner-field.tsx';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** Gives tasks to a role or a person. They are to be told anew, and it says so. */
export function GiveForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const options = useOwnerOptions();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const chosen = onlyOwner(options, text);
  const because = reason.trim() === '' ? {} : { reason: reason.trim() };
  const give = (): void => {
    if (chosen !== undefined) say('task.assign', { to: chosen.ref, ...because }, `given to ${chosen.label}`);
  };
  return (
    <FormLayout
      label="Give"
      onSubmit={give}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={pending}
            {...(chosen === undefined ? { blockedBecause: 'Type a role, initials or a name.' } : {})}
          >
            Give
          </Button>
          <Button onPress={() => say('task.assign', { to: null, ...because }, 'with nobody')}>
            To nobody
          </Button>
        </>
      }
    >
      <Refusal {...refusal} />
      <OwnerField
        label="To whom"
        description="They are to be told: it counts once they know."
        options={options}
        text={text}
        onText={setText}
        onEnter={give}
        autoFocus
      />
      {chosen !== undefined && <p className="task-quiet">{chosen.hint}</p>}
      <TextField label="Because" description="It may be left out." value={reason} onChange={setReason} />
    </FormLayout>
  );
}
