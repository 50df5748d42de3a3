import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import type { SubjectId } from '#shared/domain/systems/state.ts';
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

/** What is used instead. The procedure is enough; what is left out is owed. */
export function WorkaroundDialog({ subjects, onClose }: WorkaroundDialogProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const named = useSubjectNames(subjects);
  const now = useNow();
  const { zone } = useWording();
  const [texts, setTexts] = useState({ procedure: '', forms: '', told: '', safe: '' });
  const [safe, setSafe] = useState<ParsedTime>({ kind: 'empty' });
  const sending = useSend();
  const type = (key: keyof typeof texts) => (text: string) => setTexts({ ...texts, [key]: text });
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const refs = subjects.map((subject) => subjectRef(world, subject));
  const procedure = said(texts.procedure);
  const set = (): void => {
    if (procedure === undefined || safe.kind === 'wrong') return;
    const data = {
      subjects: refs,
      procedure,
      ...given({
        forms: said(texts.forms),
        told: said(texts.told),
        safeUntil: safe.kind === 'time' ? instantOf(safe.at) : undefined,
      }),
    };
    void sending
      .send({ type: 'system.set-workaround', data }, { said: `${named}: workaround in force` })
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  const end = (): void => {
    void sending
      .send(
        { type: 'system.end-workaround', data: { subjects: refs, ...given({ reason: procedure }) } },
        { said: `${named}: workaround ended` },
      )
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  return (
    <Dialog title={`${named}: workaround`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Workaround in force"
        onSubmit={set}
        footer={
          <>
            <Button
              kind="primary"
              submit
              pending={sending.isPending}
              {...(procedure === undefined ? { blockedBecause: 'Say which procedure is used instead.' } : {})}
            >
              Put in force
            </Button>
            <Button onPress={end}>End the one in force</Button>
          </>
        }
      >
        <Refusal {...refusalOf(sending, finish)} />
        <TextField
          label="Procedure"
          description="Which paper procedure, or what else is used instead."
          value={texts.procedure}
          onChange={type('procedure')}
          autoFocus
        />
        <TextField label="Where the forms are" value={texts.forms} onChange={type('forms')} />
        <TextField label="Who was told" value={texts.told} onChange={type('told')} />
        <TimeField
          label="Safe until"
          text={texts.safe}
          onChange={(text, parsed) => {
            type('safe')(text);
            setSafe(parsed);
          }}
          context={{ now: msOf(now), zone, prefer: 'future' }}
          emptyMeans="not stated: owed"
        />
      </FormLayout>
    </Dialog>
  );
}
