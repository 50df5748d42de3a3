import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { PersonField, usePersonMeant } from './person-field.tsx';

/** Who is here, where, and until when: initials and Enter are enough. */
export function CheckInDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const now = useNow();
  const { zone } = useWording();
  const meant = usePersonMeant();
  const sending = useSend();
  const [who, setWho] = useState(name);
  const [where, setWhere] = useState('');
  const [relief, setRelief] = useState('');
  const context = { now: msOf(now), zone, prefer: 'future' } as const;
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const checkIn = async (): Promise<void> => {
    const parsed = parseTime(relief, context);
    if (parsed.kind === 'wrong') return;
    const person = await meant(who);
    if (person === null) return;
    const data = {
      person,
      ...(where.trim() === '' ? {} : { where: where.trim() }),
      ...(parsed.kind === 'time' ? { relief: instantOf(parsed.at) } : {}),
    };
    done(await sending.send({ type: 'person.check-in', data }, { said: `${who} is here` }));
  };
  return (
    <FormDialog
      title="Who is here?"
      button="Is here"
      blockedBecause={who.trim() === '' ? 'Say who: initials or a name.' : undefined}
      onSubmit={() => void checkIn()}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <PersonField label="Who" autoFocus text={who} onText={setWho} />
      <FormRow>
        <TextField label="Where" value={where} onChange={setWhere} />
        <TimeField
          label="Relief"
          text={relief}
          onChange={setRelief}
          context={context}
          emptyMeans="not named"
        />
      </FormRow>
    </FormDialog>
  );
}
