import type { PassedOver, Undone, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import { sameValue } from '../same-value.ts';
import { FIELD_NAMES } from './catalogue-row.ts';
import type { catalogueEvents, NeedSaid } from './events-catalogue.ts';
import { foldName } from './names.ts';
import { nameClash, needsSaid } from './new-system.ts';
import { partName, type Part, type System, type SystemsWorld } from './state.ts';
import { subjectWords, type Subject } from './subject.ts';
import { lastEntered, saysNothing } from './track.ts';

type World = Readonly<SystemsWorld>;

const REASON = 'Undone.';
const CHANGED = 'changed since';

const passed = (what: string, because: string): PassedOver => ({ what, because });

const withSystem = (
  world: World,
  id: System['id'],
  name: string,
  undo: (system: System) => Undone,
): Undone => {
  const system = lookup(world.systems.all, id);
  return system === undefined ? passed(name, 'is not on this board') : undo(system);
};

const withPart = (world: World, on: Subject, undo: (part: Part) => Undone): Undone => {
  const part = on.part === undefined ? undefined : lookup(world.systems.all, on.system)?.parts?.[on.part.id];
  return part === undefined ? passed(subjectWords(on), 'is not on this board') : undo(part);
};

const retire = ({ id, name, track }: System): Undone => ({
  type: 'system.retired',
  data: { system: id, name, reason: REASON, after: lastEntered(track.changes) },
});

const needsKey = (needs: readonly NeedSaid[] | null): string =>
  needs === null
    ? 'not stated'
    : needs
        .map((need) => need.system ?? foldName(need.name))
        .sort()
        .join('\n');

/** What there is, is put back where it still reads as it was set; what was added is struck from the list. */
export const catalogueUndo: UndoMap<SystemsWorld, typeof catalogueEvents> = {
  'system.added': (world, { data }) =>
    withSystem(world, data.system, data.fields.name, (system) => {
      if (system.retired !== undefined) return passed(system.name, 'struck from the list already');
      const all = [system, ...Object.values(system.parts ?? {})];
      return all.every(({ track }) => saysNothing(track)) && system.tallies === undefined
        ? retire(system)
        : passed(system.name, 'something is entered for it');
    }),
  'system.edited': (world, { data: { system: id, name, from, to } }) =>
    withSystem(world, id, name, (system) => {
      // Only the key of a list was noted: that changes nothing anybody sees.
      if (Object.keys(to).length === 0) return null;
      const standing = FIELD_NAMES.filter(
        (field) => to[field] !== undefined && sameValue(to[field], system[field]),
      );
      if (standing.length === 0) return passed(system.name, CHANGED);
      const back = {
        ...system,
        ...Object.fromEntries(standing.map((field) => [field, from[field] ?? undefined])),
      };
      const names = [back.name, ...(back.aliases ?? [])];
      const clash = nameClash(world, { names, organisation: back.organisation, self: id });
      if (clash !== undefined) return passed(system.name, 'its old name is in use by now');
      return {
        type: 'system.edited',
        data: {
          system: id,
          name: system.name,
          from: Object.fromEntries(standing.map((field) => [field, to[field]])),
          to: Object.fromEntries(standing.map((field) => [field, from[field] ?? null])),
          by: 'hand',
        },
      };
    }),
  'system.prerequisites-set': (world, { data: { system: id, name, from, to } }) =>
    withSystem(world, id, name, (system) =>
      needsKey(needsSaid(world, system)) === needsKey(to)
        ? { type: 'system.prerequisites-set', data: { system: id, name: system.name, from: to, to: from } }
        : passed(system.name, CHANGED),
    ),
  'system.retired': (world, { id, data }) =>
    withSystem(world, data.system, data.name, (system) =>
      system.retired === id
        ? { type: 'system.reinstated', data: { system: system.id, name: system.name, reason: REASON } }
        : passed(system.name, 'on the list again already'),
    ),
  'system.reinstated': (world, { data }) =>
    withSystem(world, data.system, data.name, (system) =>
      system.retired === undefined
        ? retire(system)
        : passed(system.name, 'struck from the list again already'),
    ),
  // The line about the list stays; each row that it brought is undone by itself.
  'system.imported': () => null,
  'part.added': (world, { data: { system, name, part: said } }) => {
    const on = { system, name, part: { id: said.id, kind: said.kind, name: said.name } };
    return withPart(world, on, (part) => {
      if (part.retired !== undefined) return passed(subjectWords(on), 'struck from the list already');
      return saysNothing(part.track)
        ? { type: 'part.retired', data: { on, reason: REASON } }
        : passed(subjectWords(on), 'something is entered for it');
    });
  },
  'part.renamed': (world, { data: { on, from, to } }) =>
    withPart(world, on, (part) =>
      partName(world, part) === to
        ? { type: 'part.renamed', data: { on, from: to, to: from } }
        : passed(subjectWords(on), CHANGED),
    ),
  'part.retired': (world, { id, data: { on } }) =>
    withPart(world, on, (part) =>
      part.retired === id
        ? { type: 'part.reinstated', data: { on } }
        : passed(subjectWords(on), 'on the list again already'),
    ),
  'part.reinstated': (world, { data: { on } }) =>
    withPart(world, on, (part) =>
      part.retired === undefined
        ? { type: 'part.retired', data: { on, reason: REASON } }
        : passed(subjectWords(on), 'struck from the list again already'),
    ),
  // A place that nothing is said of harms nobody: it stays known.
  'site.added': () => null,
  'site.renamed': (world, { data: { site, from, to } }) =>
    lookup(world.systems.sites, site)?.name === to
      ? { type: 'site.renamed', data: { site, from: to, to: from } }
      : passed(to, CHANGED),
};
