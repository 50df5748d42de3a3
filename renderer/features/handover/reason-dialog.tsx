import { useState } from 'react';
import type { CommandDraft } from '../../store/host-access.ts';
import { refusalOf, useSend, type Sending } from '../../store/use-send.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly words?: string;
  readonly button: string;
  /** It may be left out. */
  readonly optional?: boolean;
  readonly long?: boolean;
  readonly draft: (text: string) => CommandDraft;
  readonly said: string;
  readonly onClose: () => void;
}

/** One question, one line, Enter. */
export function ReasonDialog({
  title,
  label,
  words,
  button,
  optional = false,
  long = false,
  draft,
  said,
  onClose,
}: ReasonDialogProps) {
  const [text, setText] = useState('');
  const sending: Sending = useSend();
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  return (
    <FormDialog
      title={title}
      button={button}
      blockedBecause={optional || text.trim() !== '' ? undefined : 'Say it first: it goes on the log.'}
      onSubmit={() => void sending.send(draft(text.trim()), { said, final: true }).then(done)}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      {words !== undefined && <p>{words}</p>}
      <TextField label={label} autoFocus long={long} value={text} onChange={setText} />
    </FormDialog>
  );
}
