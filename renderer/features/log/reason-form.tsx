import { useState, type ReactNode } from 'react';
import type { CommandDraft } from '../../store/host-access.ts';
import { useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

export interface ReasonFormProps {
  /** What is done, on the button: "Strike it". */
  readonly label: string;
  readonly reasonLabel: string;
  /** It takes something away for good. */
  readonly danger?: boolean;
  readonly children?: ReactNode;
  readonly said: string;
  readonly final?: boolean;
  readonly draft: (reason: string) => CommandDraft;
  readonly onDone: () => void;
}

/** Something that needs nothing but its reason. */
export function ReasonForm({
  label,
  reasonLabel,
  danger,
  children,
  said,
  final,
  draft,
  onDone,
}: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const sending = useSend();
  const send = (): void => {
    void sending
      .send(draft(reason.trim()), final === true ? { said, final } : { said })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label={label}
      onSubmit={() => {
        if (reason.trim() !== '') send();
      }}
      footer={
        <Button
          kind={danger === true ? 'danger' : 'primary'}
          submit
          pending={sending.isPending}
          {...(reason.trim() === '' ? { blockedBecause: 'Say why: it goes on the log.' } : {})}
        >
          {label}
        </Button>
      }
    >
      {children}
      <Refusal
        message={sending.trouble?.message ?? null}
        onMeant={
          sending.sendAnyway === null
            ? null
            : () => void sending.sendAnyway?.().then((answer) => (answer.ok ? onDone() : undefined))
        }
        onDismiss={sending.clear}
      />
      <TextField label={reasonLabel} value={reason} onChange={setReason} autoFocus />
    </FormLayout>
  );
}
