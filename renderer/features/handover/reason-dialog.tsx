import { useState } from 'react';
import type { CommandDraft } from '../../store/host-access.ts';
import { refusalOf, useSend, type Sending } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

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
    <Dialog title={title} form="narrow" open onClose={onClose}>
      <FormLayout
        label={title}
        onSubmit={() => {
          if (optional || text.trim() !== '')
            void sending.send(draft(text.trim()), { said, final: true }).then(done);
        }}
        footer={
          <Button kind="primary" submit pending={sending.isPending}>
            {button}
          </Button>
        }
      >
        {words !== undefined && <p>{words}</p>}
        <Refusal {...refusalOf(sending, done)} />
        <TextField label={label} autoFocus long={long} value={text} onChange={setText} />
      </FormLayout>
    </Dialog>
  );
}
