import { useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { BlockerField, useReadBlockers } from './blocker-field.tsx';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** `w`, Enter: blocked now; by what is owed where nothing is typed between the two. */
export function BlockedForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const [text, setText] = useState('');
  const read = useReadBlockers(text);
  return (
    <FormLayout
      label="Blocked"
      onSubmit={() => say('task.block', { by: read.map(({ ref }) => ref) }, 'blocked')}
      footer={
        <Button kind="primary" submit shortcut="Enter" pending={pending}>
          Blocked
        </Button>
      }
    >
      <Refusal {...refusal} />
      <BlockerField
        label="By what"
        description="A task by its number, a system by its name, @ and a person, or in words; a comma between. It may be left out, and is owed then."
        text={text}
        onChange={setText}
        read={read}
      />
    </FormLayout>
  );
}
