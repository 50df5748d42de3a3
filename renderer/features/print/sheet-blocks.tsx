import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { postRows } from '#shared/domain/people/select-posts.ts';
import { whoIsHere } from '#shared/domain/people/select-presence.ts';
import { presentPeople } from '#shared/domain/people/select.ts';
import { NOT_STATED, statementWords } from '#shared/domain/services/capability.ts';
import { listedServices } from '#shared/domain/services/state.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { listedSystems, sumStates } from '#shared/domain/systems/select-counts.ts';
import { boardRow, type BoardRow } from '#shared/domain/systems/select-row.ts';
import { lookup } from '#shared/domain/collection.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { stateWords } from '#shared/domain/systems/state-words.ts';
import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import { openTasks, type TaskRow } from '#shared/domain/tasks/select.ts';
import { serviceRow } from '../../store/service-rows.ts';
import { shownName } from '../../store/shown-name.ts';
import { standingIn } from '../../store/standing-in.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { PaperBlock } from './paper-block.ts';

/** What a sheet is made from: the state at one moment. */
export interface PaperSource {
  readonly world: Readonly<IncidentLog>;
  readonly now: Instant;
  readonly wording: TimeWording;
}

/** Worst first; what nobody has assessed before what is back. */
const ORDER = ['down', 'degraded', 'unknown', 'back', 'unaffected'] as const;
const rank = (row: BoardRow): number => ORDER.indexOf(STATES[row.state.state].headline);

const shortTime = (at: Instant | null | undefined, { wording }: PaperSource): string =>
  at === null || at === undefined ? '' : wording.time(at);

/** Whose word it is where nobody here stands behind it; bad news is taken from whoever brings it, as on screen. */
function whoseWord(row: BoardRow): string {
  if (row.confirmedHere) return '';
  if ('source' in row.state && row.state.source === 'supplier') return '; supplier says, not confirmed here';
  return standingIn(row) === 'here' ? '' : '; not confirmed here';
}

/** When somebody last looked or said so, and who, as on the board on screen. */
function confirmedWords(row: BoardRow, source: PaperSource): string {
  if (row.confirmedAt === undefined) return 'never';
  if (row.state.state === 'unknown') return 'not assessed';
  const who = row.confirmedBy === undefined ? '' : `, ${row.confirmedBy}`;
  return `${shortTime(row.confirmedAt, source)}${who}${whoseWord(row)}`;
}

/** Every system with its state in shape, letter and word, room for what is heard meanwhile. */
export function boardBlocks(source: PaperSource): readonly PaperBlock[] {
  const { world, now, wording } = source;
  const rows = [...listedSystems(world)]
    .map((system) => boardRow(world, system, reckoningOf(world.incident, now)))
    .sort((a, b) => rank(a) - rank(b) || (a.tier ?? 9) - (b.tier ?? 9) || (a.name < b.name ? -1 : 1));
  const sums = sumStates(rows);
  const { back } = sums;
  return [
    {
      kind: 'text',
      lines: [
        `Down ${sums.down}. Degraded ${sums.degraded}. Back ${back.total} (limited ${back.limited}, watching ${back.monitoring}, tested ${back.validated}, normal ${back.normal}; ${back.notConfirmedHere} not confirmed here). Not assessed ${sums.unknown}. Not affected ${sums.unaffected}. Overdue ${sums.overdue}.`,
      ],
    },
    {
      kind: 'table',
      columns: ['State', 'System', 'In words', 'Since', 'Confirmed', 'Expected', 'Heard meanwhile, time'],
      widths: ['12mm', '36mm', null, '18mm', '28mm', '18mm', '28mm'],
      rows: rows.map((row) => {
        const system = lookup(world.systems.all, row.system);
        return [
          <StateMark
            key="mark"
            look={stateLooks[row.state.state]}
            standing={standingIn(row)}
            stale={row.age?.stale === true}
            size={18}
          />,
          system === undefined ? row.name : shownName(world, system),
          `${stateWords(row.state, wording)}${row.age?.stale === true ? ' (last known)' : ''}`,
          shortTime(row.since, source),
          confirmedWords(row, source),
          shortTime(row.expectedBack, source),
          '',
        ];
      }),
      empty: 'No system is listed.',
    },
  ];
}

