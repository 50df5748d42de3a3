import { LayoutGrid, ListPlus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { useContent, useHost, useIncident, useUi } from '../../store/host-context.ts';
import { pickedIn } from '../../store/systems-in-hand.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { Select } from '../../ui/field/select.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { VirtualGrid, type GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { boardColumns } from './board-columns.tsx';
import { BOARD, GROUPINGS, GROUPING_WORDS, WHOLE_BOARD, type BoardFilter } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';
import { sectionsOf } from './board-sections.ts';
import { useShownRows } from './use-board.ts';
import './board.css';

const keyOf = ({ system }: ShownRow): string => system;

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
      <Find filter={filter} first={rows[0]} onChange={change} grid={grid} />
      {all.length === 0 ? (
        <NothingYet />
      ) : (
        <Rows all={all} rows={rows} filter={filter} grid={grid} onChange={change} />
      )}
    </div>
  );
}

interface FindProps {
  readonly filter: BoardFilter;
  readonly first: ShownRow | undefined;
  readonly onChange: (part: Partial<BoardFilter>) => void;
  readonly grid: RefObject<GridHandle | null>;
}

/** Search as one types; Enter goes to the first that was found. A name that does not exist yet is added with Enter. */
function Find({ filter, first, onChange, grid }: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  const dispatch = useDispatch();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'board.find',
          label: 'Find a system',
          hint: 'Some letters of its name, supplier or owner. Enter goes to it; a new name is added.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Board',
          run: () => input.current?.select(),
        },
      ],
      [],
    ),
  );
  const name = filter.text.trim();
  const isNew = name !== '' && first === undefined;
  const submit = (): void => {
    if (first !== undefined) {
      grid.current?.focusRow(first.system);
    } else if (isNew) {
      void dispatch({ type: 'system.add', data: { name } }, { said: `Added: ${name}` }).then((answer) => {
        if (answer.ok) onChange({ text: '' });
      });
    }
  };
  return (
    <div className="board-find">
      <SearchField
        label="Find a system"
        placeholder="Find a system, or type a new name"
        shortcut="Mod+F"
        value={filter.text}
        onChange={(text) => {
          // The key that finds, pressed again by somebody who is here already.
          if (filter.text !== '' || text !== '/') onChange({ text });
        }}
        onSubmit={submit}
        onLeave={() => {
          if (first !== undefined) grid.current?.focusRow(first.system);
        }}
        inputRef={input}
      />
      {isNew && <span className="board-find-hint">Enter adds “{name}” as Not assessed</span>}
      <div className="board-group">
        <Select
          label="Group by"
          options={GROUPINGS.map((key) => ({ key, label: GROUPING_WORDS[key] }))}
          value={filter.group}
          onChange={(group) => onChange({ group })}
        />
      </div>
    </div>
  );
}

interface RowsProps {
  readonly all: readonly ShownRow[];
  readonly rows: readonly ShownRow[];
  readonly filter: BoardFilter;
  readonly grid: RefObject<GridHandle | null>;
  readonly onChange: (part: Partial<BoardFilter>) => void;
}

function Rows({ all, rows, filter, grid, onChange }: RowsProps) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const world = useIncident((state) => state);
  const filters = useUi((state) => state.filters);
  const selected = useMemo(() => new Set(pickedIn({ filters })), [filters]);
  const sections = useMemo(() => sectionsOf(rows, filter), [rows, filter]);
  const columns = useMemo(() => boardColumns({ now, wording, world }), [now, wording, world]);
  const opened = useUi((state) => state.selected[UI_LISTS.systems]);
  useRowOpenedElsewhere(opened, (key) => {
    if (grid.current?.focusRow(key) === true) return 'done';
    // Found from elsewhere: what hides it gives way.
    const section = sections.find(({ rows: its }) => its.some((row) => keyOf(row) === key));
    if (section?.folded === true) onChange({ folded: { ...filter.folded, [section.id]: false } });
    else if (section === undefined && (filter.text !== '' || filter.only !== null))
      onChange({ text: '', only: null });
    else return 'done';
    return 'again';
  });
  const byKey = useMemo(() => new Map(all.map((row) => [row.system as string, row])), [all]);
  const findRow = useCallback((key: string) => byKey.get(key), [byKey]);
  // The panel, while it is open, shows the row that the next key is about.
  const follow = useCallback(
    (key: string | null): void => {
      ui.select(UI_LISTS.systemInHand, key);
      if (key !== null && ui.getState().selected[UI_LISTS.systems] !== undefined)
        ui.select(UI_LISTS.systems, key);
    },
    [ui],
  );
  return (
    <VirtualGrid
      label="Systems"
      sections={sections}
      columns={columns}
      keyOf={keyOf}
      findRow={findRow}
      scope={`${filter.group} ${filter.text} ${filter.only ?? ''}`}
      onCurrent={follow}
      onOpen={({ system }) => ui.select(UI_LISTS.systems, system)}
      onFold={(id, folded) => onChange({ folded: { ...filter.folded, [id]: folded } })}
      selected={selected}
      onSelect={(picked) => ui.filter(UI_FILTERS.pickedSystems, picked.size === 0 ? null : [...picked])}
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
      handle={grid}
    />
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
