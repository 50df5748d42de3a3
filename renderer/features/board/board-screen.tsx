import { LayoutGrid, ListPlus } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { useContent, useHost } from '../../store/host-context.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import type { GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { BOARD, type BoardFilter } from './board-filter.ts';
import { BoardFind } from './board-find.tsx';
import { BoardRows } from './board-rows.tsx';
import { FilterLine } from './filter-line.tsx';
import { FilterPalette } from './filter-palette.tsx';
import { KeptFilters } from './kept-filters.tsx';
import { useShownRows } from './use-board.ts';
import { WhileAway } from './while-away.tsx';
import './board.css';

/** Every system's state, trouble first. */
export function BoardScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return incident === null ? null : <Board key={incident} />;
}

function Board() {
  const { ui } = useHost();
  const { all, rows, filter } = useShownRows();
  const grid = useRef<GridHandle>(null);
  const change = useCallback(
    (part: Partial<BoardFilter>): void => {
      ui.filter(BOARD, { ...filter, ...part });
    },
    [ui, filter],
  );
  return (
    <div className="board">
      <WhileAway />
      <BoardFind isGrouped filter={filter} first={rows[0]?.system} onChange={change} grid={grid} />
      <FilterLine filter={filter} shown={rows.length} whole={all.length} />
      <FilterPalette />
      <KeptFilters />
      {all.length === 0 ? (
        <NothingYet />
      ) : (
        <BoardRows all={all} rows={rows} filter={filter} grid={grid} onChange={change} />
      )}
    </div>
  );
}

/** The ways in are equal: type a name, paste a range, take a file. */
function NothingYet() {
  const bringIn = useRunAction('systems.import');
  const find = useRunAction('board.find');
  return (
    <EmptyState
      icon={LayoutGrid}
      title="No systems on the board yet"
      actions={
        <>
          <Button kind="primary" icon={ListPlus} shortcut="Mod+F" onPress={() => find?.()}>
            Type a name
          </Button>
          {bringIn !== undefined && <Button onPress={bringIn}>Paste a list, or take a file</Button>}
        </>
      }
    >
      Type the name of a system and press Enter. It stands as Not assessed until somebody has looked.
    </EmptyState>
  );
}
