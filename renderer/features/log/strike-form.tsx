import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { ReasonForm } from '../../ui/form/reason-form.tsx';
import type { EntryFormProps } from './entry-form-props.ts';
import { lineWords } from './line-words.ts';

/** Struck through: readable for ever, and counts for nothing. */
export function StrikeForm({ line, onDone }: EntryFormProps) {
  const { number, text, corrected } = lineWords(line, useWording());
  const sending = useSend();
  return (
    <ReasonForm
      label="Strike it through"
      reasonLabel="Why it does not count"
      refusal={refusalOf(sending, onDone)}
      pending={sending.isPending}
      onSubmit={(reason) =>
        void sending
          .send(
            { type: 'log.strike', data: { entry: line.fact.id, reason } },
            { said: `${number ?? 'Entry'} struck through` },
          )
          .then((answer) => (answer.ok ? onDone() : undefined))
      }
    >
      <p className="entry-quoted">{corrected ?? text}</p>
      <p>It stays readable, with a line through it and your reason beside it. Nothing is deleted.</p>
    </ReasonForm>
  );
}
