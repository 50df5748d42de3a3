import type { DecideMap } from '../area.ts';
import { minutesBetween, msOf, type Instant } from '../instant.ts';
import { lastEntered, type Change } from '../timeline.ts';
import { accept, reject, type Outcome, type Rejection } from '../outcome.ts';
import type { EventId } from '../ids.ts';
import type { incidentCommands } from './commands.ts';
import type { Profile, Term } from './profile.ts';
import { levelAt, objectivesAt, phaseAt, typeAt } from './select.ts';
import { PHASE_WORDS, type DeclaredIncident, type IncidentState, type IncidentWorld } from './state.ts';

/** The rejection that every command but the declaration meets while no incident is declared. */
export const notDeclared: Rejection = reject(
  'incident-not-declared',
  'Nothing is declared in this file yet. Declare the incident first: a name is enough.',
);

const listed = (terms: readonly Term[]): string => terms.map((term) => term.key).join(', ');

const named = (term: Term | null): { key: string; name: string } | null =>
  term === null ? null : { key: term.key, name: term.name };

/** The term of a key, null for none; undefined where the profile does not have it. */
function termOf(
  terms: readonly Term[],
  key: string | null | undefined,
): ReturnType<typeof named> | undefined {
  if (key === null || key === undefined) return null;
  const found = terms.find((term) => term.key === key);
  return found === undefined ? undefined : named(found);
}

/** The first free station letter: A to Z, then AA, AB, ... */
export function freeLetter(incident: IncidentState): string {
  const taken = new Set(
    incident.status === 'undeclared' ? [] : Object.values(incident.stations).map((s) => s.letter),
  );
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const all = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))];
  return all.find((letter) => !taken.has(letter)) ?? 'ZZ';
}

const inDeclared =
  (decide: (incident: DeclaredIncident) => Outcome) =>
  ({ incident }: Readonly<IncidentWorld>): Outcome =>
    incident.status === 'undeclared' ? notDeclared : decide(incident);

const noSuchType = (profile: Profile, key: string | null | undefined): Rejection =>
  reject(
    'type-not-found',
    `${profile.name} has no incident type "${String(key)}". It has: ${listed(profile.incidentTypes)}.`,
  );

const noSuchLevel = (profile: Profile, key: string | null | undefined): Rejection =>
  reject(
    'level-not-found',
    `${profile.name} has no level "${String(key)}". It has: ${listed(profile.levels)}.`,
  );

/** What an author at this head has seen of a timeline. */
const seenOf = (timeline: readonly Change<unknown>[]): EventId | null => lastEntered(timeline)?.event ?? null;

/** What other areas say to the incident, which knows none of them: the assembly brings it. */
export interface AroundIncident {
  /** Why the incident is not stood down at a time; undefined where nothing stands against it. */
  standDownRefusal(world: never, at: Instant): Rejection | undefined;
}

/** The deciders of the incident; `profiles` are the built-in ones, of which the declaration copies one. */
export const incidentDecide = (
  profiles: readonly Profile[],
  around: AroundIncident,
): DecideMap<IncidentWorld, typeof incidentCommands> => ({
  'incident.declare': ({ incident }, { data }, { station }) => {
    if (incident.status === 'declared') {
      return reject(
        'already-declared',
        `This file already holds "${incident.name}". Start another incident in another file.`,
      );
    }
    const profile = profiles.find((one) => one.key === data.profile);
    if (profile === undefined) {
      return reject(
        'profile-not-found',
        `There is no profile "${data.profile}". There are: ${profiles.map((p) => p.key).join(', ')}.`,
      );
    }
    const type = termOf(profile.incidentTypes, data.type);
    const level = termOf(profile.levels, data.level);
    if (type === undefined) return noSuchType(profile, data.type);
    if (level === undefined) return noSuchLevel(profile, data.level);
    const { name, exercise, timeZone } = data;
    return accept({
      type: 'incident.declared',
      data: { name, exercise, timeZone, profile, type, level, station, letter: freeLetter(incident) },
    });
  },
  'incident.rename': (world, { data }) =>
    inDeclared(({ name }) =>
      name === data.name
        ? reject('no-change', `The incident is already called "${name}".`)
        : accept({ type: 'incident.renamed', data: { from: name, to: data.name } }),
    )(world),
  'incident.set-phase': (world, { data: { to, reason }, at }) =>
    inDeclared((incident) => {
      const from = phaseAt(incident, at).phase;
      if (from === to) return reject('no-change', `The phase is already ${PHASE_WORDS[to]}.`);
      // as: the state that the assembly decides on holds what its areas read
      const refused = to === 'stood-down' ? around.standDownRefusal(world as never, at) : undefined;
      return (
        refused ??
        accept({ type: 'incident.phase-set', data: { from, to, reason, after: seenOf(incident.phases) } })
      );
    })(world),
  'incident.set-type': (world, { data, at }) =>
    inDeclared((incident) => {
      const { profile, types } = incident;
      const to = termOf(profile.incidentTypes, data.to);
      const from = named(typeAt(incident, at));
      if (to === undefined) return noSuchType(profile, data.to);
      if (to?.key === from?.key) return reject('no-change', 'The incident already has that type.');
      return accept({
        type: 'incident.type-set',
        data: { from, to, reason: data.reason, after: seenOf(types) },
      });
    })(world),
  'incident.set-level': (world, { data, at }) =>
    inDeclared((incident) => {
      const { profile, levels } = incident;
      const to = termOf(profile.levels, data.to);
      const from = named(levelAt(incident, at));
      if (to === undefined) return noSuchLevel(profile, data.to);
      if (to?.key === from?.key) return reject('no-change', 'The incident is already at that level.');
      return accept({
        type: 'incident.level-set',
        data: { from, to, reason: data.reason, after: seenOf(levels) },
      });
    })(world),
  'incident.set-objectives': (world, { data, at }) =>
    inDeclared((incident) => {
      const from = [...objectivesAt(incident, at)];
      return JSON.stringify(from) === JSON.stringify(data.objectives)
        ? reject('no-change', 'Those are the objectives already.')
        : accept({
            type: 'incident.objectives-set',
            data: { from, to: data.objectives, after: seenOf(incident.objectives) },
          });
    })(world),
  'incident.move-clock': (world, { data }) =>
    inDeclared(({ exercise }) =>
      exercise
        ? accept({ type: 'incident.clock-moved', data: { to: data.to, running: data.running } })
        : reject(
            'not-an-exercise',
            'Only an exercise has a clock of its own. If this PC shows the wrong time, correct its clock instead.',
          ),
    )(world),
  'incident.correct-clock': (world, { data }, { now, station }) =>
    inDeclared(({ stations, clock }) => {
      if (clock !== null)
        return reject('exercise-clock', 'The exercise runs on its own clock: move that one instead.');
      const from = stations[station]?.offsetMs ?? 0;
      const to = from + (msOf(data.rightTime) - msOf(now));
      if (minutesBetween(now, data.rightTime) === 0 && to === from)
        return reject('no-change', 'The clock already shows that time.');
      return accept({ type: 'incident.clock-corrected', data: { station, from, to, reason: data.reason } });
    })(world),
  'incident.note-clock-jump': (world, { data }, { station }) =>
    inDeclared(() => accept({ type: 'incident.clock-jumped', data: { station, ...data } }))(world),
  'incident.join-station': (world, { data }) =>
    inDeclared((incident) =>
      incident.stations[data.station] === undefined
        ? accept({
            type: 'incident.station-joined',
            data: { station: data.station, letter: freeLetter(incident) },
          })
        : reject('no-change', 'That station already writes in this log.'),
    )(world),
});
