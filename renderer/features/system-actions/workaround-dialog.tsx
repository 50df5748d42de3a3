import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { trackOf, type SubjectId } from '#shared/domain/systems/state.ts';
import type { Workaround } from '#shared/domain/systems/track.ts';
import { changeAt } from '#shared/domain/timeline.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { subjectRef } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

interface WorkaroundDialogProps {
  readonly subjects: readonly SubjectId[];
  readonly onClose: () => void;
}

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Only the procedure is asked for; where the forms are, who was told and until when it is safe are owed until said. */
export function WorkaroundDialog({ subjects, onClose }: WorkaroundDialogProps) {
  const named = useSubjectNames(subjects);
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const [stands] = useState((): Workaround | null => {
    const [first] = subjects;
    const track = first === undefined || subjects.length > 1 ? undefined : trackOf(world, first);
    return changeAt(track?.workaround ?? [], now)?.to ?? null;
  });
  const [procedure, setProcedure] = useState(stands?.procedure ?? '');
  const [forms, setForms] = useState(stands?.forms ?? '');
  const [told, setTold] = useState(stands?.told ?? '');
  const [text, setText] = useState('');
  const [safe, setSafe] = useState<ParsedTime>({ kind: 'empty' });
  const sending = useSend();
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const set = (): void => {
    if (safe.kind === 'wrong' || procedure.trim() === '') return;
    const data = {
      subjects: subjects.map((subject) => subjectRef(world, subject)),
      procedure: procedure.trim(),
      ...given({
        forms: said(forms),
        told: said(told),
        safeUntil: safe.kind === 'time' ? instantOf(safe.at) : stands?.safeUntil,
      }),
    };
    void sending
      .send({ type: 'system.set-workaround', data }, { said: `${named}: workaround in force` })
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  return (
    <Dialog title={`${named}: workaround`} open onClose={onClose}>
      <FormLayout
        label="Workaround"
        onSubmit={set}
        footer={
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...(procedure.trim() === '' ? { blockedBecause: 'Say which procedure is in force.' } : {})}
          >
            Put it in force
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, finish)} />
        <TextField
          label="Which paper procedure"
          placeholder="Paper consultations, numbered sheets"
          value={procedure}
          onChange={setProcedure}
          autoFocus
        />
        <TextField label="Where the forms are" value={forms} onChange={setForms} owed={forms.trim() === ''} />
        <TextField label="Who was told" value={told} onChange={setTold} owed={told.trim() === ''} />
        <TimeField
          label="Safe until"
          text={text}
          onChange={(typed, parsed) => {
            setText(typed);
            setSafe(parsed);
          }}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
          emptyMeans={
            stands?.safeUntil === undefined ? 'not said' : `as it stands: ${wording.full(stands.safeUntil)}`
          }
          owed={text.trim() === '' && stands?.safeUntil === undefined}
        />
      </FormLayout>
    </Dialog>
  );
}
