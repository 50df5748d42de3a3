import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { clockBeside } from '../../../store/time-beside.ts';
import { useNow } from '../../../store/use-now.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { useWording } from '../../../store/use-wording.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ReasonForm } from '../../../ui/form/reason-form.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { CorrectForm } from './answer-forms.tsx';
import { answerWords, secondWords } from './run-words.ts';

export interface PassedStepProps {
  readonly standing: RunStanding;
  readonly at: StepStanding;
  /** The way on takes the focus. */
  readonly focus: boolean;
  readonly onNext: () => void;
  /** A step that was skipped is done after all. */
  readonly onTakeUp: () => void;
}

/** What was said of a step, by whom; what can still be said of it; and the way on. */
export function PassedStep({ standing, at, focus, onNext, onTakeUp }: PassedStepProps) {
  const { isClosed, unsettled } = standing;
  const [doing, setDoing] = useState<'correct' | 'settle' | null>(null);
  const isUnsettled = unsettled.some(({ on }) => on.key === at.on.key);
  const close = (): void => setDoing(null);
  return (
    <div className="run-answer">
      <Given at={at} />
      {isUnsettled && (
        <p className="run-care">
          A critical step was skipped: it stays listed until it is done or somebody lets it stand.
        </p>
      )}
      {doing === 'correct' && <Correct standing={standing} at={at} onClose={close} />}
      {doing === 'settle' && <LetStand standing={standing} at={at} onClose={close} />}
      {doing === null && (
        <div className="run-others">
          <Button autoFocus={focus} onPress={onNext}>
            On to what is open
          </Button>
          {at.state === 'skipped' && !isClosed && <Button onPress={onTakeUp}>Do it after all</Button>}
          {isUnsettled && <Button onPress={() => setDoing('settle')}>Let it stand</Button>}
          {!isClosed && (
            <Button icon={PenLine} onPress={() => setDoing('correct')}>
              Correct it
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Given({ at: { answer, second, state, on } }: { at: StepStanding }) {
  const now = useNow();
  const wording = useWording();
  if (answer === undefined) return null;
  return (
    <p className="run-given" data-state={state}>
      <strong>{answerWords(answer.to, on.step.expected)}</strong>
      <span>
        {answer.to.by.who}, {clockBeside(answer.at, now, wording)}
        {second === null ? '' : `; second person ${secondWords(second)}`}
      </span>
    </p>
  );
}

type DoingProps = Pick<PassedStepProps, 'standing' | 'at'> & { readonly onClose: () => void };

function Correct({ standing: { run }, at: { on }, onClose }: DoingProps) {
  const sending = useSend();
  return (
    <>
      <Refusal {...refusalOf(sending, onClose)} />
      <CorrectForm
        isCritical={on.critical}
        pending={sending.isPending}
        onCorrect={(to, reason) =>
          void sending
            .send(
              { type: 'checklist.correct', data: { run: run.id, step: on.key, to, reason } },
              { said: `Step ${on.place}: corrected` },
            )
            .then((sent) => {
              if (sent.ok) onClose();
            })
        }
        onBack={onClose}
      />
    </>
  );
}

function LetStand({ standing: { run }, at: { on }, onClose }: DoingProps) {
  const sending = useSend();
  return (
    <ReasonForm
      label="Let it stand"
      reasonLabel="Why it may stay undone"
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onSubmit={(reason) =>
        void sending
          .send(
            { type: 'checklist.settle', data: { run: run.id, step: on.key, reason } },
            { said: `Step ${on.place}: let stand` },
          )
          .then((sent) => {
            if (sent.ok) onClose();
          })
      }
    />
  );
}
