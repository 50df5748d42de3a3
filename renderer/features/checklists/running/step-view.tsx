import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { isOwed, type StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { refusalOf } from '../../../store/use-send.ts';
import { useWriting } from '../../../store/use-writing.ts';
import type { Action, Readiness } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { useLatest } from '../../../ui/action/use-latest.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { OtherForm, otherLabel, type OtherAnswer } from './answer-forms.tsx';
import { PassedStep } from './passed-step.tsx';
import { answerWords } from './run-words.ts';
import { SecondForm } from './second-form.tsx';
import { StepFacts, StepHead } from './step-words.tsx';
import { useAnswering } from './use-answering.ts';
import { useResume } from './use-resume.ts';

export interface StepViewProps {
  readonly standing: RunStanding;
  readonly at: StepStanding;
  /** Its one button takes the focus. */
  readonly focus: boolean;
  /** It is answered: on to the next. */
  readonly onDone: () => void;
  /** On without saying anything of this one, where it is passed already. */
  readonly onNext: () => void;
}

type Mode = 'ask' | 'second' | 'correct' | OtherAnswer;

const OTHERS = ['different', 'not-applicable', 'skipped'] as const;
const LETTERS: Readonly<Record<OtherAnswer, string>> = {
  different: 'd',
  'not-applicable': 'a',
  skipped: 's',
};

/** One step: what to do in large type, the value that is expected, and one button that says it. */
export function StepView({ standing, at, focus, onDone, onNext }: StepViewProps) {
  const [isTakenUp, setTakenUp] = useState(false);
  const isOpen = isTakenUp || isOwed(at);
  return (
    <section
      className="run-step"
      aria-label={`Step ${at.on.place}`}
      data-former={at.on.former !== null || undefined}
    >
      <StepHead standing={standing} at={at} />
      {isOpen ? (
        <Asked standing={standing} at={at} focus={focus} onDone={onDone} />
      ) : (
        <PassedStep
          standing={standing}
          at={at}
          focus={focus}
          onNext={onNext}
          onTakeUp={() => setTakenUp(true)}
        />
      )}
      <StepFacts standing={standing} at={at} />
    </section>
  );
}

type AskedProps = Pick<StepViewProps, 'standing' | 'at' | 'focus' | 'onDone'>;

/** What is still to be said of it. */
function Asked({ standing, at, focus, onDone }: AskedProps) {
  const { run, status } = standing;
  const { key, place, step, critical } = at.on;
  const { sending, answer, confirm } = useAnswering([run.id], key, `Step ${place}`);
  const [mode, setMode] = useState<Mode>(at.state === 'second-owed' ? 'second' : 'ask');
  const writing = useWriting();
  const resume = useResume(run.id);
  const isRunning = status.status === 'running';
  const canRun = (): Readiness =>
    isRunning ? writing : { because: 'It is not in progress: go on with it first.' };
  const done = (sent: { readonly ok: boolean }): void => {
    if (sent.ok) onDone();
  };
  const state = (): void => {
    if (step.twoPerson === true) setMode('second');
    else void answer({ answer: 'stated' }).then(done);
  };
  useStepActions({ step: step.expected, canRun, onState: state, onMode: setMode, isAsking: mode === 'ask' });
  if (!isRunning) return <Resting resume={resume} standing={standing} focus={focus} />;
  return (
    <div className="run-answer">
      <Refusal {...refusalOf(sending, onDone)} />
      {mode === 'ask' && (
        <>
          <div className="run-value">
            <Button
              kind="primary"
              icon={Check}
              shortcut="Enter"
              autoFocus={focus}
              pending={sending.isPending}
              onPress={state}
              {...(writing === true ? {} : { blockedBecause: writing.because })}
            >
              {step.expected}
            </Button>
          </div>
          <div className="run-others">
            {OTHERS.map((kind) => (
              <Button key={kind} shortcut={LETTERS[kind]} onPress={() => setMode(kind)}>
                {otherLabel(kind)}
              </Button>
            ))}
          </div>
        </>
      )}
      {mode === 'second' && (
        <SecondForm
          what={at.answer === undefined ? step.expected : answerWords(at.answer.to, step.expected)}
          pending={sending.isPending}
          onSecond={(second) =>
            void (at.answer === undefined ? answer({ answer: 'stated' }, second) : confirm(second)).then(done)
          }
          {...(at.answer === undefined
            ? { onLater: () => void answer({ answer: 'stated' }).then(done) }
            : { onLater: onDone })}
        />
      )}
      {(mode === 'different' || mode === 'not-applicable' || mode === 'skipped') && (
        <OtherForm
          kind={mode}
          isCritical={critical}
          pending={sending.isPending}
          onAnswer={(to) => void answer(to).then(done)}
          onBack={() => setMode('ask')}
        />
      )}
    </div>
  );
}

interface StepActionsOf {
  readonly step: string;
  readonly canRun: () => Readiness;
  readonly onState: () => void;
  readonly onMode: (mode: Mode) => void;
  readonly isAsking: boolean;
}

/** The same by key from wherever the focus is, and in the palette. */
function useStepActions({ step, canRun, onState, onMode, isAsking }: StepActionsOf): void {
  const latest = useLatest((what: 'stated' | OtherAnswer) => (what === 'stated' ? onState() : onMode(what)));
  const ready = useLatest(canRun);
  useActions(
    useMemo<readonly Action[]>(
      () =>
        !isAsking
          ? []
          : [
              {
                id: 'run.stated',
                label: `State: ${step}`,
                hint: 'The step is answered with the value that it states.',
                icon: Check,
                shortcut: 'Enter',
                effect: 'changes',
                group: 'Checklist in progress',
                canRun: () => ready(),
                run: () => latest('stated'),
              },
              ...OTHERS.map((kind): Action => ({
                id: `run.${kind}`,
                label: otherLabel(kind),
                shortcut: LETTERS[kind],
                effect: 'types',
                group: 'Checklist in progress',
                canRun: () => ready(),
                run: () => latest(kind),
              })),
            ],
      [isAsking, step, latest, ready],
    ),
  );
}

/** It is paused or closed: nothing is said of a step until somebody goes on. */
function Resting({ resume, standing, focus }: { resume: () => void; standing: RunStanding; focus: boolean }) {
  const { status } = standing;
  if (status.status !== 'paused') return <p className="run-rest">It was closed with this step open.</p>;
  return (
    <div className="run-value">
      <Button kind="primary" autoFocus={focus} shortcut="Enter" onPress={resume}>
        Go on where it was left
      </Button>
    </div>
  );
}
