import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** Open again: what blocked it is gone, or it was not done after all. */
export function ReopenForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const [reason, setReason] = useState('');
  return (
    <FormLayout
      label="Open again"
      onSubmit={() => say('task.reopen', reason.trim() === '' ? {} : { reason: reason.trim() }, 'open again')}
      footer={
        <Button kind="primary" submit shortcut="Enter" pending={pending}>
          Open again
        </Button>
      }
    >
      <Refusal {...refusal} />
      <TextField
        label="Because"
        description="What blocked it is gone, or it was not done after all. It may be left out."
        value={reason}
        onChange={setReason}
        autoFocus
      />
    </FormLayout>
  );
}
