import { useState } from 'react';
import type { Trouble } from '#shared/contract/answers.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import type { EntryFormProps } from './entry-form-props.ts';
import { happenedAt, lineWords } from './line-words.ts';

/** The right words or the right time. The original stays, struck through, with this beside it. */
export function CorrectForm({ line, onDone }: EntryFormProps) {
  const wording = useWording();
  const now = useNow();
  // What this person sees now is what their correction is of; if it changes meanwhile the host says so.
  const [seen] = useState(() => {
    const { text, corrected } = lineWords(line, wording);
    return { text: corrected ?? text, at: happenedAt(line) };
  });
  const [text, setText] = useState(seen.text);
  const [timeText, setTimeText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const [reason, setReason] = useState('');
  const sending = useSend();
  const at = time.kind === 'time' ? instantOf(time.at) : seen.at;
  const isSame = text.trim() === seen.text && at === seen.at;

  const save = (): void => {
    if (isSame || time.kind === 'wrong') return;
    const data = {
      entry: line.fact.id,
      to: {
        ...(text.trim() === seen.text ? {} : { text: text.trim() }),
        ...(at === seen.at ? {} : { happenedAt: at }),
      },
      from: { text: seen.text, happenedAt: seen.at },
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    const number = entryFact(line.fact)?.data.number ?? '';
    void sending
      .send({ type: 'log.correct', data }, { said: `${number} corrected` })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };

  return (
    <FormLayout
      label="Correct the entry"
      onSubmit={save}
      footer={
        <Button
          kind="primary"
          submit
          pending={sending.isPending}
          {...(isSame ? { blockedBecause: 'Nothing is changed yet.' } : {})}
        >
          Save the correction
        </Button>
      }
    >
      <Refusal
        {...refusalOf(sending, onDone)}
        message={sending.trouble === null ? null : refusalWords(sending.trouble)}
      />
      <TextField label="What it should say" value={text} onChange={setText} long autoFocus />
      <TimeField
        label="When it happened"
        text={timeText}
        onChange={(typed, parsed) => {
          setTimeText(typed);
          setTime(parsed);
        }}
        context={{ now: msOf(now), zone: wording.zone, prefer: 'past' }}
        emptyMeans={`as it is: ${wording.full(seen.at)}`}
      />
      <TextField
        label="Why"
        description="Misheard, wrong ward, wrong time. It may be left out."
        value={reason}
        onChange={setReason}
      />
    </FormLayout>
  );
}

/** Where somebody else corrected it meanwhile, their words are shown: this form keeps yours. */
function refusalWords({ message, code, details }: Trouble): string {
  if (code !== 'changed-meanwhile' || typeof details !== 'object' || details === null) return message;
  const theirs = 'theirs' in details ? (details.theirs as { text?: string }).text : undefined; // as: details of log.correct
  return theirs === undefined ? message : `${message} It says now: "${theirs}".`;
}
