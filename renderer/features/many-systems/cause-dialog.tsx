import { useState } from 'react';
import { causeOf } from '#shared/domain/systems/select-owed.ts';
import { trackOf, type SubjectId } from '#shared/domain/systems/state.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { subjectRef } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useNow } from '../../store/use-now.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface CauseDialogProps {
  readonly subjects: readonly SubjectId[];
  readonly onClose: () => void;
}

/** One common cause for all of them, each in its own state. It is no confirmation: their age goes on. */
export function CauseDialog({ subjects, onClose }: CauseDialogProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const named = useSubjectNames(subjects);
  const now = useNow();
  const sending = useSend();
  // What stood when the dialog opened: nobody overrides a cause that they have not seen.
  const [seen] = useState(() =>
    subjects.map((subject) => causeOf(trackOf(world, subject) ?? {}, now) ?? null),
  );
  const common = seen.every((cause) => cause === seen[0]) ? (seen[0] ?? null) : null;
  const [text, setText] = useState(common ?? '');
  const wanted = text.trim();
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const give = (cause: string | null): void => {
    const refs = subjects.map((subject, place) => ({
      ...subjectRef(world, subject),
      from: seen[place] ?? null,
    }));
    const said = `${named}: cause ${cause ?? 'not known any more'}`;
    void sending
      .send({ type: 'system.set-cause', data: { subjects: refs, cause } }, { said })
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  return (
    <Dialog title={`${named}: cause`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Common cause"
        onSubmit={() => {
          if (wanted !== '') give(wanted);
        }}
        footer={
          <>
            <Button
              kind="primary"
              submit
              pending={sending.isPending}
              {...(wanted === '' ? { blockedBecause: 'Type the cause.' } : {})}
            >
              Set
            </Button>
            {seen.some((cause) => cause !== null) && (
              <Button onPress={() => give(null)}>Nobody knows any more</Button>
            )}
          </>
        }
      >
        <Refusal {...refusalOf(sending, finish)} />
        <TextField
          label="Cause"
          description="States and ages stay as they are: it is no confirmation. Only what is Down or Degraded takes it."
          value={text}
          onChange={setText}
          autoFocus
        />
      </FormLayout>
    </Dialog>
  );
}
