import type { OriginId, StationId } from '../ids.ts';
import { instantOf, msOf, type Instant } from '../instant.ts';
import type { Timeline } from '../timeline.ts';
import type { Profile } from './profile.ts';

/** The phases of an incident (DOMAIN section 0). Stood down can be reopened. */
export const PHASES = ['standby', 'response', 'recovery', 'stood-down'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  standby: 'Standby',
  response: 'Response',
  recovery: 'Recovery',
  'stood-down': 'Stood down',
};

/** An installation that has written in this log, and the letter its numbers begin with. */
export interface Station {
  readonly id: StationId;
  readonly letter: string;
  readonly since: Instant;
  /** What a person said its clock is off by: added to the wall clock, milliseconds. */
  offsetMs: number;
  origins: OriginId[];
}

/** An exercise's own clock: it showed `shows` when the machine's clock read `setAt`. */
export interface ExerciseClock {
  readonly shows: Instant;
  readonly setAt: Instant;
  readonly running: boolean;
}

/** The incident once declared. */
export interface DeclaredIncident {
  status: 'declared';
  name: string;
  readonly exercise: boolean;
  /** On the incident's clock; an exercise is declared when its own clock is first set (IN-6). */
  declaredAt: Instant;
  readonly timeZone: string;
  readonly profile: Profile;
  /** Type and level it was declared with, by their keys in the profile; null = not stated. */
  readonly declaredAs: { readonly type: string | null; readonly level: string | null };
  /** What was set since, as it happened; `select.ts` says what stands at a time. */
  readonly phases: Timeline<Phase>;
  readonly types: Timeline<string | null>;
  readonly levels: Timeline<string | null>;
  readonly objectives: Timeline<readonly string[]>;
  stations: Record<StationId, Station>;
  /** The last number given in each series, by series and station letter: `log A` -> 12. */
  numbers: Record<string, number>;
  clock: ExerciseClock | null;
}

export type IncidentState = { status: 'undeclared' } | DeclaredIncident;

export interface IncidentWorld {
  incident: IncidentState;
}

/** The incident's clock at the machine's `wallMs`: an exercise's own, else the wall clock as corrected at this station. */
export function incidentNow(incident: IncidentState, station: StationId, wallMs: number): Instant {
  if (incident.status === 'undeclared') return instantOf(wallMs);
  if (incident.clock !== null) {
    const { shows, setAt, running } = incident.clock;
    return running ? instantOf(msOf(shows) + Math.max(0, wallMs - msOf(setAt))) : shows;
  }
  return instantOf(wallMs + (incident.stations[station]?.offsetMs ?? 0));
}

/** The next number of a series for this station, such as `A12`: its letter and a running number, never used again. */
export function nextNumber(incident: DeclaredIncident, series: string, station: StationId): string {
  const letter = incident.stations[station]?.letter ?? '?';
  return `${letter}${String((incident.numbers[`${series} ${letter}`] ?? 0) + 1)}`;
}

/** Remembers, while an event is applied, that a number of a series is taken. */
export function takeNumber(incident: IncidentState, series: string, number: string): void {
  if (incident.status === 'undeclared') return;
  const [, letter = '', digits = '0'] = /^([A-Z?]+)(\d+)$/.exec(number) ?? [];
  const key = `${series} ${letter}`;
  incident.numbers[key] = Math.max(incident.numbers[key] ?? 0, Number(digits));
}
