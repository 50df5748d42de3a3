import { Check } from 'lucide-react';
import type { AnswerRef } from '#shared/domain/checklists/commands.ts';
import { refusalOf } from '../../../store/use-send.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { OtherForm, otherLabel } from '../running/answer-forms.tsx';
import { subjectOf } from '../../../store/run-names.ts';
import { SecondForm } from '../running/second-form.tsx';
import type { SecondPerson } from '../running/use-answering.ts';
import { byStep, type CellInHand } from './run-cells.ts';
import { useCells, type Saying } from './use-cells.ts';

export interface CellsDialogProps {
  readonly saying: Saying;
  /** Those of what is in hand that can be answered. */
  readonly inHand: readonly CellInHand[];
  readonly onClose: () => void;
}

const NAMED = 6;

/** What is said of many at once names them first; a second person, a value or a reason is asked for here. */
export function CellsDialog({ saying, inHand, onClose }: CellsDialogProps) {
  const { sending, say } = useCells();
  const send = (to: AnswerRef, second?: SecondPerson): void =>
    void say(inHand, to, second).then((sent) => {
      if (sent === null || sent.ok) onClose();
    });
  const takesTwo = inHand.some(({ at }) => at.on.step.twoPerson === true);
  const title = saying === 'stated' ? 'The values that are stated' : otherLabel(saying);
  return (
    <Dialog
      title={`${title}: ${inHand.length === 1 ? 'one cell' : `${inHand.length} cells`}`}
      open
      onClose={onClose}
    >
      <div className="cells-dialog">
        <Named inHand={inHand} />
        <Refusal {...refusalOf(sending, onClose)} />
        {saying === 'stated' && takesTwo && (
          <SecondForm
            what="what is stated"
            pending={sending.isPending}
            onSecond={(second) => send({ answer: 'stated' }, second)}
            onLater={() => send({ answer: 'stated' })}
          />
        )}
        {saying === 'stated' && !takesTwo && (
          <Button
            kind="primary"
            icon={Check}
            autoFocus
            shortcut="Enter"
            pending={sending.isPending}
            onPress={() => send({ answer: 'stated' })}
          >
            {inHand.length === 1 ? 'Seen' : `Seen on each of the ${inHand.length}`}
          </Button>
        )}
        {saying !== 'stated' && (
          <OtherForm
            kind={saying}
            isCritical={inHand.some(({ at }) => at.on.critical)}
            pending={sending.isPending}
            onAnswer={send}
            onBack={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Step by step: what is stated, and of which. */
function Named({ inHand }: { inHand: readonly CellInHand[] }) {
  return (
    <ul className="cells-named">
      {[...byStep(inHand)].map(([step, of]) => {
        const names = of.slice(0, NAMED).map(({ run }) => subjectOf(run));
        const rest = of.length - names.length;
        return (
          <li key={step}>
            <strong>
              {of[0]?.at.on.step.text}: {of[0]?.at.on.step.expected}
            </strong>
            <span>
              {names.join(', ')}
              {rest > 0 ? ` and ${rest} more` : ''}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
