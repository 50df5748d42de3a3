import { useState } from 'react';
import { spanMinutes } from '#shared/domain/tasks/task-line.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { useNow } from '../../store/use-now.ts';
import { spanWords } from '../../store/time-beside.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import { useTasks } from './use-tasks.ts';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** `e`, `+2h`, Enter: one time for all that are in hand; or each so much later than it was due. */
export function DueForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  const tasks = useTasks(props.tasks);
  const now = useNow();
  const wording = useWording();
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const later = text.startsWith('+') ? spanMinutes(text.slice(1).replaceAll(' ', '')) : undefined;
  const set = (at: number | null): void => {
    const due = at === null ? null : instantOf(at);
    say('task.set-due', { due }, due === null ? 'no due time' : `due ${wording.full(due)}`);
  };
  return (
    <FormLayout
      label="Due"
      onSubmit={() => {
        if (time.kind === 'time') set(time.at);
      }}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={pending}
            {...(time.kind === 'time' ? {} : { blockedBecause: 'Type when it is due: +2h or 1430.' })}
          >
            Set
          </Button>
          {later !== undefined && tasks.some(({ due }) => due !== null) && (
            <Button
              onPress={() =>
                say('task.set-due', { laterMinutes: later }, `due ${spanWords(later)} later than before`)
              }
            >
              {spanWords(later)} later than {tasks.length === 1 ? 'it was' : 'each was'}
            </Button>
          )}
          <Button onPress={() => set(null)}>No due time</Button>
        </>
      }
    >
      <Refusal {...refusal} />
      <TimeField
        label="Due"
        text={text}
        onChange={(typed, parsed) => {
          setText(typed);
          setTime(parsed);
        }}
        context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
        emptyMeans="from now on, or a time of day"
        autoFocus
      />
    </FormLayout>
  );
}
