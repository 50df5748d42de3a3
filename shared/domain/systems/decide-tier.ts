import type { DecideMap } from '../area.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import type { catalogueCommands } from './commands-catalogue.ts';
import { isRejection, resolveSystem } from './references.ts';
import type { System, SystemsWorld } from './state.ts';

const edited = ({ id, name, tier }: System, to: number | null): NewEvent => ({
  type: 'system.edited',
  data: { system: id, name, from: { tier: tier ?? null }, to: { tier: to }, by: 'hand' },
});

/** One restore group for many systems: what is in it already is left out, a name that is not found refuses all. */
export const tierDecide: Pick<DecideMap<SystemsWorld, typeof catalogueCommands>, 'system.set-tier'> = {
  'system.set-tier': (world, { data: { systems, tier } }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const found = systems.map((ref) => resolveSystem(world, ref));
    const refused = found.find((one): one is Rejection => isRejection(one));
    if (refused !== undefined) return refused;
    const all = new Set(found.filter((one): one is System => !isRejection(one)));
    const others = [...all].filter((system) => (system.tier ?? null) !== tier);
    return others.length === 0
      ? reject('no-change', 'All of them are in that restore group already.')
      : accept(...others.map((system) => edited(system, tier)));
  },
};
