import type { PassedOver, UndoMap } from '../area.ts';
import type { Fact } from '../envelope.ts';
import type { NewEvent } from '../outcome.ts';
import { lastChange } from '../timeline.ts';
import type { incidentEvents, SetKind } from './events.ts';
import { PHASE_WORDS, type IncidentWorld } from './state.ts';

/** Strikes a change where it is still the last. */
function strike(
  { incident }: Readonly<IncidentWorld>,
  { id }: Fact,
  kind: SetKind,
  was: string,
): NewEvent | PassedOver {
  return incident.status === 'declared' && lastChange<unknown>(incident[kind])?.event === id
    ? { type: 'incident.change-struck', data: { kind, target: id, was, reason: 'Undone.' } }
    : { what: was, because: 'changed since' };
}

/** Undoing strikes what was set, where nothing was set since; a name goes back where it still stands. */
export const incidentUndo: UndoMap<IncidentWorld, typeof incidentEvents> = {
  'incident.renamed': ({ incident }, { data: { from, to } }) =>
    incident.status === 'declared' && incident.name === to
      ? { type: 'incident.renamed', data: { from: to, to: from } }
      : { what: `The name ${to}`, because: 'changed since' },
  'incident.phase-set': (world, fact) => strike(world, fact, 'phases', `Phase ${PHASE_WORDS[fact.data.to]}`),
  'incident.type-set': (world, fact) => strike(world, fact, 'types', `Type ${fact.data.to?.name ?? 'none'}`),
  'incident.level-set': (world, fact) =>
    strike(world, fact, 'levels', `Level ${fact.data.to?.name ?? 'none'}`),
  'incident.objectives-set': (world, fact) => strike(world, fact, 'objectives', 'Objectives'),
};
