import { useWording } from '../../store/use-wording.ts';
import type { EntryFormProps } from './entry-change-dialog.tsx';
import { lineWords } from './line-words.ts';
import { ReasonForm } from './reason-form.tsx';

/** Struck through: readable for ever, and counts for nothing. */
export function StrikeForm({ line, onDone }: EntryFormProps) {
  const { number, text, corrected } = lineWords(line, useWording());
  return (
    <ReasonForm
      label="Strike it through"
      reasonLabel="Why it does not count"
      said={`${number ?? 'Entry'} struck through`}
      draft={(reason) => ({ type: 'log.strike', data: { entry: line.fact.id, reason } })}
      onDone={onDone}
    >
      <p className="turn-entry">{corrected ?? text}</p>
      <p>It stays readable, with a line through it and your reason beside it. Nothing is deleted.</p>
    </ReasonForm>
  );
}
