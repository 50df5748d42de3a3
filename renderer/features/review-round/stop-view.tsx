import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useHost } from '../../store/host-context.ts';
import { withoutSeen } from '../../store/subjects-in-hand.ts';
import { tellerOf } from '../../store/teller.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useSeenSubjects } from '../../store/use-seen-subjects.ts';
import { useSend } from '../../store/use-send.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import type { Action } from '../../ui/action/action.ts';
import { useLatest } from '../../ui/action/use-latest.ts';
import { ActionButton, Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { StopOutcome } from './round.ts';
import { StopCard } from './stop-card.tsx';
import { stopActions, type StopMoves } from './stop-actions.ts';
import { useStop, type ShownStop } from './use-stop.ts';

interface StopViewProps {
  readonly subject: SubjectId;
  /** Whose word the answer is, as typed; empty = seen by oneself. */
  readonly spokenTo: string;
  readonly outcome: StopOutcome | undefined;
  readonly onAnswered: (outcome: StopOutcome) => void;
  readonly onNext: () => void;
  readonly onBefore: () => void;
}

/** One stop of the round, with its keys. */
export function StopView(props: StopViewProps) {
  const stop = useStop(props.subject);
  return stop === undefined ? <Gone onNext={props.onNext} /> : <Stop {...props} stop={stop} />;
}

/** Struck from the list since the round began. */
function Gone({ onNext }: { onNext: () => void }) {
  return (
    <>
      <p>It is not on the list any more.</p>
      <div className="round-foot">
        <Button kind="primary" autoFocus onPress={onNext}>
          Next
        </Button>
      </div>
    </>
  );
}

function Stop({
  stop,
  subject,
  spokenTo,
  outcome,
  onAnswered,
  onNext,
  onBefore,
}: StopViewProps & { stop: ShownStop }) {
  const { ui } = useHost();
  const card = useRef<HTMLDivElement>(null);
  const sending = useSend();
  const openStrip = useRunAction('system.strip');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => card.current?.focus(), [subject]);
  // What is in hand for the strip is so only while this stop is.
  useEffect(() => () => ui.filter(UI_FILTERS.cellsInHand, null), [ui, subject]);
  const [seen, lookAgain] = useSeenSubjects(useMemo(() => [subject], [subject]));

  const answer = (type: 'system.confirm' | 'system.review', said: StopOutcome): void => {
    const toldBy = type === 'system.confirm' ? tellerOf(spokenTo) : undefined;
    setBusy(true);
    void sending
      .send(
        {
          type,
          ...(toldBy === undefined ? {} : { toldBy }),
          // Reviewing says nothing of the state, so it overrides none.
          data: { subjects: type === 'system.confirm' ? seen : seen.map(withoutSeen) },
        },
        { said: `${stop.name}: ${said === 'confirmed' ? 'confirmed' : 'reviewed, no news'}`, isShown: true },
      )
      .then((result) => {
        setBusy(false);
        if (result.ok) onAnswered(said);
        // The refusal says what has changed: now it has been seen.
        else if (result.code === 'changed-meanwhile') lookAgain();
      });
  };
  const setState = (): void => {
    flushSync(() => {
      ui.filter(UI_FILTERS.pickedSystems, null);
      ui.select(UI_LISTS.systemInHand, subject.system);
      ui.filter(UI_FILTERS.cellsInHand, subject.part === undefined ? null : [subject]);
    });
    openStrip?.();
  };
  const isAssessed = stop.standing.state.state !== 'unknown';
  const moves = useLatest((): StopMoves => ({
    confirm: () => answer('system.confirm', 'confirmed'),
    review: () => answer('system.review', 'reviewed'),
    setState,
    next: onNext,
    before: onBefore,
  }));
  const actions = useMemo(() => stopActions(moves, { isAssessed, isBusy }), [moves, isAssessed, isBusy]);
  useActions(useMemo<readonly Action[]>(() => Object.values<Action>({ ...actions }), [actions]));
  return (
    <>
      <Refusal message={sending.trouble?.message ?? null} onDismiss={sending.clear} />
      <StopCard stop={stop} outcome={outcome} card={card} />
      <div className="round-foot">
        {isAssessed && <ActionButton action={actions.confirm} kind="primary" />}
        <ActionButton action={actions.setState} kind={isAssessed ? 'plain' : 'primary'} />
        <ActionButton action={actions.review} />
        <span className="round-moves">
          <ActionButton action={actions.before} kind="quiet" />
          <ActionButton action={actions.next} kind="quiet" />
        </span>
      </div>
    </>
  );
}
