import { useWording } from '../../store/use-wording.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { ReasonForm } from '../../ui/form/reason-form.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import type { EntryFormProps } from './entry-form-props.ts';
import { authorWords, lineWords } from './line-words.ts';

/** The words go for ever: says beforehand exactly what goes and what stays. */
export function RedactForm({ line, onDone }: EntryFormProps) {
  const wording = useWording();
  const { number, text, corrected } = lineWords(line, wording);
  const sending = useSend();
  return (
    <ReasonForm
      label="Redact for ever"
      reasonLabel="Why these words must go. Do not repeat them"
      danger
      refusal={refusalOf(sending, onDone)}
      pending={sending.isPending}
      onSubmit={(reason) =>
        void sending
          .send(
            { type: 'log.redact', data: { event: line.fact.id, reason } },
            { said: `${number ?? 'Words'} redacted`, final: true },
          )
          .then((answer) => (answer.ok ? onDone() : undefined))
      }
    >
      <p className="entry-quoted">{corrected ?? text}</p>
      <dl className="redact-terms">
        <dt>Goes</dt>
        <dd>
          These words, with every correction of them: from the file, from its index, and from the second copy
          as soon as it can be reached.
        </dd>
        <dt>Stays</dt>
        <dd>
          That something was entered here {wording.time(line.fact.at)} by {authorWords(line.fact)}
          {number === undefined ? '' : ` under ${number}`}, and your reason. The chain of the log still
          verifies.
        </dd>
      </dl>
      <Banner kind="warning" title="It cannot be undone.">
        What is printed, copied or on another station&apos;s file is not reached: take those back yourself.
      </Banner>
    </ReasonForm>
  );
}
