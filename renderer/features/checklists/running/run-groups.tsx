import { Check, SquareDashed, UserRound } from 'lucide-react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { isOwed, type StepStanding } from '#shared/domain/checklists/run-steps.ts';
import type { StepListGroup, StepListItem } from '../../../ui/step-list/step-list.tsx';
import { StepMark, stepKind } from '../step-mark.tsx';
import { CALL } from './next-step.ts';
import { stateWords } from './run-words.ts';

const itemOf = (at: StepStanding): StepListItem => {
  const words = stateWords(at);
  return {
    key: at.on.key,
    kind: stepKind(at),
    label: (
      <>
        <StepMark at={at} />
        <span className="run-item-words">
          <span>
            {at.on.place}. {at.on.step.text}
          </span>{' '}
          <span className="run-item-state">
            {[at.on.critical ? 'critical' : '', words].filter((one) => one !== '').join(', ')}
          </span>
        </span>
      </>
    ),
  };
};

/** The steps by chunk with how each stands; steps of an earlier version that go on come last, then the call. */
export function runGroups(standing: RunStanding): readonly StepListGroup[] {
  const { steps } = standing;
  const chunks: { key: string; title: string; of: StepStanding[] }[] = [];
  for (const at of steps) {
    const title = at.on.former === null ? at.on.chunk : `Critical in version ${at.on.former}`;
    const last = chunks.at(-1);
    if (last?.title === title) last.of.push(at);
    else chunks.push({ key: `${chunks.length}`, title, of: [at] });
  }
  return [
    ...chunks.map(({ key, title, of }) => {
      const owed = of.filter(isOwed).length;
      return {
        key,
        title: `${title} · ${owed === 0 ? 'all passed' : `${owed} of ${of.length} to do`}`,
        items: of.map(itemOf),
      };
    }),
    { key: CALL, title: 'When all is done', items: [callItem(standing)] },
  ];
}

function callItem({ status, countersignOwed }: RunStanding): StepListItem {
  const isComplete = status.status === 'complete';
  const words = countersignOwed ? 'countersignature owed' : isComplete ? 'done' : '';
  const Mark = isComplete && !countersignOwed ? Check : countersignOwed ? UserRound : SquareDashed;
  return {
    key: CALL,
    kind: isComplete ? 'done' : 'open',
    label: (
      <>
        <Mark size={18} strokeWidth={2} className="run-mark" />
        <span className="run-item-words">
          <span>Call it complete</span> <span className="run-item-state">{words}</span>
        </span>
      </>
    ),
  };
}
