import { useState } from 'react';
import type { UpdateClock } from '#shared/domain/updates/select.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { minutesTyped } from './minutes-typed.ts';

interface IntervalDialogProps {
  readonly clock: UpdateClock;
  readonly onClose: () => void;
}

/** How often an audience is owed an update; none says why. */
export function IntervalDialog({ clock: { audience, intervalMinutes }, onClose }: IntervalDialogProps) {
  const [text, setText] = useState(String(intervalMinutes ?? audience.intervalMinutes));
  const [isNone, setNone] = useState(false);
  const [reason, setReason] = useState('');
  const minutes = minutesTyped(text);
  const sending = useSend();
  const blockedBecause = isNone
    ? reason.trim() === ''
      ? 'Say why they are owed no updates.'
      : undefined
    : minutes === undefined
      ? 'Give minutes, or hours as 2h.'
      : undefined;
  const set = (): void => {
    const data = {
      audience: audience.key,
      intervalMinutes: isNone ? null : minutes,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    void sending
      .send({ type: 'update.set-interval', data }, { said: `${audience.name}: interval set` })
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <FormDialog
      title={`${audience.name}: interval`}
      button="Set it"
      shortcut="Enter"
      blockedBecause={blockedBecause}
      onSubmit={set}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField
        label="Every"
        description="Minutes, or hours as 2h."
        value={text}
        onChange={setText}
        autoFocus
      />
      <CheckBox checked={isNone} onChange={setNone} hint="The clock stops until an interval is set again.">
        Owed no updates
      </CheckBox>
      <TextField label="Why" value={reason} onChange={setReason} owed={isNone && reason.trim() === ''} />
    </FormDialog>
  );
}
