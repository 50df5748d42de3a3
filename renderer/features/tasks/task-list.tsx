import { useCallback, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { pickedTasksIn } from '../../store/tasks-in-hand.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { VirtualGrid, type GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { PickedTasks } from './picked-tasks.tsx';
import { doneColumns, taskColumns } from './task-columns.tsx';
import { narrowed } from './task-narrowing.ts';
import { sectionsOf, type TaskView } from './task-views.ts';
import { TasksFind } from './tasks-find.tsx';
import { useDoneRows, useMe, useNarrowing } from './use-tasks.ts';
import './tasks.css';

const keyOf = ({ task }: TaskRow): string => task.id;

export interface TaskListProps {
  readonly view: TaskView;
  /** Names the list for screen readers. */
  readonly label: string;
  /** In place of rows, where no task is so. */
  readonly nothing: ReactNode;
}

/** The tasks as one view shows them: search, rows under headings, and under them what is picked. */
export function TaskList({ view, label, nothing }: TaskListProps) {
  const open = useTaskRows();
  const done = useDoneRows();
  const all = view === 'done' ? done : open;
  const [narrowing, narrow] = useNarrowing();
  const rows = useMemo(() => narrowed(all, narrowing), [all, narrowing]);
  const sections = useSections(view, rows);
  const grid = useRef<GridHandle>(null);
  const first = sections[0]?.rows[0];
  return (
    <div className="tasks">
      <TasksFind
        narrowing={narrowing}
        onChange={narrow}
        count={sections.reduce((sum, section) => sum + section.rows.length, 0)}
        goToFirst={() => first !== undefined && grid.current?.focusRow(keyOf(first))}
      />
      <Rows
        label={label}
        view={view}
        sections={sections}
        scope={`${view} ${narrowing.text} ${narrowing.owner ?? ''}`}
        nothing={nothing}
        grid={grid}
      />
    </div>
  );
}

function useSections(view: TaskView, rows: readonly TaskRow[]) {
  const people = useIncident((state) => state.people);
  const now = useNow();
  const me = useMe();
  return useMemo(() => sectionsOf(view, rows, { world: { people }, now, me }), [view, rows, people, now, me]);
}

interface RowsProps extends TaskListProps {
  readonly sections: ReturnType<typeof sectionsOf>;
  readonly scope: string;
  readonly grid: RefObject<GridHandle | null>;
}

function Rows({ label, view, sections, scope, nothing, grid }: RowsProps) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const columns = useMemo(
    () => (view === 'done' ? doneColumns({ now, wording }) : taskColumns({ now, wording }, view)),
    [view, now, wording],
  );
  const filters = useUi((state) => state.filters);
  const selected = useMemo(() => new Set(pickedTasksIn({ filters })), [filters]);
  const open = useTaskRows();
  const done = useDoneRows();
  // A row that was just done stays in sight until it is left.
  const findRow = useCallback(
    (key: string) => open.find((row) => keyOf(row) === key) ?? done.find((row) => keyOf(row) === key),
    [open, done],
  );
  // The panel, while it is open, shows the row that the next key is about.
  const follow = useCallback(
    (key: string | null): void => {
      ui.select(UI_LISTS.taskInHand, key);
      if (key !== null && ui.getState().selected[UI_LISTS.tasks] !== undefined)
        ui.select(UI_LISTS.tasks, key);
    },
    [ui],
  );
  const pick = useCallback(
    (ids: ReadonlySet<string>): void => ui.filter(UI_FILTERS.pickedTasks, ids.size === 0 ? null : [...ids]),
    [ui],
  );
  useOpenedElsewhere(grid);
  return (
    <>
      <VirtualGrid
        label={label}
        sections={sections}
        columns={columns}
        keyOf={keyOf}
        findRow={findRow}
        scope={scope}
        onCurrent={follow}
        onOpen={({ task }) => ui.select(UI_LISTS.tasks, task.id)}
        selected={selected}
        onSelect={pick}
        empty={nothing}
        handle={grid}
      />
      <PickedTasks picked={selected} sections={sections} />
    </>
  );
}

/** What is opened from elsewhere has the focus in the list, as soon as its row is there; whoever types keeps the cursor. */
function useOpenedElsewhere(grid: RefObject<GridHandle | null>): void {
  const opened = useUi((state) => state.selected[UI_LISTS.tasks]);
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    wanted.current = document.activeElement instanceof HTMLInputElement ? undefined : opened;
  }, [opened]);
  useEffect(() => {
    if (wanted.current === undefined) return;
    grid.current?.focusRow(wanted.current);
    wanted.current = undefined;
  });
}
