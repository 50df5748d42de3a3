import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { usePhase } from './use-phase.ts';

export interface StandDownFormProps {
  /** What is open, in words; null = nothing. */
  readonly openWords: string | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onDone: () => void;
}

/** The last buttons: stood down where nothing is open, and Recovery, which carries everything on. */
export function StandDownForm({ openWords, reason, onReason, onDone }: StandDownFormProps) {
  const phase = usePhase();
  const sending = useSend();
  const unsaid = reason.trim() === '' ? 'Say why: it goes on the log.' : undefined;
  const blocked =
    phase === 'stood-down'
      ? 'It is stood down already.'
      : openWords === null
        ? unsaid
        : `Not yet: ${openWords}`;
  const go = (to: 'stood-down' | 'recovery', said: string): void =>
    void sending
      .send({ type: 'incident.set-phase', data: { to, reason: reason.trim() } }, { said })
      .then((answer) => (answer.ok ? onDone() : undefined));
  return (
    <FormLayout
      label="Stand down"
      onSubmit={() => {
        if (blocked === undefined) go('stood-down', 'Phase: Stood down');
      }}
      footer={
        <>
          <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause: blocked })}>
            Stand down
          </Button>
          {phase !== 'recovery' && openWords !== null && (
            <Button
              pending={sending.isPending}
              {...given({ blockedBecause: unsaid })}
              onPress={() => go('recovery', 'Phase: Recovery')}
            >
              Carry it on in Recovery
            </Button>
          )}
        </>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <TextField
        label="Why the phase changes"
        value={reason}
        onChange={onReason}
        autoFocus={openWords === null}
      />
    </FormLayout>
  );
}