/** Every service as somebody stated it, and where its systems say otherwise. */
export function serviceBlocks(source: PaperSource): readonly PaperBlock[] {
  const { world, now } = source;
  return [
    {
      kind: 'table',
      columns: ['Service', 'How it runs, as stated', 'Safe until', 'Stated', 'Heard meanwhile, time'],
      widths: ['46mm', null, '24mm', '24mm', '40mm'],
      rows: listedServices(world).map((service) => {
        const { standing, disagreements } = serviceRow(world, service, now);
        const { statement } = standing;
        const said = statement === null ? NOT_STATED : statementWords(statement);
        return [
          service.name,
          `${said}${disagreements.length === 0 ? '' : ' (its systems say otherwise)'}`,
          shortTime(standing.safeUntil, source),
          shortTime(standing.since, source),
          '',
        ];
      }),
      empty: 'No service is listed.',
    },
  ];
}

const KNOWING = {
  unowned: 'nobody has it',
  untold: 'NOT TOLD',
  'handed-on': 'NOT TOLD since the role changed hands',
  told: 'told',
  accepted: 'said yes',
} as const;

function taskCells({ task, standing, waitingFor }: TaskRow, source: PaperSource): readonly string[] {
  const who = standing.bearer?.name ?? standing.owner?.name ?? 'nobody';
  return [
    '☐',
    task.number,
    `${task.urgent ? 'URGENT ' : ''}${task.title}${waitingFor.length === 0 ? '' : ` (waits for ${waitingFor.map(blockerWords).join('; ')})`}`,
    `${who}, ${KNOWING[standing.knowing]}`,
    `${shortTime(task.due, source)}${standing.overdue ? ' OVERDUE' : ''}`,
    '',
  ];
}

/** Every task that is not done, what presses most first, with a box to tick. */
export const taskBlocks = (source: PaperSource): readonly PaperBlock[] => [
  {
    kind: 'table',
    columns: ['Done', 'No.', 'What is to be done', 'Who has it', 'Due', 'Done at, initials'],
    widths: ['12mm', '14mm', null, '40mm', '24mm', '30mm'],
    rows: openTasks(source.world, source.now).map((row) => taskCells(row, source)),
    empty: 'No task is open.',
  },
];

/** Posts and who holds them, who is here, and how to reach everybody when phones and mail are down. */
export function contactBlocks(source: PaperSource): readonly PaperBlock[] {
  const { world, now } = source;
  const here = new Map(whoIsHere(world, now).map((one) => [one.person.id, one]));
  return [
    {
      kind: 'table',
      title: 'Posts',
      columns: ['Post', 'Held by', 'Since'],
      widths: ['60mm', null, '40mm'],
      rows: postRows(world, now).map(({ name, held }) => [
        name,
        held === null ? 'VACANT' : held.holder.name,
        shortTime(held?.since, source),
      ]),
    },
    {
      kind: 'table',
      title: 'People',
      columns: ['Initials', 'Name', 'Here', 'Relief', 'How to reach them', 'When phones are down'],
      widths: ['16mm', '42mm', '30mm', '22mm', null, '38mm'],
      rows: presentPeople(world).map(({ id, initials, name, organisation, contacts, reach }) => {
        const duty = here.get(id);
        return [
          initials,
          organisation === null ? name : `${name}, ${organisation}`,
          duty === undefined ? '' : `here ${duty.where ?? ''}`.trim(),
          shortTime(duty?.relief, source),
          contacts.map(({ kind, value }) => `${kind} ${value}`).join('; '),
          reach ?? '',
        ];
      }),
      empty: 'Nobody is entered.',
    },
    {
      kind: 'table',
      title: 'Suppliers',
      columns: ['System', 'Supplier', 'Contact', 'Reference'],
      widths: ['56mm', '46mm', null, '36mm'],
      rows: [...listedSystems(world)]
        .filter(({ supplierContact }) => supplierContact !== undefined)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, supplier, supplierContact, supplierRef }) => [
          name,
          supplier ?? '',
          supplierContact ?? '',
          supplierRef ?? '',
        ]),
      empty: 'No contact of a supplier is entered.',
    },
  ];
}
