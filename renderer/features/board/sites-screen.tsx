import { useCallback, useMemo, useRef, useState } from 'react';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { useContent, useHost, useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import type { CellGridHandle } from '../../ui/cell-grid/cell-grid.tsx';
import { BOARD, type BoardFilter } from './board-filter.ts';
import { BoardFind } from './board-find.tsx';
import { FilterLine } from './filter-line.tsx';
import { FilterPalette } from './filter-palette.tsx';
import { KeptFilters } from './kept-filters.tsx';
import { siteColumns, siteRows } from './site-cells.ts';
import { SitesBar } from './sites-bar.tsx';
import { SitesGrid } from './sites-grid.tsx';
import { useShownRows } from './use-board.ts';
import './board.css';
import './sites.css';

/** Every system at every site where it is used. */
export function SitesScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return incident === null ? null : <Sites key={incident} />;
}

function Sites() {
  const { ui } = useHost();
  const { all, rows, filter } = useShownRows();
  const world = useIncident((state) => state);
  const now = useNow();
  const grid = useRef<CellGridHandle>(null);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const reckoning = useMemo(() => reckoningOf(world.incident, now), [world.incident, now]);
  const sorted = useMemo(() => siteRows(rows, reckoning).map(({ system }) => system), [rows, reckoning]);
  const systems = useSettledOrder(sorted, hasPointer || hasFocus);
  const sites = useMemo(() => siteColumns(world, rows), [world, rows]);
  const change = useCallback(
    (part: Partial<BoardFilter>): void => ui.filter(BOARD, { ...filter, ...part }),
    [ui, filter],
  );
  const first = rows.find(({ system }) => system === systems[0]);
  return (
    <div className="board sites">
      <BoardFind filter={filter} first={first?.system} onChange={change} grid={grid} />
      <FilterLine filter={filter} shown={rows.length} whole={all.length} />
      <FilterPalette />
      <KeptFilters />
      {systems.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'No systems on the board yet' : 'No system here has a site'}>
          {all.length === 0
            ? 'Type the name of a system above, or bring in a list of them.'
            : 'A site comes with a list that names it, or is added in the detail of a system.'}
        </EmptyState>
      ) : (
        <>
          <SitesBar />
          <div
            className="sites-frame"
            onPointerEnter={() => setPointer(true)}
            onPointerLeave={() => setPointer(false)}
          >
            <SitesGrid
              systems={systems}
              sites={sites}
              reckoning={reckoning}
              handle={grid}
              onEngaged={setFocus}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** Worst first, but nothing moves under a person's hands: the order waits until they have left the grid. */
function useSettledOrder(sorted: readonly string[], isEngaged: boolean): readonly string[] {
  const last = useRef<readonly string[]>(sorted);
  return useMemo(() => {
    const next = isEngaged ? keptOrder(last.current, sorted) : sorted;
    const isSame =
      next.length === last.current.length && next.every((one, place) => one === last.current[place]);
    if (!isSame) last.current = next;
    return last.current;
  }, [sorted, isEngaged]);
}

/** Those that were there stay where they were; what is new comes at the end. */
export function keptOrder(before: readonly string[], sorted: readonly string[]): readonly string[] {
  const now = new Set(sorted);
  const known = new Set(before);
  return [...before.filter((one) => now.has(one)), ...sorted.filter((one) => !known.has(one))];
}
