import { totalAt, type CountersSlice } from '../counters/state.ts';
import type { SystemId } from '../ids.ts';
import { levelAt, phaseAt, typeAt } from '../incident/select.ts';
import { PHASE_WORDS, type IncidentWorld } from '../incident/state.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { commandRoles, inCharge } from '../people/select.ts';
import type { PeopleSlice } from '../people/state.ts';
import { NOT_STATED, statementWords } from '../services/capability.ts';
import { serviceStanding } from '../services/select.ts';
import { listedServices, type ServicesSlice } from '../services/state.ts';
import { openTasks, taskCounts, type TaskRow } from '../tasks/select.ts';
import type { TasksWorld } from '../tasks/state.ts';
import { foldName } from '../systems/names.ts';
import { reckoningOf } from '../systems/select-age.ts';
import { listedSystems } from '../systems/select-counts.ts';
import { sumTallies, talliesOf } from '../systems/select-tally.ts';
import type { SystemsSlice } from '../systems/state.ts';
import type { StateKey } from '../systems/states.ts';
import { MOST_ROWS, STATE_KEYS, type SitrepFigures } from './figures.ts';
import { systemFigures } from './reckon-systems.ts';

/** What a sitrep is reckoned from. */
export type SitrepSources = Readonly<
  TasksWorld & PeopleSlice & ServicesSlice & CountersSlice & SystemsSlice & IncidentWorld
>;

/** The sitrep before, as it was issued: what the changes are told against. */
export interface ReportBefore {
  readonly figures: Pick<SitrepFigures, 'states' | 'services' | 'counters'>;
}

const DAY_MINUTES = 24 * 60;

type Declared = Extract<IncidentWorld['incident'], { status: 'declared' }>;

function serviceFigures(
  world: SitrepSources,
  asAt: Instant,
  before: ReportBefore | null,
): SitrepFigures['services'] {
  const was = new Map(before?.figures.services.map(({ name, words }) => [name, words]));
  return listedServices(world).map((service) => {
    const { statement, safeUntil } = serviceStanding(world, service, asAt);
    const words = statement === null ? NOT_STATED : statementWords(statement);
    const earlier = was.get(service.name);
    return {
      name: service.name,
      capability: statement?.capability ?? null,
      words,
      was: earlier === undefined || earlier === words ? null : earlier,
      lost: statement !== null && 'lost' in statement ? (statement.lost ?? null) : null,
      safeUntil,
    };
  });
}

function counterFigures(
  { counters }: SitrepSources,
  { profile }: Declared,
  asAt: Instant,
  before: ReportBefore | null,
): SitrepFigures['counters'] {
  const was = new Map(before?.figures.counters.map(({ key, total }) => [key, total]));
  return profile.counters.map(({ key, name, unit }) => ({
    key,
    name,
    unit,
    total: totalAt(counters.byKey[key], asAt),
    before: was.get(key) ?? null,
  }));
}

const byName = (a: { name: string }, b: { name: string }): number =>
  foldName(a.name) < foldName(b.name) ? -1 : 1;

function tallyFigures(world: SitrepSources, asAt: Instant): SitrepFigures['tallies'] {
  const systems = [...listedSystems(world)].sort(byName);
  return sumTallies(systems.flatMap((system) => talliesOf(system, asAt))).map(
    ({ counting, of, fixed, blocked }) => ({ counting, of, fixed, blocked }),
  );
}

const isDueWithin = ({ task }: TaskRow, end: Instant): boolean => task.due !== null && task.due <= end;

function taskFigures(world: SitrepSources, asAt: Instant): SitrepFigures['tasks'] {
  const rows = openTasks(world, asAt).filter(({ task }) => task.addedAt <= asAt);
  const { open, overdue, blocked, untold } = taskCounts(rows);
  const soon = rows.filter((row) => isDueWithin(row, addMinutes(asAt, DAY_MINUTES)));
  const next = soon
    .flatMap(({ task: { number, title, due }, standing: { owner } }) =>
      due === null ? [] : [{ number, title, owner: owner?.name ?? null, due }],
    )
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  return {
    open,
    overdue,
    blocked,
    untold,
    next: next.slice(0, MOST_ROWS),
    more: Math.max(0, next.length - MOST_ROWS),
    undated: rows.filter(({ task }) => task.due === null).length,
  };
}

/** Where the sitrep before had each system. */
function reportedIn({ figures }: ReportBefore): ReadonlyMap<SystemId, StateKey> {
  const reported = new Map<SystemId, StateKey>();
  for (const state of STATE_KEYS) for (const id of figures.states[state]) reported.set(id, state);
  return reported;
}

const roleFigures = (world: SitrepSources, asAt: Instant): SitrepFigures['roles'] =>
  commandRoles(world, asAt)
    .filter(({ role, held }) => held !== null || role.tier !== 'support')
    .map(({ role, held }) => ({ name: role.name, holder: held?.holder.name ?? null }));

/**
 * All figures of a sitrep as the board stood at `asAt`, by what is known now: the same as the board shows when it looks
 * back to that time. Null before the incident is declared.
 */
export function figuresAt(
  world: SitrepSources,
  asAt: Instant,
  before: ReportBefore | null,
): SitrepFigures | null {
  const { incident } = world;
  if (incident.status === 'undeclared') return null;
  return {
    phase: PHASE_WORDS[phaseAt(incident, asAt).phase],
    type: typeAt(incident, asAt)?.name ?? null,
    level: levelAt(incident, asAt)?.name ?? null,
    ...systemFigures(world, reckoningOf(incident, asAt), before === null ? null : reportedIn(before)),
    services: serviceFigures(world, asAt, before),
    counters: counterFigures(world, incident, asAt, before),
    tallies: tallyFigures(world, asAt),
    tasks: taskFigures(world, asAt),
    inCharge: inCharge(world, asAt)?.holder.name ?? null,
    roles: roleFigures(world, asAt),
  };
}
