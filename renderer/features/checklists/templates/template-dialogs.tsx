import { useState } from 'react';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { refusalOf, useLibrarySend } from '../../../store/use-send.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';
import { ReasonForm } from '../../../ui/form/reason-form.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { touchesCare } from '../template-words.ts';

interface TemplateDialogProps {
  readonly row: TemplateRow;
  readonly onClose: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who stands behind this version here, and by when somebody looks at it again. */
export function ApproveDialog({ row: { key, template }, onClose }: TemplateDialogProps) {
  const [by, setBy] = useState('');
  const [reviewBy, setReviewBy] = useState(template.reviewBy ?? '');
  const sending = useLibrarySend();
  const day = reviewBy.trim();
  const isDay = day === '' || DAY.test(day);
  const canSend = by.trim() !== '' && isDay;
  const approve = (): void => {
    if (!canSend) return;
    const data = { key, version: template.version, by: by.trim(), ...(day === '' ? {} : { reviewBy: day }) };
    void sending
      .send({ type: 'template.approve', data }, { said: `${template.title}: approved by ${by.trim()}` })
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title={`${template.title}, version ${template.version}: approved`} open onClose={onClose}>
      <FormLayout
        label="Say who approved it"
        onSubmit={approve}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...(canSend ? {} : { blockedBecause: isDay ? 'Say who.' : 'The day is written as 2027-01-31.' })}
          >
            Approved
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <TextField
          label="Approved by"
          description={
            touchesCare(template)
              ? 'Role and name of who signed it off. It touches care: that is a clinical sign-off.'
              : 'Role and name of who signed it off.'
          }
          value={by}
          onChange={setBy}
          autoFocus
        />
        <TextField
          label="Look at it again by"
          description="A day, such as 2027-01-31. It may be left out."
          value={reviewBy}
          onChange={setReviewBy}
          error={isDay ? undefined : 'The day is written as 2027-01-31.'}
        />
      </FormLayout>
    </Dialog>
  );
}

/** A checklist of one's own, begun from this one. */
export function CopyDialog({ row: { key, template }, onClose }: TemplateDialogProps) {
  const [title, setTitle] = useState('');
  const sending = useLibrarySend();
  const name = title.trim();
  const copy = (): void => {
    if (name === '') return;
    void sending
      .send(
        { type: 'template.copy', data: { from: key, title: name } },
        { said: `${name}: begun as a draft` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title={`Copy: ${template.title}`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Copy it under a new title"
        onSubmit={copy}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...(name === '' ? { blockedBecause: 'Give it a title.' } : {})}
          >
            Copy it
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <TextField
          label="New title"
          description="It begins as a draft; this one stays as it is."
          value={title}
          onChange={setTitle}
          autoFocus
        />
      </FormLayout>
    </Dialog>
  );
}

export function RetireDialog({ row: { key, template }, onClose }: TemplateDialogProps) {
  const sending = useLibrarySend();
  return (
    <Dialog title={`Take out of use: ${template.title}`} open onClose={onClose} form="narrow">
      <ReasonForm
        label="Take it out of use"
        reasonLabel="Why"
        refusal={refusalOf(sending, onClose)}
        pending={sending.isPending}
        onSubmit={(reason) =>
          void sending
            .send(
              { type: 'template.retire', data: { key, reason } },
              { said: `${template.title}: out of use` },
            )
            .then((answer) => {
              if (answer.ok) onClose();
            })
        }
      >
        <p>Nothing is started from it any more. What is in progress goes on. It can be put back.</p>
      </ReasonForm>
    </Dialog>
  );
}
