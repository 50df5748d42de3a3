import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import type { EntryFormProps } from './entry-form-props.ts';

/** Somebody looked at a decision again: it holds, until the next look. What does not hold is ended or replaced. */
export function ReviewForm({ line, onDone }: EntryFormProps) {
  const now = useNow();
  const { zone } = useWording();
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const [isLast, setLast] = useState(false);
  const [words, setWords] = useState('');
  const sending = useSend();
  const number = entryFact(line.fact)?.data.number ?? '';
  const reviewAt = isLast ? null : time.kind === 'time' ? instantOf(time.at) : undefined;
  const blockedBecause =
    reviewAt === undefined ? 'Say when to look again, or that no review is needed.' : undefined;
  const save = (): void => {
    if (reviewAt === undefined) return;
    const said = words.trim();
    const data = { entry: line.fact.id, reviewAt, ...(said === '' ? {} : { words: said }) };
    void sending
      .send({ type: 'decision.review', data }, { said: `Decision ${number} reviewed: it holds` })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label="Review the decision"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause })}>
          It holds
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <TimeField
        label="Look again at"
        text={text}
        onChange={(typed, parsed) => {
          setText(typed);
          setTime(parsed);
        }}
        context={{ now: msOf(now), zone, prefer: 'future' }}
        emptyMeans="not said yet"
        autoFocus
      />
      <CheckBox checked={isLast} onChange={setLast}>
        No more review needed
      </CheckBox>
      <TextField
        label="What was looked at"
        description="It may be left out."
        value={words}
        onChange={setWords}
      />
    </FormLayout>
  );
}
