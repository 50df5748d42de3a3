import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** A second person looked at what was done. */
export function CheckForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const [who, setWho] = useState('');
  const [saw, setSaw] = useState('');
  const given = (key: string, text: string): object => (text.trim() === '' ? {} : { [key]: text.trim() });
  return (
    <FormLayout
      label="Checked"
      onSubmit={() => say('task.check', { ...given('who', who), ...given('saw', saw) }, 'checked')}
      footer={
        <Button kind="primary" submit pending={pending}>
          Checked
        </Button>
      }
    >
      <Refusal {...refusal} />
      <TextField
        label="What they saw"
        description="It may be left out."
        value={saw}
        onChange={setSaw}
        autoFocus
      />
      <TextField
        label="Who looked"
        description="Left empty: the person at the keyboard."
        value={who}
        onChange={setWho}
      />
    </FormLayout>
  );
}
