import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import type { UpdateClock } from '#shared/domain/updates/select.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';

interface SnoozeDialogProps {
  readonly clock: UpdateClock;
  readonly onClose: () => void;
}

/** Quiet until a time, with the reason. It stays as overdue as it is. */
export function SnoozeDialog({ clock: { audience }, onClose }: SnoozeDialogProps) {
  const now = useNow();
  const wording = useWording();
  const context = { now: msOf(now), zone: wording.zone, prefer: 'future' } as const;
  const [text, setText] = useState('+30');
  const [reason, setReason] = useState('');
  const until = parseTime(text, context);
  const sending = useSend();
  const isBlocked = reason.trim() === '' || until.kind !== 'time';
  const snooze = (): void => {
    if (reason.trim() === '' || until.kind !== 'time') return;
    const data = { audience: audience.key, until: instantOf(until.at), reason: reason.trim() };
    void sending
      .send(
        { type: 'update.snooze', data },
        { said: `${audience.name}: snoozed until ${wording.clock(data.until)}` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <FormDialog
      title={`${audience.name}: snooze`}
      button="Snooze"
      shortcut="Enter"
      blockedBecause={isBlocked ? 'Say why, and until when.' : undefined}
      onSubmit={snooze}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField
        label="Why"
        placeholder="The region speaks for us"
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <TimeField
        label="Until"
        text={text}
        onChange={(typed) => setText(typed)}
        context={context}
        emptyMeans="say until when"
      />
    </FormDialog>
  );
}
