import type { ApplyMap } from '../area.ts';
import { raiseConflict, type ConflictsWorld } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { insertChange, strikeChange, unseenNeighbour, type Timeline } from '../timeline.ts';
import { freeLetter } from './decide.ts';
import type { incidentEvents } from './events.ts';
import type { Term } from './profile.ts';
import { PHASE_WORDS, type DeclaredIncident, type IncidentWorld } from './state.ts';

type World = IncidentWorld & ConflictsWorld;

/** Two stations set the same thing apart from each other: a conflict says so (SPEC IN-7). */
function noteClash(
  world: World,
  fact: Fact,
  { what, stood, to, rest }: { what: string; stood: string; to: string; rest: string },
): void {
  raiseConflict(world, fact, {
    rule: 'IN-7',
    about: [what],
    words: `The ${what} was set to ${stood} and, by someone who had not seen that, to ${to}. ${rest}`,
    events: [fact.id],
  });
}

/** Puts a change where it belongs in time. */
function set<T>(
  world: World,
  timeline: Timeline<T>,
  fact: Fact<string, { readonly after: EventId | null }>,
  { what, to, words }: { what: string; to: T; words: (value: T) => string },
): void {
  const change = { event: fact.id, at: fact.at, stamp: fact.stamp, to };
  const same = (a: T, b: T): boolean => words(a) === words(b);
  const other = unseenNeighbour(timeline, { ...change, after: fact.data.after }, same);
  if (other !== undefined) {
    noteClash(world, fact, {
      what,
      stood: words(other.to),
      to: words(to),
      rest: 'The later one in time stands.',
    });
  }
  insertChange(timeline, change);
}

const termWords =
  (terms: readonly Term[]) =>
  (key: string | null): string =>
    terms.find((term) => term.key === key)?.name ?? 'none';

const withIncident = (world: World, change: (incident: DeclaredIncident) => void): void => {
  if (world.incident.status === 'declared') change(world.incident);
};

/** What each event does to the incident. */
export const incidentApply: ApplyMap<World, typeof incidentEvents> = {
  'incident.declared': (world, { data, at, origin }) => {
    world.incident = {
      status: 'declared',
      name: data.name,
      exercise: data.exercise,
      declaredAt: at,
      timeZone: data.timeZone,
      profile: data.profile,
      declaredAs: { type: data.type?.key ?? null, level: data.level?.key ?? null },
      phases: [],
      types: [],
      levels: [],
      objectives: [],
      stations: {
        [data.station]: { id: data.station, letter: data.letter, since: at, offsetMs: 0, origins: [origin] },
      },
      numbers: {},
      clock: null,
    };
  },
  'incident.renamed': (world, fact) => {
    withIncident(world, (incident) => {
      const { from, to } = fact.data;
      const stood = incident.name;
      if (stood !== from && stood !== to)
        noteClash(world, fact, { what: 'name', stood, to, rest: `${to} stands.` });
      incident.name = to;
    });
  },
  'incident.phase-set': (world, fact) => {
    withIncident(world, ({ phases }) =>
      set(world, phases, fact, { what: 'phase', to: fact.data.to, words: (phase) => PHASE_WORDS[phase] }),
    );
  },
  'incident.type-set': (world, fact) => {
    withIncident(world, ({ types, profile }) =>
      set(world, types, fact, {
        what: 'type',
        to: fact.data.to?.key ?? null,
        words: termWords(profile.incidentTypes),
      }),
    );
  },
  'incident.level-set': (world, fact) => {
    withIncident(world, ({ levels, profile }) =>
      set(world, levels, fact, {
        what: 'level',
        to: fact.data.to?.key ?? null,
        words: termWords(profile.levels),
      }),
    );
  },
  'incident.objectives-set': (world, fact) => {
    withIncident(world, ({ objectives }) => {
      const words = (list: readonly string[]): string => list.join('; ') || 'none';
      set<readonly string[]>(world, objectives, fact, { what: 'objectives', to: fact.data.to, words });
    });
  },
  'incident.change-struck': (world, { id, data }) => {
    withIncident(world, (incident) => {
      strikeChange(incident[data.kind], data.target, id);
    });
  },
  'incident.clock-moved': (world, { data, recordedAt }) => {
    withIncident(world, (incident) => {
      // Until its own clock was set an exercise had none: it was declared when that clock began to show a time.
      if (incident.clock === null) incident.declaredAt = data.to;
      incident.clock = { shows: data.to, setAt: recordedAt, running: data.running };
    });
  },
  'incident.clock-corrected': (world, { data }) => {
    withIncident(world, ({ stations }) => {
      const station = stations[data.station];
      if (station !== undefined) station.offsetMs = data.to;
    });
  },
  'incident.clock-jumped': () => {
    // Said on the log; the person's correction is what moves the clock.
  },
  'incident.station-joined': (world, fact) => {
    withIncident(world, (incident) => {
      const { station: id, letter } = fact.data;
      const twin = Object.values(incident.stations).find((station) => station.letter === letter);
      if (twin !== undefined && twin.id !== id) {
        raiseConflict(world, fact, {
          rule: 'IN-8',
          about: [twin.id, id],
          words: `Two stations both used the letter ${letter}. The later one goes on as ${freeLetter(incident)}; numbers given before are listed twice.`,
          events: [fact.id],
        });
      }
      incident.stations[id] ??= {
        id,
        letter: twin === undefined ? letter : freeLetter(incident),
        since: fact.at,
        offsetMs: 0,
        origins: [fact.origin],
      };
    });
  },
};
