import { CircleDot } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { StateInput } from '#shared/domain/systems/commands-track.ts';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import { useLettersAreForSystems } from '../../store/board-view.ts';
import { useHost } from '../../store/host-context.ts';
import { useSubjectsInHand, withoutSeen } from '../../store/subjects-in-hand.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { useSeenSubjects } from '../../store/use-seen-subjects.ts';
import { useSend } from '../../store/use-send.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { AlsoKnown, alsoIn, NOTHING_ALSO, type Also } from './also-known.tsx';
import { useLateReasons } from './late-reasons.ts';
import { ASKED, EvidenceForm, type AskedState } from './evidence-form.tsx';
import { StateKeys } from './state-keys.tsx';
import './state-strip.css';

/** `s`: says which systems it is about, then one digit sets their state. */
export function StateStrip() {
  const inHand = useSubjectsInHand();
  const writing = useWriting();
  const hasLetters = useLettersAreForSystems();
  const [open, setOpen] = useState<readonly SubjectId[] | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'system.strip',
          label: 'Set the state',
          hint: 'Says which system it is about, then 1 Down, 2 Degraded, 3 Limited, 4 Watching, 5 Tested, 6 Normal, 9 Not affected, 0 Not assessed.',
          icon: CircleDot,
          ...(hasLetters ? { shortcut: 's' } : {}),
          effect: 'opens',
          group: 'Board',
          keywords: 'down degraded back restored tested normal',
          canRun: () =>
            inHand.length === 0
              ? { because: 'Go to a system first: / finds it, the arrows walk the board.' }
              : writing,
          run: () => setOpen(inHand),
        },
      ],
      [inHand, writing, hasLetters],
    ),
  );
  return open === null ? null : <Strip subjects={open} onClose={() => setOpen(null)} />;
}

function Strip({ subjects, onClose }: { subjects: readonly SubjectId[]; onClose: () => void }) {
  const { ui } = useHost();
  const named = useSubjectNames(subjects);
  const [seen, lookAgain] = useSeenSubjects(subjects);
  const [also, setAlso] = useState<Also>(NOTHING_ALSO);
  const [asking, setAsking] = useState<AskedState | null>(null);
  const [, remember] = useLateReasons();
  const sending = useSend();

  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const set = (to: StateInput): void => {
    const { told, ...data } = alsoIn(also, to.state);
    const draft = {
      type: 'system.set-state',
      ...told,
      data: {
        // What is entered late goes where it happened: how things stand now is no matter then.
        subjects: told.at === undefined ? seen : seen.map(withoutSeen),
        to: { ...to, ...data.detail },
        ...data.more,
      },
    };
    void sending.send(draft, { said: `${named}: ${STATES[to.state].word}` }).then((answer) => {
      if (answer.ok) {
        if (data.more.lateReason !== undefined) remember(data.more.lateReason);
        finish();
        // The refusal says what has changed: now it has been seen.
      } else if (answer.code === 'changed-meanwhile') lookAgain();
    });
  };
  const choose = (state: StateKey): void => {
    const asked = ASKED.find((one) => one === state);
    if (asked === undefined) set({ state });
    else setAsking(asked);
  };
  const refusal = (
    <Refusal
      message={sending.trouble?.message ?? null}
      onMeant={
        sending.sendAnyway === null
          ? null
          : () => void sending.sendAnyway?.().then((answer) => (answer.ok ? finish() : undefined))
      }
      onDismiss={sending.clear}
    />
  );
  return (
    <Dialog
      title={asking === null ? named : `${named}: ${STATES[asking].word}`}
      open
      onClose={onClose}
      form="wide"
    >
      {refusal}
      {asking === null ? (
        <div className="state-strip">
          <StateKeys onChoose={choose} />
          <AlsoKnown also={also} onChange={setAlso} />
        </div>
      ) : (
        <EvidenceForm state={asking} pending={sending.isPending} onSet={set} onBack={() => setAsking(null)} />
      )}
    </Dialog>
  );
}
