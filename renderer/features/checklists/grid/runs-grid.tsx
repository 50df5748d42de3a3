import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useHost } from '../../../store/host-context.ts';
import { useRuns } from '../../../store/runs.ts';
import { UI_LISTS } from '../../../store/ui-lists.ts';
import { CellGrid, type CellGridHandle } from '../../../ui/cell-grid/cell-grid.tsx';
import { cellsOf, type CellRange } from '../../../ui/cell-grid/cell-range.ts';
import { stepLabel, StepMark } from '../step-mark.tsx';
import { subjectOf } from '../../../store/run-names.ts';
import { CellsDialog } from './cells-dialog.tsx';
import { CellsBar } from './cells-bar.tsx';
import { GridHead } from './grid-head.tsx';
import { cellWord, openIn, runTable, type CellInHand } from './run-cells.ts';
import { useCells, type Saying } from './use-cells.ts';
import './grid.css';

export interface RunsGridProps {
  /** The id of the first of those that were started together. */
  readonly group: string;
  readonly onClose: () => void;
}

/** One checklist over many subjects: a cell each, answered by the same keys as in the checklist itself, one or many at once. */
export function RunsGrid({ group, onClose }: RunsGridProps) {
  const { ui } = useHost();
  const all = useRuns();
  const table = useMemo(() => runTable(all, group), [all, group]);
  const [range, setRange] = useState<CellRange | null>(START);
  const [saying, setSaying] = useState<Saying | null>(null);
  const grid = useRef<CellGridHandle>(null);
  // Whoever comes to the grid stands in it.
  const [firstRow] = useState(table.rows[0]);
  useEffect(() => {
    if (firstRow !== undefined) grid.current?.focusRow(firstRow);
  }, [firstRow]);
  const inHand = useMemo(() => cellsInHand(table, range), [table, range]);
  const cells = useCells();
  /** One cell is stated at once; many are named first, and a second person is asked for. */
  const say = (what: Saying): void => {
    const open = openIn(inHand);
    const [only] = open;
    const isPlain = what === 'stated' && open.length === 1 && only?.at.on.step.twoPerson !== true;
    if (isPlain) void cells.say(open, { answer: 'stated' });
    else setSaying(what);
  };
  const cell = useCallback(
    (run: string, step: string) => {
      const at = table.cell(run, step);
      return at === undefined ? null : (
        <span className="cells-cell" data-kind={at.state}>
          <StepMark at={at} size={16} />
          <span className="cells-word">{cellWord(at)}</span>
        </span>
      );
    },
    [table],
  );
  const rowHead = useCallback(
    (run: string) => {
      const standing = table.runs.get(run);
      return standing === undefined ? run : <span className="cells-subject">{subjectOf(standing)}</span>;
    },
    [table],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isCell(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    say('stated');
  };
  return (
    <div className="cells">
      <GridHead table={table} onClose={onClose} />
      <div className="cells-grid" onKeyDownCapture={onKeyDown}>
        <CellGrid
          label="Checklists by step"
          corner="On what"
          rows={table.rows}
          columns={table.columns}
          rowHead={rowHead}
          columnHead={(step) => columnWords(table.steps.get(step))}
          cell={cell}
          cellLabel={(run, step) => {
            const at = table.cell(run, step);
            return at === undefined ? 'not one of its steps' : stepLabel(at);
          }}
          range={range}
          onRange={setRange}
          onOpen={(run) => ui.select(UI_LISTS.runs, run)}
          handle={grid}
        />
      </div>
      <CellsBar
        inHand={inHand}
        sending={cells.sending}
        onSay={say}
        onOpen={(run) => ui.select(UI_LISTS.runs, run)}
      />
      {saying !== null && (
        <CellsDialog saying={saying} inHand={openIn(inHand)} onClose={() => setSaying(null)} />
      )}
    </div>
  );
}

const START: CellRange = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

const isCell = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('role') === 'gridcell';

const columnWords = (
  step: { readonly place: number; readonly step: { readonly text: string } } | undefined,
) => (step === undefined ? '' : `${step.place}. ${step.step.text}`);

function cellsInHand(table: ReturnType<typeof runTable>, range: CellRange | null): readonly CellInHand[] {
  if (range === null) return [];
  return cellsOf(range).flatMap(({ row, column }) => {
    const [runKey, stepKey] = [table.rows[row], table.columns[column]];
    if (runKey === undefined || stepKey === undefined) return [];
    const run = table.runs.get(runKey);
    const at = table.cell(runKey, stepKey);
    return run === undefined || at === undefined ? [] : [{ run, at }];
  });
}
