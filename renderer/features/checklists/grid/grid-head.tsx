import { ArrowLeft, CheckCheck } from 'lucide-react';
import { useMemo } from 'react';
import { isOwed } from '#shared/domain/checklists/run-steps.ts';
import { useDispatch } from '../../../store/use-dispatch.ts';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { useLatest } from '../../../ui/action/use-latest.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { titleOf } from '../../../store/run-names.ts';
import type { RunTable } from './run-cells.ts';

/** Which checklist, over how many, and how far they have come. */
export function GridHead({ table, onClose }: { table: RunTable; onClose: () => void }) {
  const dispatch = useDispatch();
  const close = useLatest(onClose);
  const back = useMemo<Action>(
    () => ({
      id: 'cells.back',
      label: 'All checklists',
      icon: ArrowLeft,
      shortcut: 'Escape',
      effect: 'opens',
      group: 'Checklists by step',
      run: () => close(),
    }),
    [close],
  );
  useActions(useMemo(() => [back], [back]));
  const runs = [...table.runs.values()];
  const [first] = runs;
  const cells = runs.flatMap(({ steps }) => steps);
  const done = cells.filter((at) => !isOwed(at)).length;
  const closed = runs.filter(({ isClosed }) => isClosed).length;
  const ready = runs.filter(({ status, steps }) => status.status === 'running' && !steps.some(isOwed));
  return (
    <header className="cells-head">
      <IconButton icon={ArrowLeft} label={back.label} shortcut="Escape" onPress={back.run} />
      <div className="cells-names">
        <h2 className="cells-title">{first === undefined ? 'Nothing here' : titleOf(first)}</h2>
        <p className="cells-line">
          {runs.length} started together · {done} of {cells.length} steps passed · {closed} closed
        </p>
      </div>
      {ready.length > 0 && (
        <Button
          icon={CheckCheck}
          onPress={() =>
            void dispatch(
              { type: 'checklist.complete', data: { runs: ready.map(({ run }) => run.id) } },
              { said: `${ready.length} complete` },
            )
          }
        >
          {`Call ${ready.length} complete`}
        </Button>
      )}
    </header>
  );
}
