import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { reachOf } from '#shared/domain/tasks/calls.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { carriedBy } from './task-narrowing.ts';
import { useMe, useNarrowing } from './use-tasks.ts';

interface Load {
  readonly key: string;
  readonly name: string;
  /** Who holds the role, and how they are reached. */
  readonly beside: string | null;
  readonly rows: readonly TaskRow[];
}

/** Left of the tasks: who carries what and how they are reached; one press narrows the list to them. */
export function TasksLeft() {
  const people = useIncident((state) => state.people);
  const rows = useTaskRows();
  const me = useMe();
  const all = useRunAction('task.all-of');
  const roles = useRunAction('task.role-tasks');
  const slips = useRunAction('task.slips-back');
  const loads = useMemo(() => loadsOf(rows, { people }), [rows, people]);
  const mine = rows.filter(({ standing }) => me !== null && standing.bearer?.person === me);
  return (
    <section className="tasks-left" aria-label="Who has what">
      <SectionHeader title="Who has what" level={3} />
      <ul>
        {me !== null && (
          <li>
            <Owner load={{ key: carriedBy(me), name: 'Mine, and my roles’', beside: null, rows: mine }} />
          </li>
        )}
        {loads.map((load) => (
          <li key={load.key}>
            <Owner load={load} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="task-quiet">Nobody has anything that is open.</p>}
      <div className="tasks-left-foot">
        {all !== undefined && (
          <Button kind="quiet" onPress={all}>
            All of somebody to another
          </Button>
        )}
        {roles !== undefined && (
          <Button kind="quiet" onPress={roles}>
            What roles bring
          </Button>
        )}
        {slips !== undefined && (
          <Button kind="quiet" shortcut="Shift+E" onPress={slips}>
            Slips back
          </Button>
        )}
      </div>
    </section>
  );
}

/** Nobody's first, for they are loudest; then whoever carries most. */
function loadsOf(rows: readonly TaskRow[], world: Parameters<typeof reachOf>[0]): readonly Load[] {
  const loads = new Map<string, { readonly first: TaskRow; readonly rows: TaskRow[] }>();
  for (const row of rows) {
    const key = ownerKey(row.standing.owner);
    const load = loads.get(key);
    if (load === undefined) loads.set(key, { first: row, rows: [row] });
    else load.rows.push(row);
  }
  return [...loads]
    .map(([key, { first, rows: theirs }]): Load => {
      const { owner, bearer } = first.standing;
      const reach = bearer === null ? null : reachOf(world, bearer.person);
      const holder = owner?.kind === 'role' ? (bearer?.name ?? 'VACANT') : null;
      const beside = [holder, reach].filter((word) => word !== null).join(', ');
      return { key, name: owner?.name ?? 'Nobody', beside: beside === '' ? null : beside, rows: theirs };
    })
    .sort((a, b) => Number(b.key === '') - Number(a.key === '') || b.rows.length - a.rows.length);
}

function Owner({ load: { key, name, beside, rows } }: { load: Load }) {
  const [{ owner }, narrow] = useNarrowing();
  const count = (fits: (row: TaskRow) => boolean): number => rows.filter(fits).length;
  const overdue = count(({ standing }) => standing.overdue);
  const untold = count(({ standing: { knowing } }) => knowing === 'untold' || knowing === 'handed-on');
  const loud = [
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(untold === 0 ? [] : [`${untold} not told`]),
  ].join(', ');
  return (
    <ToggleButton
      className="task-load"
      isSelected={owner === key}
      onChange={(on) => narrow({ owner: on ? key : null })}
    >
      <span className="task-load-name">{name}</span>
      <span className="task-load-count">{rows.length.toLocaleString('en-GB')}</span>
      {beside !== null && <span className="task-load-beside">{beside}</span>}
      {loud !== '' && <span className="task-load-loud">{loud}</span>}
    </ToggleButton>
  );
}
