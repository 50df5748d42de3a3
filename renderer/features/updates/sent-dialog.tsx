import { useState } from 'react';
import { addMinutes, instantOf, msOf } from '#shared/domain/instant.ts';
import type { UpdateClock } from '#shared/domain/updates/select.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { FilterChip } from '../../ui/chip/chip.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

interface SentDialogProps {
  readonly clock: UpdateClock;
  readonly onClose: () => void;
}

/** The ways most updates go. */
export const WAYS = ['telephone', 'in person', 'e-mail', 'Teams', 'paper'] as const;

const EMPTY: ParsedTime = { kind: 'empty' };

/** An update went by some other way: how, when, and when the next one was promised. */
export function SentDialog({ clock: { audience, intervalMinutes }, onClose }: SentDialogProps) {
  const now = useNow();
  const wording = useWording();
  const [by, setBy] = useState<string>('telephone');
  const [text, setText] = useState('');
  const [at, setAt] = useState({ text: '', parsed: EMPTY });
  const [next, setNext] = useState({ text: '', parsed: EMPTY });
  const sending = useSend();
  const send = (): void => {
    if (at.parsed.kind === 'wrong' || next.parsed.kind === 'wrong') return;
    const data = {
      audiences: [audience.key],
      by: by.trim(),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      ...(next.parsed.kind === 'time' ? { next: instantOf(next.parsed.at) } : {}),
    };
    const when = at.parsed.kind === 'time' ? { at: instantOf(at.parsed.at) } : {};
    void sending
      .send(
        { type: 'update.mark-sent', data, ...when },
        { said: `${audience.name}: update sent by ${by.trim()}` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <FormDialog
      title={`${audience.name}: sent another way`}
      form="plain"
      button="It was sent"
      shortcut="Enter"
      blockedBecause={by.trim() === '' ? 'Say how it went.' : undefined}
      onSubmit={send}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField label="How it went" value={by} onChange={setBy} autoFocus />
      <div className="updates-ways" role="group" aria-label="The usual ways">
        {WAYS.map((way) => (
          <FilterChip key={way} on={by === way} onChange={() => setBy(way)}>
            {way}
          </FilterChip>
        ))}
      </div>
      <TextField label="What was said" value={text} onChange={setText} long />
      <FormRow>
        <TimeField
          label="When it went"
          text={at.text}
          onChange={(typed, parsed) => setAt({ text: typed, parsed })}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'past' }}
          emptyMeans="now"
        />
        <TimeField
          label="Next one promised for"
          text={next.text}
          onChange={(typed, parsed) => setNext({ text: typed, parsed })}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
          emptyMeans={
            intervalMinutes === null ? 'none promised' : wording.full(addMinutes(now, intervalMinutes))
          }
        />
      </FormRow>
    </FormDialog>
  );
}
