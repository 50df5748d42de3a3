import type { ApplyMap } from '../area.ts';
import { raiseConflict, type ConflictsWorld } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import { freeLetter } from './decide.ts';
import type { incidentEvents } from './events.ts';
import type { DeclaredIncident, IncidentWorld } from './state.ts';

type World = IncidentWorld & ConflictsWorld;

/** Two stations set the same thing apart from each other: the later entry stands (SPEC IN-7). */
function noteClash(
  world: World,
  fact: Fact,
  what: string,
  clash: { stood: string; from: string; to: string },
): void {
  if (clash.stood === clash.from || clash.stood === clash.to) return;
  raiseConflict(world, fact, {
    rule: 'IN-7',
    about: [what],
    words: `The ${what} was set to ${clash.stood} and, by someone who had not seen that, to ${clash.to}. ${clash.to} stands.`,
    events: [fact.id],
  });
}

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
      phase: 'response',
      phaseSince: at,
      type: data.type?.key ?? null,
      level: data.level?.key ?? null,
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
      noteClash(world, fact, 'name', { stood: incident.name, ...fact.data });
      incident.name = fact.data.to;
    });
  },
  'incident.phase-set': (world, fact) => {
    withIncident(world, (incident) => {
      noteClash(world, fact, 'phase', { stood: incident.phase, ...fact.data });
      incident.phase = fact.data.to;
      incident.phaseSince = fact.at;
    });
  },
  'incident.type-set': (world, fact) => {
    withIncident(world, (incident) => {
      const { from, to } = fact.data;
      noteClash(world, fact, 'type', {
        stood: incident.type ?? 'none',
        from: from?.key ?? 'none',
        to: to?.key ?? 'none',
      });
      incident.type = to?.key ?? null;
    });
  },
  'incident.level-set': (world, fact) => {
    withIncident(world, (incident) => {
      const { from, to } = fact.data;
      noteClash(world, fact, 'level', {
        stood: incident.level ?? 'none',
        from: from?.key ?? 'none',
        to: to?.key ?? 'none',
      });
      incident.level = to?.key ?? null;
    });
  },
  'incident.objectives-set': (world, fact) => {
    withIncident(world, (incident) => {
      const line = (objectives: readonly string[]): string => objectives.join('; ') || 'none';
      noteClash(world, fact, 'objectives', {
        stood: line(incident.objectives),
        from: line(fact.data.from),
        to: line(fact.data.to),
      });
      incident.objectives = [...fact.data.to];
    });
  },
  'incident.clock-moved': (world, { data, recordedAt }) => {
    withIncident(world, (incident) => {
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
