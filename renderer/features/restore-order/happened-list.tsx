import { useMemo, useState } from 'react';
import type { RestoredPage } from '#shared/domain/systems/queries-recovery.ts';
import type { Deviation, RestoredStep } from '#shared/domain/systems/restored-order.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { VirtualGrid } from '../../ui/virtual-grid/virtual-grid.tsx';

const AT_ONCE = 500;
const keyOf = ({ system }: RestoredStep): string => system;

/** The order in which systems came back, beside the plan; what left the plan is marked. */
export function HappenedList() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const [skip, setSkip] = useState(0);
  const { answer } = useQuery(`restored ${incident ?? ''} ${skip}`, (host) =>
    incident === null
      ? Promise.reject(new Error('no incident is in view'))
      : host.query({ incident, name: 'systems.restored', input: { skip, limit: AT_ONCE } }),
  );
  if (answer === null) return <p className="restore-line">Reading the log ...</p>;
  if (!answer.ok) return <ErrorState title="The order cannot be read">{answer.message}</ErrorState>;
  const page = answer.value as RestoredPage; // as: the answer of systems.restored
  const { affected, restored, deviating, next } = page;
  return (
    <>
      <p className="restore-line">
        <span>
          {restored} of {affected} affected came back at least once, {deviating} out of the planned order.
        </span>
        {skip > 0 && (
          <Button onPress={() => setSkip(Math.max(0, skip - AT_ONCE))}>The {AT_ONCE} before</Button>
        )}
        {next !== null && <Button onPress={() => setSkip(next)}>The next {AT_ONCE}</Button>}
      </p>
      <Happened page={page} scope={String(skip)} />
    </>
  );
}

function Happened({ page, scope }: { readonly page: RestoredPage; readonly scope: string }) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const sections = useMemo(() => [{ id: 'all', title: null, rows: page.items }], [page]);
  const columns = useMemo<readonly GridColumn<RestoredStep>[]>(
    () => [
      {
        id: 'happened',
        title: 'Came back',
        width: 100,
        figures: true,
        cell: ({ happened }) => happened ?? <span className="restore-quiet">not yet</span>,
      },
      { id: 'planned', title: 'Planned', width: 88, figures: true, cell: ({ planned }) => planned },
      { id: 'name', title: 'System', width: 190, grow: 2, names: true, cell: ({ name }) => name },
      { id: 'group', title: 'Group', width: 72, figures: true, cell: ({ tier }) => tier },
      {
        id: 'first',
        title: 'First back',
        width: 130,
        cell: ({ firstRestoredAt }) =>
          firstRestoredAt === null ? null : clockBeside(firstRestoredAt, now, wording),
      },
      {
        id: 'since',
        title: 'Back since',
        width: 130,
        cell: ({ firstRestoredAt, restoredAt }) => {
          if (restoredAt !== null) return clockBeside(restoredAt, now, wording);
          return firstRestoredAt === null ? null : <span className="restore-late">gone again</span>;
        },
      },
      {
        id: 'deviation',
        title: 'Out of the planned order',
        width: 220,
        grow: 3,
        cell: ({ deviations }) =>
          deviations.length === 0 ? null : (
            <span className="restore-deviation">{deviationWords(deviations)}</span>
          ),
      },
    ],
    [now, wording],
  );
  return (
    <VirtualGrid
      label="Planned order and what happened"
      sections={sections}
      columns={columns}
      keyOf={keyOf}
      scope={scope}
      onCurrent={(key) => ui.select(UI_LISTS.systemInHand, key)}
      onOpen={({ system }) => showSystem(ui, system)}
      empty={<EmptyState title="No system has been Down or Degraded so far" />}
    />
  );
}

/** "before Identity service, which it needs first; before 2 of group 0, 1 of group 1" */
function deviationWords(deviations: readonly Deviation[]): string {
  const needs = deviations.flatMap((one) => (one.kind === 'before-need' ? [one.name] : []));
  const groups = deviations.flatMap((one) =>
    one.kind === 'before-group' ? [`${one.systems} of group ${one.tier}`] : [],
  );
  return [
    ...(needs.length === 0 ? [] : [`before ${needs.join(', ')}, needed first`]),
    ...(groups.length === 0 ? [] : [`before ${groups.join(', ')}`]),
  ].join('; ');
}
