import { CircleDot } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import type { StateInput } from '#shared/domain/systems/commands-track.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { useSystemsInHand } from '../../store/systems-in-hand.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useSend } from '../../store/use-send.ts';
import { useSystemNames } from '../../store/use-system-names.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { AlsoKnown, alsoIn, NOTHING_ALSO, type Also } from './also-known.tsx';
import { ASKED, EvidenceForm, type AskedState } from './evidence-form.tsx';
import { StateKeys } from './state-keys.tsx';
import './state-strip.css';

/** `s`: says which systems it is about, then one digit sets their state. */
export function StateStrip() {
  const inHand = useSystemsInHand();
  const writing = useWriting();
  // Elsewhere single letters belong to what is shown there.
  const isOnBoard = useUi(({ place }) => place === 'board');
  const [open, setOpen] = useState<readonly SystemId[] | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'system.strip',
          label: 'Set the state',
          hint: 'Says which system it is about, then 1 Down, 2 Degraded, 3 Limited, 4 Watching, 5 Tested, 6 Normal, 9 Not affected, 0 Not assessed.',
          icon: CircleDot,
          ...(isOnBoard ? { shortcut: 's' } : {}),
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
      [inHand, writing, isOnBoard],
    ),
  );
  return open === null ? null : <Strip systems={open} onClose={() => setOpen(null)} />;
}

function Strip({ systems, onClose }: { systems: readonly SystemId[]; onClose: () => void }) {
  const { ui } = useHost();
  const named = useSystemNames(systems);
  const [also, setAlso] = useState<Also>(NOTHING_ALSO);
  const [asking, setAsking] = useState<AskedState | null>(null);
  const sending = useSend();

  const finish = (): void => {
    ui.filter(UI_FILTERS.pickedSystems, null);
    onClose();
  };
  const set = (to: StateInput): void => {
    const { told, ...data } = alsoIn(also, to.state);
    void sending
      .send(
        {
          type: 'system.set-state',
          ...told,
          data: {
            subjects: systems.map((system) => ({ system })),
            to: { ...to, ...data.detail },
            ...data.more,
          },
        },
        { said: `${named}: ${STATES[to.state].word}` },
      )
      .then((answer) => {
        if (answer.ok) finish();
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
