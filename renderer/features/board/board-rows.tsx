import { memo, useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { pickedIn } from '../../store/systems-in-hand.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useMinute } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { groupStep, selectionAfter } from '../../ui/virtual-grid/grid-selection.ts';
import { VirtualGrid, type GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { boardColumns } from './board-columns.tsx';
import { BOARD, isNarrowed, scopeOf, WHOLE_BOARD, type BoardFilter } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';
import { sectionsOf } from './board-sections.ts';
import { PickedBar } from './picked-bar.tsx';

const keyOf = ({ system }: ShownRow): string => system;

interface BoardRowsProps {
  readonly all: readonly ShownRow[];
  readonly rows: readonly ShownRow[];
  readonly filter: BoardFilter;
  readonly grid: RefObject<GridHandle | null>;
  readonly onChange: (part: Partial<BoardFilter>) => void;
}

/** The rows under their headings, and under them what is picked. */
export function BoardRows({ all, rows, filter, grid, onChange }: BoardRowsProps) {
  const { ui } = useHost();
  const now = useMinute();
  const wording = useWording();
  const sites = useIncident((state) => state.systems.sites);
  const filters = useUi((state) => state.filters);
  const selected = useMemo(() => new Set(pickedIn({ filters })), [filters]);
  const siteName = useCallback((id: string) => lookup(sites, id)?.name ?? id, [sites]);
  const sections = useMemo(() => sectionsOf(rows, filter, siteName), [rows, filter, siteName]);
  const columns = useMemo(() => boardColumns({ now, wording }), [now, wording]);
  const opened = useUi((state) => state.selected[UI_LISTS.systems]);
  useRowOpenedElsewhere(opened, (key) => {
    if (grid.current?.focusRow(key) === true) return 'done';
    // Found from elsewhere: what hides it gives way.
    const section = sections.find(({ rows: its }) => its.some((row) => keyOf(row) === key));
    if (section?.folded === true) onChange({ folded: { ...filter.folded, [section.id]: false } });
    else if (section === undefined && isNarrowed(filter)) onChange({ text: '', only: null, also: [] });
    else return 'done';
    return 'again';
  });
  const findRow = useCallback((key: string) => all.find((row) => row.system === key), [all]);
  // The panel, while it is open, shows the row that the next key is about.
  const follow = useCallback(
    (key: string | null): void => {
      ui.select(UI_LISTS.systemInHand, key);
      if (key !== null && ui.getState().selected[UI_LISTS.systems] !== undefined)
        ui.select(UI_LISTS.systems, key);
    },
    [ui],
  );
  const pick = useCallback(
    (ids: ReadonlySet<string>): void => ui.filter(UI_FILTERS.pickedSystems, ids.size === 0 ? null : [...ids]),
    [ui],
  );
  const headingEnd = useCallback(
    ({ rows: members }: GridSection<ShownRow>) => (
      <PickGroup members={members} picked={selected} onPick={pick} />
    ),
    [selected, pick],
  );
  return (
    <>
      <VirtualGrid
        label="Systems"
        sections={sections}
        columns={columns}
        keyOf={keyOf}
        findRow={findRow}
        scope={scopeOf(filter)}
        onCurrent={follow}
        onOpen={({ system }) => ui.select(UI_LISTS.systems, system)}
        onFold={(id, folded) => onChange({ folded: { ...filter.folded, [id]: folded } })}
        selected={selected}
        onSelect={pick}
        empty={
          <EmptyState
            title={filter.text === '' ? 'No system stands like that' : `Nothing with “${filter.text}”`}
            actions={
              <Button onPress={() => ui.filter(BOARD, { ...WHOLE_BOARD, group: filter.group })}>
                Show the whole board
              </Button>
            }
          />
        }
        headingEnd={headingEnd}
        handle={grid}
      />
      <PickedBar picked={selected} sections={sections} filter={filter} />
    </>
  );
}

/** What is opened beside the board has the focus in it, as soon as its row is shown. `goTo` says whether that is over. */
function useRowOpenedElsewhere(opened: string | undefined, goTo: (key: string) => 'done' | 'again'): void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    // Whoever is typing keeps the cursor.
    wanted.current = isTyping() ? null : (opened ?? null);
  }, [opened]);
  useEffect(() => {
    if (wanted.current !== null && goTo(wanted.current) === 'done') wanted.current = null;
  });
}

const isTyping = (): boolean => document.activeElement instanceof HTMLInputElement;

interface PickGroupProps {
  readonly members: readonly ShownRow[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** A group is picked as a whole at its heading; Space on the heading does the same. */
const PickGroup = memo(function PickGroup({ members, picked, onPick }: PickGroupProps) {
  const step = useMemo(() => groupStep(picked, members.map(keyOf)), [picked, members]);
  return (
    <Button kind="quiet" onPress={() => onPick(selectionAfter(picked, step))}>
      {step.kind === 'remove' ? 'Let go of all' : 'Pick all'}
    </Button>
  );
});
