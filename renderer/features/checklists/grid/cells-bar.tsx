import { Check, Maximize2 } from 'lucide-react';
import { useMemo } from 'react';
import { refusalOf, type Sending } from '../../../store/use-send.ts';
import { useWriting } from '../../../store/use-writing.ts';
import type { Action, Readiness } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { useLatest } from '../../../ui/action/use-latest.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { otherLabel } from '../running/answer-forms.tsx';
import { subjectOf } from '../../../store/run-names.ts';
import { stepLabel } from '../step-mark.tsx';
import { openIn, type CellInHand } from './run-cells.ts';
import type { Saying } from './use-cells.ts';

export interface CellsBarProps {
  readonly inHand: readonly CellInHand[];
  readonly sending: Sending;
  readonly onSay: (what: Saying) => void;
  readonly onOpen: (run: string) => void;
}

const OTHERS = [
  { what: 'different', letter: 'd' },
  { what: 'not-applicable', letter: 'a' },
  { what: 'skipped', letter: 's' },
] as const;

/** Under the grid, so that nothing in it moves: what is in hand, and what can be said of it. */
export function CellsBar({ inHand, sending, onSay, onOpen }: CellsBarProps) {
  const open = openIn(inHand);
  const [first] = inHand;
  const writing = useWriting();
  const openOne = useLatest(() => {
    if (first !== undefined) onOpen(first.run.run.id);
  });
  useCellActions(open.length > 0 ? writing : { because: 'Nothing is open in what is selected.' }, onSay);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'cells.open',
          label: 'Open the checklist in hand',
          icon: Maximize2,
          shortcut: 'o',
          effect: 'opens',
          group: 'Checklists by step',
          run: () => openOne(),
        },
      ],
      [openOne],
    ),
  );
  if (first === undefined) return null;
  const values = new Set(open.map(({ at }) => at.on.step.expected));
  const [value] = values;
  return (
    <section className="cells-bar" aria-label="Cells in hand">
      <p className="cells-words" role="status">
        {inHand.length === 1 ? <OneCell cell={first} /> : <ManyCells inHand={inHand} open={open} />}
      </p>
      <Refusal {...refusalOf(sending)} />
      <div className="cells-actions">
        {open.length > 0 && (
          <>
            <Button kind="primary" icon={Check} shortcut="Enter" onPress={() => onSay('stated')}>
              {values.size === 1 ? value : 'The values that are stated'}
            </Button>
            {OTHERS.map(({ what, letter }) => (
              <Button key={what} shortcut={letter} onPress={() => onSay(what)}>
                {otherLabel(what)}
              </Button>
            ))}
          </>
        )}
        {inHand.length === 1 && (
          <Button icon={Maximize2} shortcut="o" onPress={() => onOpen(first.run.run.id)}>
            Open it
          </Button>
        )}
      </div>
    </section>
  );
}

function OneCell({ cell: { run, at } }: { cell: CellInHand }) {
  return (
    <>
      <strong>{subjectOf(run)}</strong>
      <span>
        {at.on.place}. {at.on.step.text}
      </span>
      <span className="cells-quiet">{stepLabel(at)}</span>
    </>
  );
}

function ManyCells({ inHand, open }: { inHand: readonly CellInHand[]; open: readonly CellInHand[] }) {
  const subjects = new Set(inHand.map(({ run }) => run.run.id)).size;
  const steps = new Set(inHand.map(({ at }) => at.on.key)).size;
  return (
    <>
      <strong>{inHand.length} cells</strong>
      <span>
        {subjects} {subjects === 1 ? 'subject' : 'subjects'}, {steps} {steps === 1 ? 'step' : 'steps'}
      </span>
      <span className="cells-quiet">{open.length} of them open</span>
    </>
  );
}

/** The same from the palette and by key, wherever the focus is. */
function useCellActions(readiness: Readiness, onSay: (what: Saying) => void): void {
  const say = useLatest(onSay);
  const ready = useLatest(() => readiness);
  useActions(
    useMemo<readonly Action[]>(
      () =>
        OTHERS.map(({ what, letter }) => ({
          id: `cells.${what}`,
          label: otherLabel(what),
          shortcut: letter,
          effect: 'types',
          group: 'Checklists by step',
          canRun: () => ready(),
          run: () => say(what),
        })),
      [say, ready],
    ),
  );
}
