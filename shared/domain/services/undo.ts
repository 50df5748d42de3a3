import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { NewEvent } from '../outcome.ts';
import { lastChange } from '../timeline.ts';
import type { serviceEvents } from './events.ts';
import { serviceNamed, type ServicesWorld } from './state.ts';
import { strikable, strikeOf } from './strike.ts';

const UNDONE = 'Undone.';
const since = (what: string, because = 'changed since'): PassedOver => ({ what, because });

function strike(world: Readonly<ServicesWorld>, fact: Fact<string, { name: string }>): NewEvent | PassedOver {
  const found = strikable(world, fact);
  if ('ok' in found) return since(fact.data.name, 'struck already');
  return found.kind === 'changes' && lastChange(found.service.changes)?.event !== fact.id
    ? since(fact.data.name)
    : strikeOf(found, UNDONE);
}

/** Undoing strikes what was stated where it still stands, and puts back names, needs and places on the list. */
export const serviceUndo: UndoMap<ServicesWorld, typeof serviceEvents> = {
  'service.added': (world, { data: { service: id, name } }) => {
    const service = lookup(world.services.all, id);
    if (service === undefined || service.retired !== undefined) return since(name);
    return lastChange(service.changes) === undefined
      ? { type: 'service.retired', data: { service: id, name: service.name, reason: UNDONE } }
      : since(name, 'something was stated of it since');
  },
  'service.renamed': (world, { data: { service: id, from, to } }) => {
    if (lookup(world.services.all, id)?.name !== to) return since(to);
    return serviceNamed(world, from, id) === undefined
      ? { type: 'service.renamed', data: { service: id, from: to, to: from } }
      : since(to, `another service is called ${from} by now`);
  },
  'service.needs-set': (world, { data: { service: id, name, from, to } }) =>
    JSON.stringify(lookup(world.services.all, id)?.needs) === JSON.stringify(to)
      ? { type: 'service.needs-set', data: { service: id, name, from: to, to: from } }
      : since(name),
  'service.retired': (world, { id: event, data: { service: id, name } }) => {
    const service = lookup(world.services.all, id);
    if (service?.retired !== event) return since(name);
    return serviceNamed(world, service.name, id) === undefined
      ? { type: 'service.reinstated', data: { service: id, name: service.name } }
      : since(name, 'another service has its name by now');
  },
  'service.reinstated': (world, { data: { service: id, name } }) =>
    lookup(world.services.all, id)?.retired === undefined
      ? { type: 'service.retired', data: { service: id, name, reason: UNDONE } }
      : since(name),
  'service.capability-set': strike,
  'service.confirmed': strike,
  'service.reviewed': strike,
  'service.change-struck': (world, { id: event, data: { service: id, name, kind, target, was } }) => {
    const entry = lookup(world.services.all, id)?.[kind].find((one) => one.event === target);
    return entry?.struck === event
      ? { type: 'service.strike-lifted', data: { service: id, name, kind, target, was } }
      : since(name);
  },
};
