import { useState } from 'react';
import { HEADLINES, HEADLINE_WORDS, type Sheet } from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

interface HeadlineDialogProps {
  readonly handover: OpenHandover;
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

/** Headline and summary in the outgoing person's own words, over what was computed. */
export function HeadlineDialog({ handover, sheet, onClose }: HeadlineDialogProps) {
  const [headline, setHeadline] = useState(sheet.headline);
  const [summary, setSummary] = useState(sheet.summary);
  const sending = useSend();
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const set = (): void => {
    const data = {
      handover: handover.id,
      headline,
      summary: summary.trim() === '' || summary === sheet.summary ? handover.summary : summary.trim(),
    };
    void sending.send({ type: 'handover.word', data }, { said: 'Headline set' }).then(done);
  };
  return (
    <FormDialog
      title="How bad is it, in one word and a line"
      form="plain"
      button="Set it"
      onSubmit={set}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      {sheet.because.length > 0 && <p>Computed from: {sheet.because.join('; ')}</p>}
      <RadioChoice
        label="Headline"
        options={HEADLINES.map((key) => ({ key, label: HEADLINE_WORDS[key] }))}
        value={headline}
        onChange={setHeadline}
      />
      <TextField label="Summary" long value={summary} onChange={setSummary} />
    </FormDialog>
  );
}
