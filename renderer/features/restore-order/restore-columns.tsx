import { lookup } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Prerequisite, RestoreStep } from '#shared/domain/systems/select-restore.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { shownName } from '../../store/shown-name.ts';
import { clockBeside } from '../../store/time-beside.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { waitUntil } from './restore-rows.ts';

interface ColumnContext {
  readonly world: Readonly<IncidentLog>;
  readonly now: Instant;
  readonly wording: TimeWording;
}

export function restoreColumns({ world, now, wording }: ColumnContext): readonly GridColumn<RestoreStep>[] {
  return [
    {
      id: 'state',
      title: 'State',
      width: 52,
      cell: ({ state }) => <StateMark look={stateLooks[state]} />,
    },
    {
      id: 'name',
      title: 'System',
      width: 190,
      grow: 2,
      names: true,
      cell: ({ system, name }) => {
        const found = lookup(world.systems.all, system);
        return <span className="restore-name">{found === undefined ? name : shownName(world, found)}</span>;
      },
    },
    { id: 'start', title: 'Can work start', width: 240, grow: 3, cell: (step) => <Start step={step} /> },
    {
      id: 'until',
      title: 'What it waits for is back',
      width: 190,
      cell: (step) => {
        const { at, withoutTime } = waitUntil(world, step, now);
        if (step.waitingFor.length === 0) return null;
        if (at === null) return <span className="restore-quiet">no time given</span>;
        const words = clockBeside(at, now, wording);
        return (
          <span className={at <= now ? 'restore-late' : undefined}>
            {withoutTime > 0 ? `not before ${words}` : words}
            {at <= now ? ', overdue' : ''}
          </span>
        );
      },
    },
    {
      id: 'unlocks',
      title: 'Unlocks',
      width: 84,
      figures: true,
      cell: ({ unlocks }) => (unlocks === 0 ? null : unlocks.toLocaleString('en-GB')),
    },
  ];
}

const needWords = (need: Prerequisite): string =>
  need.found ? `${need.name} (${STATES[need.state].word})` : `${need.name} (not on the board)`;

function Start({ step: { readiness, waitingFor, circle, needsItself } }: { step: RestoreStep }) {
  const inCircle = circle.length > 0 || needsItself;
  switch (readiness) {
    case 'can-start':
      return (
        <span className="restore-start">
          <span className="restore-can">can start now</span>
          {inCircle && <Badge kind="late">circle</Badge>}
        </span>
      );
    case 'waiting':
      return (
        <span className="restore-start">
          <span className="restore-wait">waiting for {waitingFor.map(needWords).join(', ')}</span>
          {inCircle && <Badge kind="late">circle</Badge>}
        </span>
      );
    case 'nothing-known':
      return <span className="restore-quiet">nothing known: what does it need first?</span>;
    case 'usable':
      return <span className="restore-quiet">nothing to restore</span>;
  }
}
