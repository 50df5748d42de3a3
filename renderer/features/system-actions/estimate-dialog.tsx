import { useState } from 'react';
import { trackOf, type SubjectId, type SystemsSlice } from '#shared/domain/systems/state.ts';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import { changeAt } from '#shared/domain/timeline.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { subjectRef } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { useNow } from '../../store/use-now.ts';
import { useSend } from '../../store/use-send.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

/** When it is expected back, as it stands; null = no time was given. */
const backOf = (world: Readonly<SystemsSlice>, subject: SubjectId, now: Instant): Instant | null =>
  changeAt(trackOf(world, subject)?.estimate ?? [], now)?.to.back ?? null;

/** `+2h`, Enter: every time given before is kept, and a slip asks for its reason without waiting for it. */
export function EstimateDialog({
  subjects,
  onClose,
}: {
  subjects: readonly SubjectId[];
  onClose: () => void;
}) {
  const named = useSubjectNames(subjects);
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const [reason, setReason] = useState('');
  const sending = useSend();
  // What stood when the dialog opened, or when it was refused and both were seen.
  const [seen, setSeen] = useState(() => subjects.map((subject) => backOf(world, subject, now)));
  const set = (back: number | null): void => {
    const expectedBack = back === null ? null : instantOf(back);
    const data = {
      subjects: subjects.map((subject, place) => ({
        ...subjectRef(world, subject),
        from: seen[place] ?? null,
      })),
      expectedBack,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    const said =
      expectedBack === null
        ? `${named}: nobody knows when`
        : `${named}: expected back ${wording.full(expectedBack)}`;
    void sending.send({ type: 'system.set-estimate', data }, { said }).then((answer) => {
      if (!answer.ok) {
        if (answer.code === 'changed-meanwhile')
          setSeen(subjects.map((subject) => backOf(world, subject, now)));
        return;
      }
      letGoOfPicked(ui);
      onClose();
    });
  };
  return (
    <Dialog title={`${named}: expected back`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Expected back"
        onSubmit={() => {
          if (time.kind === 'time') set(time.at);
        }}
        footer={
          <>
            <Button
              kind="primary"
              submit
              pending={sending.isPending}
              {...(time.kind === 'time'
                ? {}
                : { blockedBecause: 'Type when it is expected back: +2h or 1430.' })}
            >
              Set
            </Button>
            <Button onPress={() => set(null)}>Nobody knows any more</Button>
          </>
        }
      >
        <Refusal message={sending.trouble?.message ?? null} onDismiss={sending.clear} />
        <TimeField
          label="Expected back"
          text={text}
          onChange={(typed, parsed) => {
            setText(typed);
            setTime(parsed);
          }}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
          emptyMeans="from now on, or a time of day"
          autoFocus
        />
        <TextField
          label="Why"
          description="Of a slip: what went wrong. It may be left out; it is owed then."
          value={reason}
          onChange={setReason}
        />
      </FormLayout>
    </Dialog>
  );
}
