import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { values } from '#shared/domain/collection.ts';
import { isRejection, resolveSubject, resolveSystem } from '#shared/domain/systems/references.ts';
import { standingOf, type Standing } from '#shared/domain/systems/select-state.ts';
import { trackOf, type System } from '#shared/domain/systems/state.ts';
import type { Track } from '#shared/domain/systems/track.ts';
import { MemoryLog, type TestCommand } from './memory-log.ts';

export type Board = MemoryLog<IncidentLog>;

/** A declared incident, 19 July 2024, 05:00 UTC. */
export const board = (...given: readonly TestCommand[]): Board =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    ...given,
  );

export const add = (name: string, fields: object = {}): TestCommand => ({
  type: 'system.add',
  data: { name, ...fields },
});

/** Sets systems (by name) to a state; `extra` are further fields of the command. */
export const set = (names: string | readonly string[], to: object, extra: object = {}): TestCommand => ({
  type: 'system.set-state',
  data: { subjects: [names].flat().map((system) => ({ system })), to, ...extra },
});

/** Sets the cell of a system at a place. */
export const setAt = (system: string, site: string, to: object): TestCommand => ({
  type: 'system.set-state',
  data: { subjects: [{ system, site }], to },
});

export const confirm = (name: string, extra: object = {}): TestCommand => ({
  type: 'system.confirm',
  data: { subjects: [{ system: name }], ...extra },
});

/** A command about one system by name. */
export const about = (type: string, name: string, extra: object = {}): TestCommand => ({
  type,
  data: { subjects: [{ system: name }], ...extra },
});

export function systemNamed({ state }: Board, name: string): System {
  const system = resolveSystem(state, name);
  if (isRejection(system)) throw new Error(system.message);
  return system;
}

/** The track of a system, or of its cell at a place. */
export function trackNamed(from: Board, name: string, site?: string): Track {
  const found = resolveSubject(from.state, { system: name, ...(site === undefined ? {} : { site }) });
  if (isRejection(found)) throw new Error(found.message);
  return trackOf(from.state, { system: found.on.system, part: found.on.part?.id }) ?? {};
}

export const standing = (from: Board, name: string, site?: string): Standing =>
  standingOf(trackNamed(from, name, site), from.now);

/** The rules by which conflicts are open. */
export const conflictRules = ({ state }: Board): string[] =>
  [...values(state.conflicts.open)].map(({ rule }) => rule).sort();

/** The last fact of the log; of one type where it is given. */
export function lastFact({ facts }: Board, type?: string) {
  const fact = facts.findLast((one) => type === undefined || one.type === type);
  if (fact === undefined) throw new Error('the log has none');
  return fact;
}

/** What the log says last; of one type where it is given. */
export const words = (from: Board, type?: string): string =>
  incidentDomain.describe(lastFact(from, type), { time: (at) => at.slice(11, 16) });
