import type { SystemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { needsOf } from '#shared/domain/systems/select-restore.ts';
import { isBack, type StateKey, type SystemState } from '#shared/domain/systems/states.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTasksBySystem } from '../../store/task-rows.ts';
import { useNow } from '../../store/use-now.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import type { ShownRow } from './board-reckoner.ts';
import { shownOrganisation } from '../../store/shown-name.ts';
import { standingIn } from '../../store/standing-in.ts';

interface ColumnContext {
  /** The minute: times are only told by it. */
  readonly now: Instant;
  readonly wording: TimeWording;
}

/**
 * The columns of the board. They change with the minute: ages are told in words. What a cell says of other systems it
 * looks up itself, so that a change elsewhere draws no row again.
 */
export function boardColumns({ now, wording }: ColumnContext): readonly GridColumn<ShownRow>[] {
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  return [
    {
      id: 'state',
      title: 'State',
      width: 52,
      cell: (row) => (
        <StateMark
          look={stateLooks[row.state.state]}
          standing={standingIn(row)}
          stale={row.age?.stale === true}
        />
      ),
    },
    {
      id: 'name',
      title: 'System',
      width: 240,
      grow: 3,
      names: true,
      cell: (row) => <Name row={row} />,
    },
    {
      id: 'words',
      title: 'What is lost, or allowed',
      width: 150,
      grow: 3,
      cell: (row) => <Words row={row} />,
    },
    {
      id: 'since',
      title: 'Since',
      width: 124,
      yields: 2,
      cell: ({ since }) => (since === undefined ? null : at(since)),
    },
    { id: 'confirmed', title: 'Confirmed', width: 124, grow: 1, cell: (row) => <Confirmed row={row} /> },
    {
      id: 'expected',
      title: 'Expected back',
      width: 118,
      yields: 1,
      cell: (row) => <Expected row={row} now={now} at={at} />,
    },
    {
      id: 'needs',
      title: 'Needs first',
      width: 110,
      yields: 3,
      grow: 1,
      cell: ({ source }) => <Needs source={source} />,
    },
  ];
}

function Name({ row: { name, source } }: { row: ShownRow }) {
  const organisation = useIncident((world) => shownOrganisation(world, source));
  return (
    <>
      <span className="board-name">{name}</span>
      {organisation !== undefined && <span className="board-place"> {organisation}</span>}
    </>
  );
}

/** What a person must know before using it, and what a quick entry still owes. */
function Words({ row }: { row: ShownRow }) {
  const { state, owed, partsStillDown, regression, workaround } = row;
  const text = wordsOf(row);
  const own = owed.filter(({ subject }) => subject.part === undefined).length;
  return (
    <span className="board-words">
      {text !== '' && <span className="board-text">{text}</span>}
      {regression && <Badge kind="trouble">gone down again</Badge>}
      {partsStillDown.length > 0 && (
        <Badge kind="trouble">
          {partsStillDown.length === 1 ? '1 part' : `${partsStillDown.length} parts`} still down
        </Badge>
      )}
      {workaround !== null && <Badge>on paper</Badge>}
      <BeingDone system={row.source.id} />
      {own > 0 && state.state !== 'unknown' && <Badge kind="owed">{own} owed</Badge>}
    </span>
  );
}

const troubleWords = ({ lost }: { readonly lost?: string | undefined }, cause: string | undefined): string =>
  lost ?? cause ?? '';
const noWords = (): string => '';

type WordsByState = {
  readonly [Key in StateKey]: (
    state: Extract<SystemState, { state: Key }>,
    cause: string | undefined,
  ) => string;
};

const WORDS: WordsByState = {
  unknown: noWords,
  down: troubleWords,
  degraded: troubleWords,
  limited: ({ allowedUse }) =>
    allowedUse === undefined ? 'limits not stated: do not use yet' : `only ${allowedUse}`,
  monitoring: noWords,
  validated: ({ saw }) => saw,
  normal: ({ backlog }) => (backlog.is === 'signed' ? `signed: ${backlog.reason}` : ''),
  unaffected: noWords,
};

function wordsOf({ state, cause }: ShownRow): string {
  // as: the map holds each state's own words under its key
  const words = WORDS[state.state] as (state: SystemState, cause: string | undefined) => string;
  return words(state, cause);
}

/** How many tasks are open about it: its detail names them. */
function BeingDone({ system }: { system: SystemId }) {
  const count = useTasksBySystem().get(system)?.length ?? 0;
  return count === 0 ? null : <Badge>{count === 1 ? '1 task' : `${count} tasks`}</Badge>;
}

function Confirmed({ row: { age, confirmedBy, state } }: { row: ShownRow }) {
  if (age === undefined) return <span className="board-owed">not assessed</span>;
  return (
    <span className={age.stale ? 'board-confirmed board-late' : 'board-confirmed'}>
      <span>
        {age.stale && isBack(state.state) ? 'last known ' : ''}
        {spanWords(age.minutes)} ago
      </span>
      {confirmedBy !== undefined && <span className="board-confirmed-by">{confirmedBy}</span>}
    </span>
  );
}

function Expected({ row, now, at }: { row: ShownRow; now: Instant; at: (instant: Instant) => string }) {
  if (row.expectedBack === null) return null;
  return (
    <span className={row.expectedBack <= now ? 'board-late' : undefined}>
      {at(row.expectedBack)}
      {row.slips > 0 && (
        <span className="board-place"> {row.slips === 1 ? 'slipped' : `slipped ${row.slips}×`}</span>
      )}
    </span>
  );
}

function Needs({ source }: { source: ShownRow['source'] }) {
  const now = useNow();
  const waiting = useIncident((world) => waitingWords(needsOf(world, source, now)));
  if (waiting === '') return <span className="board-place">can start now</span>;
  return waiting;
}

/** What it waits for; empty where it waits for nothing, null where it needs nothing first. */
function waitingWords(needs: ReturnType<typeof needsOf>): string | null {
  if (needs.length === 0) return null;
  const waiting = needs.filter((need) => !need.found || !need.usable);
  return waiting.map(({ name }) => name).join(', ');
}
