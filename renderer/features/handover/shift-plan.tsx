import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { nextShift, plannedShifts, presentShift } from '#shared/domain/shifts/select.ts';
import type { Shift } from '#shared/domain/shifts/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { PersonField, usePersonMeant } from './person-field.tsx';

/** Which shift is on, and what is planned: with an end, the draft comes by itself. */
export function ShiftPlan() {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const wording = useWording();
  const [isOpen, setOpen] = useState(false);
  const present = presentShift(state, now);
  const next = nextShift(state, now);
  const planned = plannedShifts(state).filter(({ end, id }) => end > now || id === present?.shift.id);
  const words = ({ name, start, end, lead }: Shift): string =>
    `${name ?? 'Shift'}, ${wording.time(start)} to ${wording.time(end)}, lead ${lead?.name ?? 'not named'}`;
  return (
    <section aria-label="Shifts">
      <SectionHeader
        title="Shifts"
        count={planned.length}
        actions={<Button onPress={() => setOpen(true)}>Plan a shift</Button>}
      />
      <ul className="people-list">
        {planned.map((shift) => (
          <li key={shift.id}>
            {words(shift)}{' '}
            {shift.id === present?.shift.id && (
              <Badge kind={present.overrun ? 'late' : 'plain'}>
                {present.overrun ? 'past its end' : 'on now'}
              </Badge>
            )}
            {shift.id === next?.id && <Badge>next</Badge>}
          </li>
        ))}
        {planned.length === 0 && (
          <li className="handover-quiet">No shift is planned: no draft comes by itself.</li>
        )}
      </ul>
      {isOpen && <ShiftDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function ShiftDialog({ onClose }: { onClose: () => void }) {
  const now = useNow();
  const { zone } = useWording();
  const meant = usePersonMeant();
  const sending = useSend();
  const [name, setName] = useState('');
  const [end, setEnd] = useState('');
  const [lead, setLead] = useState('');
  const context = { now: msOf(now), zone, prefer: 'future' } as const;
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const plan = async (): Promise<void> => {
    const parsed = parseTime(end, context);
    if (parsed.kind !== 'time') return;
    const person = lead.trim() === '' ? null : await meant(lead);
    const data = {
      end: instantOf(parsed.at),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(person === null ? {} : { lead: person }),
    };
    done(await sending.send({ type: 'shift.plan', data }, { said: 'Shift planned' }));
  };
  return (
    <FormDialog
      title="Plan a shift"
      button="Plan it"
      blockedBecause={parseTime(end, context).kind === 'time' ? undefined : 'Say when it ends.'}
      onSubmit={() => void plan()}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <p>It begins when the last one ends, else now.</p>
      <TimeField
        label="Ends"
        autoFocus
        text={end}
        onChange={setEnd}
        context={context}
        emptyMeans="not given"
      />
      <TextField label="Name" description="Night, Day: it may be left out." value={name} onChange={setName} />
      <PersonField label="Lead" text={lead} onText={setLead} />
    </FormDialog>
  );
}
