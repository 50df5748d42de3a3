import { useRef, useState } from 'react';
import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { onlyOwner, OwnerField, useOwnerOptions } from './owner-field.tsx';

/** All that a person or a role has and that is not done, given to another by one command. */
export function HandOverTasks({ onClose }: { onClose: () => void }) {
  const options = useOwnerOptions();
  const rows = useTaskRows();
  const [fromText, setFrom] = useState('');
  const [toText, setTo] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSend();
  const isOnItsWay = useRef(false);
  const [from, to] = [onlyOwner(options, fromText), onlyOwner(options, toText)];
  const theirs =
    from === undefined ? [] : rows.filter(({ standing }) => ownerKey(standing.owner) === from.key);
  const blocked =
    from === undefined || to === undefined
      ? 'Say from whom, and to whom.'
      : theirs.length === 0
        ? `${from.label} has no task that is not done.`
        : undefined;
  const give = (): void => {
    // Enter is heard by the list of names and by the form.
    if (blocked !== undefined || from === undefined || to === undefined || isOnItsWay.current) return;
    isOnItsWay.current = true;
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    void sending
      .send(
        { type: 'task.assign', data: { ownedBy: from.ref, to: to.ref, ...because } },
        { said: `${theirs.length} tasks of ${from.label} given to ${to.label}` },
      )
      .then((answer) => {
        isOnItsWay.current = false;
        if (answer.ok) onClose();
      });
  };
  return (
    <Dialog title="All tasks of somebody to another" open onClose={onClose} form="narrow">
      <FormLayout
        label="Give all"
        onSubmit={give}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...(blocked === undefined ? {} : { blockedBecause: blocked })}
          >
            Give {theirs.length === 0 ? 'them' : `all ${theirs.length}`}
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <OwnerField label="From" options={options} text={fromText} onText={setFrom} autoFocus />
        {theirs.length > 0 && (
          <p className="task-quiet" role="status">
            {theirs
              .slice(0, 5)
              .map(({ task }) => `${task.number} ${task.title}`)
              .join('; ')}
            {theirs.length > 5 && ` and ${theirs.length - 5} more`}
          </p>
        )}
        <OwnerField label="To" options={options} text={toText} onText={setTo} onEnter={give} />
        <TextField label="Because" description="It may be left out." value={reason} onChange={setReason} />
      </FormLayout>
    </Dialog>
  );
}
