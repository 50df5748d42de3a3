import type { DecideContext, DecideMap } from '../area.ts';
import { has } from '../collection.ts';
import { PartId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject, type Outcome } from '../outcome.ts';
import { changeAt } from '../timeline.ts';
import type { catalogueCommands } from './commands-catalogue.ts';
import type { trackCommands } from './commands-track.ts';
import { onSystem } from './decide-catalogue.ts';
import type { PartSaid } from './events-catalogue.ts';
import { foldName } from './names.ts';
import { findIn, partsFor } from './new-system.ts';
import { isRejection, resolvePart, siteFor } from './references.ts';
import { partName, type Part, type System, type SystemsWorld } from './state.ts';
import type { Subject } from './subject.ts';

type World = Readonly<SystemsWorld>;

const subjectOf = (world: World, system: System, part: Part): Subject => ({
  system: system.id,
  name: system.name,
  part: { id: part.id, kind: part.kind, name: partName(world, part) },
});

/** Decides on a part that a person named. */
function onPart(
  world: World,
  ref: { readonly system: string; readonly part: string },
  decide: (part: Part, on: Subject, system: System) => Outcome,
): Outcome {
  return onSystem(world, ref.system, (system) => {
    const part = resolvePart(world, system, ref.part);
    return isRejection(part) ? part : decide(part, subjectOf(world, system, part), system);
  });
}

const partNamed = (world: World, system: System, name: string): Part | undefined =>
  Object.values(system.parts ?? {}).find((part) => foldName(partName(world, part)) === foldName(name));

function taken(world: World, system: System, part: Part): Outcome {
  const name = partName(world, part);
  return part.retired === undefined
    ? reject('part-taken', `${system.name} has a part called "${name}" already. Choose another name.`)
    : reject(
        'part-taken',
        `${system.name} had a part called "${name}", struck from the list. Reinstate it, or choose another name.`,
      );
}

type Adding = Parameters<DecideMap<SystemsWorld, typeof catalogueCommands>['part.add']>[1]['data'];

/** The part as its event says it; an id that another part has by now is replaced by a new one. */
function partSaid(world: World, system: System, data: Adding, context: DecideContext): PartSaid | undefined {
  const { kind, name, direction, with: other } = data;
  const given = {
    function: { functions: [name] },
    interface: { interfaces: [{ name, direction, with: other }] },
    site: { sites: [name] },
  }[kind];
  const [part] = partsFor(world, given, findIn(world));
  if (part === undefined || kind === 'site') return part;
  return system.parts?.[part.id] === undefined
    ? part
    : { ...part, id: PartId.parse(`${kind === 'function' ? 'fn' : 'if'}-${context.newId()}`) };
}

function addPart(world: World, system: System, data: Adding, context: DecideContext): Outcome {
  const known = partNamed(world, system, data.name);
  if (known !== undefined && known.implied !== true) return taken(world, system, known);
  if (data.kind !== 'interface' && (data.direction ?? data.with) !== undefined) {
    return reject(
      'not-an-interface',
      'Only an interface has a direction and another end. Leave them out, or add an interface.',
    );
  }
  const part = partSaid(world, system, data, context);
  return part === undefined
    ? reject('part-taken', `${system.name} has that part already.`)
    : accept({ type: 'part.added', data: { system: system.id, name: system.name, part } });
}

export const partsDecide: Pick<
  DecideMap<SystemsWorld, typeof catalogueCommands & typeof trackCommands>,
  | 'part.add'
  | 'part.rename'
  | 'part.retire'
  | 'part.reinstate'
  | 'part.set-queue'
  | 'site.add'
  | 'site.rename'
> = {
  'part.add': (world, { data }, context) =>
    onSystem(world, data.system, (system) => addPart(world, system, data, context)),
  'part.rename': (world, { data }) =>
    onPart(world, data, (part, on, system) => {
      const from = partName(world, part);
      if (part.kind === 'site') {
        return reject(
          'rename-the-site',
          `"${from}" is a place that other systems use too. Rename the site instead.`,
        );
      }
      if (from === data.name) return reject('no-change', `It is called "${from}" already.`);
      const twin = partNamed(world, system, data.name);
      if (twin !== undefined && twin.id !== part.id) return taken(world, system, twin);
      return accept({ type: 'part.renamed', data: { on, from, to: data.name } });
    }),
  'part.retire': (world, { data }) =>
    onPart(world, data, (part, on) =>
      part.retired === undefined
        ? accept({ type: 'part.retired', data: { on, reason: data.reason } })
        : reject('no-change', `${partName(world, part)} is struck from the list already.`),
    ),
  'part.reinstate': (world, { data }) =>
    onPart(world, data, (part, on) =>
      part.retired === undefined
        ? reject('no-change', `${partName(world, part)} is on the list.`)
        : accept({ type: 'part.reinstated', data: { on } }),
    ),
  'part.set-queue': (world, { data, at }) =>
    onPart(world, data, (part, on) => {
      if (part.kind !== 'interface') {
        return reject(
          'not-an-interface',
          `${partName(world, part)} is no interface: only an interface has a queue.`,
        );
      }
      const from = changeAt(part.queue ?? [], at)?.to ?? null;
      return accept({ type: 'part.queue-set', data: { on, from, to: data.waiting } });
    }),
  'site.add': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const site = siteFor(world, data.name);
    return has(world.systems.sites, site.id)
      ? reject('no-change', `There is a site called "${site.name}" already.`)
      : accept({ type: 'site.added', data: { site: site.id, name: site.name } });
  },
  'site.rename': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const site = siteFor(world, data.site);
    if (!has(world.systems.sites, site.id))
      return reject('site-not-found', `There is no site "${data.site}". Check the name, or add it.`);
    const other = siteFor(world, data.name);
    if (other.id !== site.id && has(world.systems.sites, other.id)) {
      return reject(
        'name-taken',
        `There is a site called "${other.name}" already. Choose a name that tells them apart.`,
      );
    }
    return site.name === data.name
      ? reject('no-change', `It is called "${site.name}" already.`)
      : accept({ type: 'site.renamed', data: { site: site.id, from: site.name, to: data.name } });
  },
};
