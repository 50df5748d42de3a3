import { lookup } from '#shared/domain/collection.ts';
import { minutesBetween, type Instant } from '#shared/domain/instant.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import { statementWords } from '#shared/domain/services/capability.ts';
import { isFullyBack } from '#shared/domain/services/select.ts';
import type { ServiceRow } from '../../store/service-rows.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { clockLeft, isStale } from './service-words.ts';

interface ColumnContext {
  readonly now: Instant;
  readonly wording: TimeWording;
  readonly world: Readonly<SystemsSlice>;
}

/** The columns of the services. They change with the minute: ages and clocks are told in words. */
export function serviceColumns({ now, wording, world }: ColumnContext): readonly GridColumn<ServiceRow>[] {
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  return [
    {
      id: 'capability',
      title: 'State',
      width: 52,
      cell: ({ standing }) => (
        <StateMark
          look={capabilityLooks[standing.statement?.capability ?? 'not-stated']}
          stale={isStale(standing, now)}
        />
      ),
    },
    {
      id: 'name',
      title: 'Service',
      width: 196,
      grow: 2,
      names: true,
      cell: ({ service }) => <span className="service-name">{service.name}</span>,
    },
    { id: 'words', title: 'How it runs', width: 220, grow: 3, cell: (row) => <Runs row={row} /> },
    {
      id: 'safe',
      title: 'Safe until',
      width: 172,
      cell: ({ standing: { safeUntil, safeTimePassed } }) =>
        safeUntil === null ? null : (
          <span className={safeTimePassed ? 'service-late' : undefined}>
            {at(safeUntil)} <span className="service-quiet">{clockLeft(safeUntil, now)}</span>
          </span>
        ),
    },
    {
      id: 'since',
      title: 'Since',
      width: 110,
      cell: ({ standing: { since } }) => (since === null ? null : at(since)),
    },
    {
      id: 'confirmed',
      title: 'Confirmed',
      width: 180,
      grow: 1,
      cell: ({ standing }) => <Confirmed row={standing} now={now} />,
    },
    {
      id: 'needs',
      title: 'Needs',
      width: 150,
      grow: 2,
      cell: ({ service: { needs } }) => <Needs needs={needs} world={world} now={now} />,
    },
  ];
}

function Runs({ row: { standing, disagreements } }: { row: ServiceRow }) {
  const { statement, owes } = standing;
  const lost = statement !== null && 'lost' in statement ? statement.lost : undefined;
  return (
    <span className="service-runs">
      {statement === null ? (
        <span className="service-owed">nobody has said</span>
      ) : (
        <span className="service-text">
          {statementWords(statement)}
          {lost === undefined ? '' : `: ${lost}`}
        </span>
      )}
      {disagreements.length > 0 && <Badge kind="trouble">disagrees</Badge>}
      {statement !== null && owes.length > 0 && <Badge kind="owed">{owes.length} owed</Badge>}
    </span>
  );
}

function Confirmed({ row, now }: { row: ServiceRow['standing']; now: Instant }) {
  if (row.confirmedAt === null) return <span className="service-owed">not stated</span>;
  return (
    <span className={isStale(row, now) ? 'service-late' : undefined}>
      {isStale(row, now) && row.statement?.capability === 'normal' ? 'last known ' : ''}
      {spanWords(minutesBetween(row.confirmedAt, now))} ago
      {row.confirmedBy === null ? '' : `, ${row.confirmedBy}`}
    </span>
  );
}

interface NeedsProps {
  readonly needs: ServiceRow['service']['needs'];
  readonly world: Readonly<SystemsSlice>;
  readonly now: Instant;
}

/** What it needs and does not fully have; how many it needs where all are back. */
function Needs({ needs, world, now }: NeedsProps) {
  if (needs.length === 0) return <span className="service-owed">not said</span>;
  const missing = needs.flatMap(({ system, name }) => {
    const found = lookup(world.systems.all, system);
    return found !== undefined && isFullyBack(found, now) ? [] : [found?.name ?? name];
  });
  if (missing.length === 0) return <span className="service-quiet">all {needs.length} fully back</span>;
  return <span>{missing.join(', ')}</span>;
}
