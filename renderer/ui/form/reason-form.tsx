import { useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { TextField } from '../field/text-field.tsx';
import { Refusal, type RefusalProps } from '../notice/refusal.tsx';
import { given } from '../given.ts';
import { FormLayout } from './form-layout.tsx';

export interface ReasonFormProps {
  /** What is done, on the button: "Strike it through". */
  readonly label: string;
  readonly reasonLabel: string;
  /** It takes something away for good. */
  readonly danger?: boolean;
  /** What is asked besides the reason, and what it will do. */
  readonly children?: ReactNode;
  /** Why it cannot be done yet although a reason is given. */
  readonly blockedBecause?: string | undefined;
  readonly refusal: RefusalProps;
  readonly pending: boolean;
  readonly onSubmit: (reason: string) => void;
}

/** Something that is done with its reason, which goes on the log. */
export function ReasonForm({
  label,
  reasonLabel,
  danger,
  children,
  refusal,
  pending,
  ...rest
}: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const because = rest.blockedBecause ?? (reason.trim() === '' ? 'Say why: it goes on the log.' : undefined);
  return (
    <FormLayout
      label={label}
      onSubmit={() => {
        if (because === undefined) rest.onSubmit(reason.trim());
      }}
      footer={
        <Button
          kind={danger === true ? 'danger' : 'primary'}
          submit
          pending={pending}
          {...given({ blockedBecause: because })}
        >
          {label}
        </Button>
      }
    >
      {children}
      <Refusal {...refusal} />
      <TextField label={reasonLabel} value={reason} onChange={setReason} autoFocus />
    </FormLayout>
  );
}
