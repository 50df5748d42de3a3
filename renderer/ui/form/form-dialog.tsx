import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog, type DialogProps } from '../dialog/dialog.tsx';
import { given } from '../given.ts';
import { Refusal, type RefusalProps } from '../notice/refusal.tsx';
import { FormLayout } from './form-layout.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly form?: NonNullable<DialogProps['form']>;
  /** What is done, on the button: "Set it". */
  readonly button: string;
  /** It takes something away for good. */
  readonly danger?: boolean;
  readonly shortcut?: string;
  /** Why it cannot be done yet. */
  readonly blockedBecause?: string | undefined;
  readonly refusal: RefusalProps;
  readonly pending: boolean;
  /** Enter or the button, where nothing stands against it. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is one form: a title, what was refused, the fields, one button. */
export function FormDialog({
  title,
  form = 'narrow',
  button,
  danger = false,
  shortcut,
  blockedBecause,
  refusal,
  pending,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog title={title} form={form} open onClose={onClose}>
      <FormLayout
        label={title}
        onSubmit={() => {
          if (blockedBecause === undefined) onSubmit();
        }}
        footer={
          <Button
            kind={danger ? 'danger' : 'primary'}
            submit
            pending={pending}
            {...given({ shortcut, blockedBecause })}
          >
            {button}
          </Button>
        }
      >
        <Refusal {...refusal} />
        {children}
      </FormLayout>
    </Dialog>
  );
}
