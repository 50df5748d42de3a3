import { useCallback, useEffect, useMemo, useRef, useState, type Ref, type RefObject } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import type { Reckoning } from '#shared/domain/systems/select-age.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { standingIn } from '../../store/standing-in.ts';
import { spanWords } from '../../store/time-beside.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { CellGrid, type CellGridHandle } from '../../ui/cell-grid/cell-grid.tsx';
import { cellsOf, type CellAt, type CellRange } from '../../ui/cell-grid/cell-range.ts';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark, stateWords } from '../../ui/state-mark/state-mark.tsx';
import { shortAge, siteCell } from './site-cells.ts';

interface SitesGridProps {
  readonly systems: readonly string[];
  readonly sites: readonly string[];
  readonly reckoning: Reckoning;
  readonly handle: Ref<CellGridHandle>;
  /** Somebody is in it with the focus, or has left. */
  readonly onEngaged: (engaged: boolean) => void;
}

/** A corner of what is selected, by what it is and not by its number: it goes where its row goes. */
interface Corner {
  readonly system: string;
  readonly site: string;
}

/** The grid itself: the cell in hand, or a rectangle of them, is what the next key is about. */
export function SitesGrid({ systems, sites, reckoning, handle, onEngaged }: SitesGridProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const [corners, setCorners] = useState<readonly [Corner, Corner] | null>(null);
  const range = useMemo(() => rangeOf(corners, systems, sites), [corners, systems, sites]);
  useCellsInHand(range, systems, sites, () => setCorners((now) => (now === null ? null : [now[1], now[1]])));

  const frame = useRef<HTMLDivElement>(null);
  useEngaged(frame, onEngaged);

  const cell = useCallback(
    (system: string, site: string) => {
      const found = siteCell(world, system, site, reckoning);
      if (found === undefined) return null;
      const { standing, age } = found;
      const isStale = age?.stale === true;
      return (
        <>
          <StateMark
            look={stateLooks[standing.state.state]}
            standing={standingIn(standing)}
            stale={isStale}
            size={22}
            decorative
          />
          {age !== undefined && (
            <span className={isStale ? 'sites-age board-late' : 'sites-age'}>{shortAge(age.minutes)}</span>
          )}
        </>
      );
    },
    [world, reckoning],
  );
  const cellLabel = (system: string, site: string): string => {
    const found = siteCell(world, system, site, reckoning);
    if (found === undefined) return 'not used there';
    const words = stateWords(
      stateLooks[found.standing.state.state],
      standingIn(found.standing),
      found.age?.stale === true,
    );
    return found.age === undefined ? words : `${words}, ${spanWords(found.age.minutes)} ago`;
  };
  const rowHead = useCallback(
    (id: string) => {
      const system = lookup(world.systems.all, id);
      if (system === undefined) return id;
      const standing = standingOf(system.track, reckoning.now);
      return (
        <>
          <StateMark look={stateLooks[standing.state.state]} standing={standingIn(standing)} size={20} />
          <span className="sites-name">{shownName(world, system)}</span>
        </>
      );
    },
    [world, reckoning],
  );
  return (
    <div ref={frame} className="sites-cells">
      <CellGrid
        label="Systems by site"
        corner="System, worst first"
        rows={systems}
        columns={sites}
        rowHead={rowHead}
        columnHead={(id) => lookup(world.systems.sites, id)?.name ?? id}
        cell={cell}
        cellLabel={cellLabel}
        range={range}
        onRange={(next) => setCorners(cornersOf(next, systems, sites))}
        onOpen={(system) => ui.select(UI_LISTS.systems, system)}
        handle={handle}
      />
    </div>
  );
}

/** Where the focus can be without leaving the cell: overlays give it back, and a panel shows what it is about. */
const STILL_THERE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .panel';

function useEngaged(frame: RefObject<HTMLDivElement | null>, onEngaged: (engaged: boolean) => void): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (frame.current?.contains(target) === true) onEngaged(true);
      else if (target.closest(STILL_THERE) === null) onEngaged(false);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [frame, onEngaged]);
}

function rangeOf(
  corners: readonly [Corner, Corner] | null,
  systems: readonly string[],
  sites: readonly string[],
): CellRange | null {
  if (corners === null) return null;
  const [from, to] = corners.map(({ system, site }): CellAt => ({
    row: systems.indexOf(system),
    column: sites.indexOf(site),
  }));
  if (from === undefined || to === undefined) return null;
  return [from.row, from.column, to.row, to.column].includes(-1) ? null : { from, to };
}

function cornersOf(
  range: CellRange | null,
  systems: readonly string[],
  sites: readonly string[],
): readonly [Corner, Corner] | null {
  const corner = ({ row, column }: CellAt): Corner => ({
    system: systems[row] ?? '',
    site: sites[column] ?? '',
  });
  return range === null ? null : [corner(range.from), corner(range.to)];
}

/**
 * Says which cells the next key is about: one, be it empty, or of a rectangle those where a system is used. When
 * something was said of them they are let go but for the current one.
 */
function useCellsInHand(
  range: CellRange | null,
  systems: readonly string[],
  sites: readonly string[],
  collapse: () => void,
): void {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const kept = useUi(({ filters }) => filters[UI_FILTERS.cellsInHand]);
  const given = useRef(false);
  const inHand = useMemo(() => {
    if (range === null) return [];
    const cells = cellsOf(range).map(({ row, column }) => ({
      system: systems[row] ?? '',
      part: sites[column] ?? '',
    }));
    const parts = (system: string): object => lookup(world.systems.all, system)?.parts ?? {};
    return cells.length === 1
      ? cells
      : cells.filter(({ system, part }) => Object.hasOwn(parts(system), part));
  }, [range, systems, sites, world]);
  const collapsing = useRef(collapse);
  collapsing.current = collapse;
  useEffect(() => {
    ui.filter(UI_FILTERS.cellsInHand, inHand.length === 0 ? null : inHand);
    given.current = inHand.length > 0;
  }, [ui, inHand]);
  useEffect(() => {
    if (kept !== undefined || !given.current) return;
    given.current = false;
    collapsing.current();
  }, [kept]);
  useEffect(() => () => ui.filter(UI_FILTERS.cellsInHand, null), [ui]);
}
