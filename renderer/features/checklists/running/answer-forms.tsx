import { useState } from 'react';
import type { AnswerRef } from '#shared/domain/checklists/commands.ts';
import { Button } from '../../../ui/button/button.tsx';
import { RadioChoice } from '../../../ui/field/radio-choice.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';

/** What can be said of a step in place of the value that it states. */
export type OtherAnswer = 'different' | 'not-applicable' | 'skipped';

interface OtherWords {
  readonly label: string;
  readonly field: string;
  readonly hint: string;
  readonly owed: string;
}

const WORDS: Readonly<Record<OtherAnswer, OtherWords>> = {
  different: {
    label: 'Different value',
    field: 'What is seen',
    hint: 'The value itself. It counts as answered and stays marked as different.',
    owed: 'Say what is seen.',
  },
  'not-applicable': {
    label: 'Not applicable',
    field: 'Why it does not apply here',
    hint: 'It may be left out where the step is not critical.',
    owed: 'The step is critical: say why it does not apply.',
  },
  skipped: {
    label: 'Skip because',
    field: 'Why it is skipped',
    hint: 'It stays on the list as skipped, with your reason.',
    owed: 'Say why: it goes on the log.',
  },
};

export const otherLabel = (kind: OtherAnswer): string => WORDS[kind].label;

/** The answer as it was typed; null while something is missing. */
function answerOf(kind: OtherAnswer, typed: string, isCritical: boolean): AnswerRef | null {
  const text = typed.trim();
  switch (kind) {
    case 'different':
      return text === '' ? null : { answer: 'different', value: text };
    case 'skipped':
      return text === '' ? null : { answer: 'skipped', reason: text };
    case 'not-applicable':
      if (text !== '') return { answer: 'not-applicable', reason: text };
      return isCritical ? null : { answer: 'not-applicable' };
  }
}

export interface OtherFormProps {
  readonly kind: OtherAnswer;
  readonly isCritical: boolean;
  readonly pending: boolean;
  readonly onAnswer: (to: AnswerRef) => void;
  readonly onBack: () => void;
}

/** One line and Enter. */
export function OtherForm({ kind, isCritical, pending, onAnswer, onBack }: OtherFormProps) {
  const [text, setText] = useState('');
  const words = WORDS[kind];
  const to = answerOf(kind, text, isCritical);
  return (
    <FormLayout
      label={words.label}
      onSubmit={() => {
        if (to !== null) onAnswer(to);
      }}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={pending}
            {...(to === null ? { blockedBecause: words.owed } : {})}
          >
            {words.label}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            Back to the value
          </Button>
        </>
      }
    >
      <TextField label={words.field} description={words.hint} value={text} onChange={setText} autoFocus />
    </FormLayout>
  );
}

const FOUND = [
  { key: 'stated', label: 'The value that is stated' },
  { key: 'different', label: 'A different value' },
  { key: 'not-applicable', label: 'Not applicable' },
  { key: 'none', label: 'It was not done after all' },
] as const;
type Found = (typeof FOUND)[number]['key'];

export interface CorrectFormProps {
  readonly isCritical: boolean;
  readonly pending: boolean;
  /** `to`: null = it was not done after all. */
  readonly onCorrect: (to: AnswerRef | null, reason: string) => void;
  readonly onBack: () => void;
}

/** An answer that was wrong: what stood before stays readable, struck through. */
export function CorrectForm({ isCritical, pending, onCorrect, onBack }: CorrectFormProps) {
  const [found, setFound] = useState<Found>('none');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const why = reason.trim();
  const to =
    found === 'none' || found === 'stated'
      ? null
      : answerOf(found, found === 'different' ? value : why, isCritical);
  const isWhole = why !== '' && (found === 'none' || found === 'stated' || to !== null);
  return (
    <FormLayout
      label="Correct the answer"
      onSubmit={() => {
        if (isWhole) onCorrect(found === 'stated' ? { answer: 'stated' } : to, why);
      }}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={pending}
            {...(isWhole ? {} : { blockedBecause: 'Say what was found, and why it is corrected.' })}
          >
            Correct it
          </Button>
          <Button kind="quiet" onPress={onBack}>
            Leave it
          </Button>
        </>
      }
    >
      <RadioChoice label="What was found" value={found} onChange={setFound} options={FOUND} />
      {found === 'different' && <TextField label="What is seen" value={value} onChange={setValue} />}
      <TextField label="Why it is corrected" value={reason} onChange={setReason} />
    </FormLayout>
  );
}
