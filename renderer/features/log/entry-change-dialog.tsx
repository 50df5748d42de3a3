import type { LogEntryView } from '../../store/log-entry-query.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { EntryFormProps } from './entry-form-props.ts';
import { CorrectForm } from './correct-form.tsx';
import { EndForm } from './end-form.tsx';
import type { EntryChange } from './entry-change.ts';
import { RedactForm } from './redact-form.tsx';
import { ReviewForm } from './review-form.tsx';
import { SignForm } from './sign-form.tsx';
import { StrikeForm } from './strike-form.tsx';
import { SupplyForm } from './supply-form.tsx';
import { UndoForm } from './undo-form.tsx';

const TITLES: Readonly<Record<EntryChange, string>> = {
  correct: 'Correct the entry',
  strike: 'Strike the entry through',
  redact: 'Redact: take words out for ever',
  supply: 'Say what is owed',
  undo: 'Undo this',
  review: 'Review the decision',
  end: 'End the decision',
  sign: 'Sign the entry',
};

const FORMS: Readonly<Record<EntryChange, (props: EntryFormProps) => React.ReactNode>> = {
  correct: CorrectForm,
  strike: StrikeForm,
  redact: RedactForm,
  supply: SupplyForm,
  undo: UndoForm,
  review: ReviewForm,
  end: EndForm,
  sign: SignForm,
};

export function EntryChangeDialog({
  line,
  change,
  onClose,
}: {
  line: LogEntryView;
  change: EntryChange | null;
  onClose: () => void;
}) {
  if (change === null) return null;
  const Form = FORMS[change];
  return (
    <Dialog title={TITLES[change]} open onClose={onClose}>
      <Form line={line} onDone={onClose} />
    </Dialog>
  );
}
