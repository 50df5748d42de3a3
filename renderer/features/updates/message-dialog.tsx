import { useMemo, useState } from 'react';
import { addMinutes } from '#shared/domain/instant.ts';
import { fillMessage, holesAt, openHoles } from '#shared/domain/sitreps/message.ts';
import { figuresAt } from '#shared/domain/sitreps/reckon.ts';
import type { UpdateClock } from '#shared/domain/updates/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { QrCode } from '../../ui/qr-code/qr-code.tsx';

interface MessageDialogProps {
  readonly clock: UpdateClock;
  readonly onClose: () => void;
}

/** What a message begins with: the templates of the profile, those for this audience first. */
function useMessages(clock: UpdateClock) {
  const now = useNow();
  const wording = useWording();
  const world = useIncident((state) => state);
  const { audience, intervalMinutes } = clock;
  return useMemo(() => {
    const { incident } = world;
    const figures = figuresAt(world, now, null);
    if (incident.status === 'undeclared' || figures === null) return [];
    const next = intervalMinutes === null ? null : addMinutes(now, intervalMinutes);
    const holes = holesAt(world, figures, now, next, wording);
    const own = (one: { audience: string }): number => Number(one.audience !== audience.key);
    return (incident.profile.messages ?? [])
      .toSorted((a, b) => own(a) - own(b))
      .map(({ key, name, text, source }) => ({
        key,
        name,
        source,
        text: fillMessage(text, holes, incident.exercise).text,
      }));
  }, [world, now, wording, audience.key, intervalMinutes]);
}

function blockedBy(text: string, open: readonly string[], by: string): string | undefined {
  if (text.trim() === '') return 'Write what is to be sent.';
  if (open.length > 0) return `Fill in first: ${open.join(', ')}.`;
  return by.trim() === '' ? 'Say how it goes.' : undefined;
}

/** The update itself: from a message whose holes filled themselves; what stands between brackets is a person's. */
export function MessageDialog({ clock, onClose }: MessageDialogProps) {
  const { audience } = clock;
  const messages = useMessages(clock);
  const [first] = messages;
  const [key, setKey] = useState(first?.key ?? '');
  const [text, setText] = useState(first?.text ?? '');
  const [by, setBy] = useState('e-mail');
  const sending = useSend();
  const open = openHoles(text);
  const blockedBecause = blockedBy(text, open, by);
  const send = (): void => {
    const data = { audiences: [audience.key], by: by.trim(), text: text.trim() };
    void sending
      .send({ type: 'update.mark-sent', data }, { said: `${audience.name}: update sent by ${by.trim()}` })
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  const source = messages.find((one) => one.key === key)?.source;
  return (
    <FormDialog
      title={`${audience.name}: the update`}
      form="wide"
      button="It was sent"
      blockedBecause={blockedBecause}
      onSubmit={send}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <FormRow>
        <Select
          label="Begin with"
          options={messages.map((one) => ({ key: one.key, label: one.name }))}
          value={key === '' ? null : key}
          onChange={(chosen) => {
            setKey(chosen);
            setText(messages.find((one) => one.key === chosen)?.text ?? '');
          }}
          {...given({ description: source === undefined ? undefined : `After: ${source}` })}
        />
        <TextField label="How it goes" value={by} onChange={setBy} />
      </FormRow>
      <div className="updates-message">
        <MessageText text={text} open={open} onText={setText} />
      </div>
    </FormDialog>
  );
}

interface MessageTextProps {
  readonly text: string;
  readonly open: readonly string[];
  readonly onText: (text: string) => void;
}

/** Once nothing is left to fill in, a telephone can take it from the screen. */
function MessageText({ text, open, onText }: MessageTextProps) {
  const isWhole = open.length === 0;
  return (
    <>
      <TextField
        label="What it says"
        description={
          isWhole
            ? 'Send it by hand, or with a telephone by the code beside it; then say here that it was sent.'
            : `Still to be filled in: ${open.join(', ')}.`
        }
        value={text}
        onChange={(typed) => onText(typed.slice(0, 2000))}
        long
        autoFocus
      />
      {isWhole && text.trim() !== '' && (
        <QrCode text={text.trim()} label="The update, for a telephone to read" />
      )}
    </>
  );
}
