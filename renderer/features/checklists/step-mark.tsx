import { Check, Minus, Slash, SquareDashed, TriangleAlert, UserRound } from 'lucide-react';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import type { Icon } from '../../ui/action/action.ts';
import { answerWords, stateWords } from './running/run-words.ts';

/** A shape for each state: it is never the colour alone that tells. */
const MARKS: Readonly<Record<StepStanding['state'], Icon>> = {
  open: SquareDashed,
  'second-owed': UserRound,
  answered: Check,
  'not-applicable': Minus,
  skipped: Slash,
};

const isDifferent = ({ state, answer }: StepStanding): boolean =>
  state === 'answered' && answer?.to.answer === 'different';

/** What the look of a step follows: its state, and what in it asks for an eye. */
export function stepKind(at: StepStanding): string {
  if (at.state === 'skipped' && at.on.critical) return 'trouble';
  if (at.state === 'answered') return isDifferent(at) ? 'different' : 'done';
  return at.overdue ? 'trouble' : at.state;
}

export function StepMark({ at, size = 18 }: { at: StepStanding; size?: number }) {
  const Mark = isDifferent(at) ? TriangleAlert : MARKS[at.state];
  return (
    <span className="step-mark" data-kind={stepKind(at)} aria-hidden>
      <Mark size={size} strokeWidth={2} />
    </span>
  );
}

/** The whole of it in words: "critical, skipped: No printer here". */
export function stepLabel(at: StepStanding): string {
  const words = at.answer === undefined ? '' : answerWords(at.answer.to, at.on.step.expected);
  return [at.on.critical ? 'critical' : '', stateWords(at) || 'open', words]
    .filter((one) => one !== '')
    .join(', ');
}
