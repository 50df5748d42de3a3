import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** `d`, Enter: done now; what came of it may be typed between the two. */
export function DoneForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const now = useNow();
  const { zone } = useWording();
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const save = (): void => {
    if (time.kind === 'wrong') return;
    const words = outcome.trim();
    say('task.complete', words === '' ? {} : { outcome: words }, 'done', {
      ...given({ at: time.kind === 'time' ? instantOf(time.at) : undefined }),
    });
  };
  return (
    <FormLayout
      label="Done"
      onSubmit={save}
      footer={
        <Button kind="primary" submit shortcut="Enter" pending={pending}>
          Done
        </Button>
      }
    >
      <Refusal {...refusal} />
      <TextField
        label="What came of it"
        description="For whoever waits for it. It may be left out."
        value={outcome}
        onChange={setOutcome}
        autoFocus
      />
      <TimeField
        label="When"
        text={text}
        onChange={(typed, parsed) => {
          setText(typed);
          setTime(parsed);
        }}
        context={{ now: msOf(now), zone, prefer: 'past' }}
        emptyMeans="now"
      />
    </FormLayout>
  );
}
