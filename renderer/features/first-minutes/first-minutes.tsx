import { Check, ChevronDown, ChevronUp, Circle, X } from 'lucide-react';
import { useState } from 'react';
import { minutesBetween } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useDraft } from '../../store/use-personal.ts';
import { useAllActions, useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useMinuteSteps, type MinuteStep } from './minute-steps.ts';
import './first-minutes.css';

/** Where the whole list leaves room for what needs somebody now. */
const ROOMY = '(min-height: 900px)';
/** Whoever opens the incident after that has other things to do. */
const BEGINNING_MINUTES = 12 * 60;

function useIsBeginning(): boolean {
  const now = useNow();
  const declaredAt = useIncident(({ incident }) =>
    incident.status === 'declared' ? incident.declaredAt : now,
  );
  const elapsed = minutesBetween(declaredAt, now);
  // An exercise's clock may stand before its declaration.
  return elapsed >= 0 && elapsed < BEGINNING_MINUTES;
}

/**
 * What the first fifteen minutes are for. It ticks itself off: each line is done when the log says so. It goes when all
 * is done, or when it is put away. Where there is little room it is folded to its next step.
 */
export function FirstMinutes() {
  const isBeginning = useIsBeginning();
  const [isAway, putAway] = useDraft('first-minutes-away', (value) => value === true);
  return isAway || !isBeginning ? null : <Steps onAway={() => putAway(true)} />;
}

function Steps({ onAway }: { onAway: () => void }) {
  const steps = useMinuteSteps();
  const offered = useAllActions();
  const shown = steps.filter(({ action }) => offered.some(({ id }) => id === action));
  const isRoomy = useMedia(ROOMY);
  const [asked, setAsked] = useState<boolean | null>(null);
  const isWhole = asked ?? isRoomy;
  const next = shown.find((step) => !step.isDone);
  if (next === undefined) return null;
  const done = shown.filter((step) => step.isDone).length;
  return (
    <section className="first-minutes" aria-labelledby="first-minutes-title">
      <SectionHeader
        id="first-minutes-title"
        title="First 15 minutes"
        level={3}
        actions={
          <>
            <IconButton
              icon={isWhole ? ChevronUp : ChevronDown}
              label={isWhole ? 'Show only the next step' : 'Show the whole list'}
              small
              onPress={() => setAsked(!isWhole)}
            />
            <IconButton icon={X} label="Put the list away" small onPress={onAway} />
          </>
        }
      />
      <p className="first-minutes-count">
        {done} of {shown.length} done
      </p>
      <ol>
        {(isWhole ? shown : [next]).map((step) => (
          <Step key={step.action} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: MinuteStep }) {
  const run = useRunAction(step.action);
  return (
    <li className="first-minutes-step" data-done={step.isDone || undefined}>
      {step.isDone ? (
        <Check size={16} strokeWidth={2.25} aria-label="Done" />
      ) : (
        <Circle size={16} strokeWidth={1.75} aria-label="To do" />
      )}
      {step.isDone ? (
        <span>{step.label}</span>
      ) : (
        <Button kind="quiet" onPress={() => run?.()}>
          {step.label}
        </Button>
      )}
    </li>
  );
}
