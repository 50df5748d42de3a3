import type { Wording } from '../area.ts';
import { addMinutes, type Instant } from '../instant.ts';

import { STATES, type StateKey } from '../systems/states.ts';
import type { SitrepReport } from './events.ts';
import type { FigureKey } from './fields.ts';
import { numbersOf, type SitrepFigures } from './figures.ts';

/** What the tool says in a field. */
export interface Body {
  readonly lines: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

const more = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`And ${String(count)} more ${what} that are not named here.`];

const timeOr = (at: Instant | null, none: string, wording: Wording): string =>
  at === null ? none : wording.time(at);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Body['table'] =>
  rows.length === 0 ? null : { columns, rows };

const stateName = (state: StateKey): string => `${STATES[state].letter} ${STATES[state].word}`;

type Block = (report: SitrepReport, wording: Wording) => Body;

const systems: Block = ({ figures }, wording) => ({
  lines: [
    ...(figures.systems.length === 0
      ? ['No system is down, degraded or limited, as far as anybody has said.']
      : []),
    ...more(figures.moreSystems, 'down, degraded or limited'),
  ],
  table: table(
    ['System', 'State', 'Lost, or allowed use', 'Since', 'Expected back'],
    figures.systems.map(({ name, state, detail, since, expectedBack, supplierSays }) => [
      name,
      `${stateName(state)}${supplierSays ? ' (supplier says)' : ''}`,
      detail ?? 'not stated',
      timeOr(since, 'not stated', wording),
      timeOr(expectedBack, 'not stated', wording),
    ]),
  ),
});

const fromTo = (state: StateKey | null): string => (state === null ? 'not on the list' : stateName(state));

const changes: Block = ({ figures, since }) => ({
  lines:
    since === null
      ? ['This is the first sitrep.']
      : [
          ...(figures.changes.length === 0 ? [`No system is in another state than in ${since.number}.`] : []),
          ...more(figures.moreChanges, 'that changed'),
        ],
  table: table(
    ['System', 'From', 'To'],
    figures.changes.map(({ name, from, to }) => [name, fromTo(from), fromTo(to)]),
  ),
});

const services: Block = ({ figures }, wording) => ({
  lines: figures.services.length === 0 ? ['No services are on the list.'] : [],
  table: table(
    ['Service', 'Runs', 'Before', 'Not had', 'Safe until'],
    figures.services.map(({ name, words, was, lost, safeUntil, capability }) => [
      name,
      words,
      was ?? 'same or new',
      lost ?? '',
      capability === null || capability === 'normal' ? '' : timeOr(safeUntil, 'not stated', wording),
    ]),
  ),
});

const figureOr = (figure: number | null, none: string): string => (figure === null ? none : String(figure));

const impact: Block = ({ figures }) => ({
  lines: figures.tallies.map(
    ({ counting, of, fixed, blocked }) =>
      `${counting}: ${String(fixed)} of ${figureOr(of, 'an unknown number')} done, ${String(blocked)} blocked.`,
  ),
  table: table(
    ['Counted', 'Stands at', 'Sitrep before'],
    figures.counters.map(({ name, unit, total, before }) => [
      name,
      total === null ? 'nobody has counted' : `${String(total)} ${unit}`,
      figureOr(before, ''),
    ]),
  ),
});

type Task = SitrepFigures['tasks']['next'][number];

/** Which of the three questions a task answers: what happens in the next 4, 12, 24 hours. */
function horizonOf({ due }: Task, asAt: Instant): string {
  if (due <= asAt) return 'Overdue';
  const hours = [4, 12, 24].find((one) => due <= addMinutes(asAt, one * 60));
  return `Next ${String(hours ?? 24)} h`;
}

const next: Block = ({ figures: { tasks }, asAt }, wording) => ({
  lines: [
    `Open tasks ${String(tasks.open)}: overdue ${String(tasks.overdue)}, blocked ${String(tasks.blocked)}, nobody told ${String(tasks.untold)}, without a time ${String(tasks.undated)}.`,
    ...more(tasks.more, 'due within a day'),
  ],
  table: table(
    ['When', 'Task', 'Whose', 'Due'],
    tasks.next.map((task) => [
      horizonOf(task, asAt),
      `${task.number} ${task.title}`,
      task.owner ?? 'nobody',
      wording.time(task.due),
    ]),
  ),
});

const supplier: Block = ({ figures }, wording) => ({
  lines: [
    ...(figures.supplier.length === 0 ? ['No state rests on a supplier’s word.'] : []),
    ...more(figures.moreSupplier, 'by a supplier’s word'),
  ],
  table: table(
    ['System', 'Supplier says', 'Said for'],
    figures.supplier.map(({ name, words, at }) => [name, words, timeOr(at, 'not stated', wording)]),
  ),
});

const staffing: Block = ({ figures: { inCharge, roles } }) => ({
  lines: [`In charge: ${inCharge ?? 'NOBODY'}.`],
  table: table(
    ['Role', 'Held by'],
    roles.map(({ name, holder }) => [name, holder ?? 'VACANT']),
  ),
});

const unknowns: Block = ({ figures }) => {
  const { unknown } = numbersOf(figures);
  const { notConfirmedHere, supplierOnly, overdue, unsure, notAssessed, counters } = figures;
  const uncounted = counters.filter(({ total }) => total === null).map(({ name }) => name);
  const named = notAssessed.length === 0 ? '' : ` In restore groups 0 to 2: ${notAssessed.join(', ')}.`;
  return {
    lines: [
      `Not assessed: ${String(unknown)}.${named}`,
      `Back, not confirmed here: ${String(notConfirmedHere)}. Good news by a supplier’s word alone: ${String(supplierOnly)}.`,
      `Nobody has looked in time: ${String(overdue)}. Only likely, or unverified: ${String(unsure)}.`,
      ...(uncounted.length === 0 ? [] : [`Nobody has counted: ${uncounted.join(', ')}.`]),
    ],
    table: null,
  };
};

const BLOCKS = {
  systems,
  changes,
  services,
  impact,
  next,
  supplier,
  staffing,
  unknowns,
} as const satisfies Record<FigureKey, Block>;

/** What the frozen figures say in a field. */
export const figureBlock = (key: FigureKey, report: SitrepReport, wording: Wording): Body =>
  BLOCKS[key](report, wording);
