import type { DecideMap } from '../area.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject, type Outcome } from '../outcome.ts';
import { sameValue } from '../same-value.ts';
import { FIELD_NAMES, type FieldValues } from './catalogue-row.ts';
import type { catalogueCommands } from './commands-catalogue.ts';
import type { NeedSaid } from './events-catalogue.ts';
import { FIELD_WORDS } from './field-words.ts';
import { foldName } from './names.ts';
import { findIn, nameClash, needsFor, needsSaid, systemAdded, systemIdFor } from './new-system.ts';
import { isRejection, resolveSystem } from './references.ts';
import type { System, SystemsWorld } from './state.ts';
import { lastEntered } from './track.ts';

type World = Readonly<SystemsWorld>;
type CatalogueDecide = DecideMap<SystemsWorld, typeof catalogueCommands>;

/** Decides on a system that a person named; refuses where none is declared or none is found. */
export function onSystem(world: World, ref: string, decide: (system: System) => Outcome): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const system = resolveSystem(world, ref);
  return isRejection(system) ? system : decide(system);
}

const fieldsIn = (values: FieldValues) => FIELD_NAMES.filter((field) => values[field] !== undefined);

const pick = (system: System, fields: readonly (keyof FieldValues)[]): FieldValues =>
  Object.fromEntries(fields.map((field) => [field, system[field] ?? null]));

/** The names it would go by, where the edit touches what tells it from others. */
function namingAfter(system: System, to: FieldValues) {
  if (to.name === undefined && to.aliases === undefined && to.organisation === undefined) return undefined;
  const value = <T>(given: T | null | undefined, stood: T | undefined): T | undefined =>
    given === undefined ? stood : (given ?? undefined);
  return {
    names: [to.name ?? system.name, ...(value(to.aliases, system.aliases) ?? [])],
    organisation: value(to.organisation, system.organisation),
  };
}

function edit(world: World, system: System, to: FieldValues, from: FieldValues = {}): Outcome {
  const changedMeanwhile = fieldsIn(from).filter((field) => !sameValue(from[field], system[field]));
  if (changedMeanwhile.length > 0) {
    const names = changedMeanwhile.map((field) => FIELD_WORDS[field]).join(', ');
    return reject(
      'changed-meanwhile',
      `Somebody changed ${system.name} while you wrote: ${names}. Look at both and send yours again.`,
      {
        yours: to,
        theirs: pick(system, changedMeanwhile),
      },
    );
  }
  const fields = fieldsIn(to).filter((field) => !sameValue(to[field], system[field]));
  if (fields.length === 0) return reject('no-change', `${system.name} reads so already.`);
  const after = namingAfter(system, to);
  const clash = after === undefined ? undefined : nameClash(world, { ...after, self: system.id });
  if (clash !== undefined) return clash;
  const chosen = Object.fromEntries(fields.map((field) => [field, to[field]]));
  return accept({
    type: 'system.edited',
    data: { system: system.id, name: system.name, from: pick(system, fields), to: chosen, by: 'hand' },
  });
}

const needsKey = (needs: readonly NeedSaid[] | null): string =>
  needs === null
    ? 'not stated'
    : needs
        .map((need) => need.system ?? foldName(need.name))
        .sort()
        .join('\n');

type NeedsWanted = readonly string[] | null;

function setPrerequisites(
  world: World,
  system: System,
  to: NeedsWanted,
  from: NeedsWanted | undefined,
): Outcome {
  const said = (refs: NeedsWanted): NeedSaid[] | null =>
    refs === null ? null : needsFor(refs, findIn(world));
  const stands = needsSaid(world, system);
  const wanted = said(to);
  if (from !== undefined && needsKey(said(from)) !== needsKey(stands)) {
    return reject(
      'changed-meanwhile',
      `Somebody changed what ${system.name} needs first while you wrote. Look at both and send yours again.`,
      { yours: wanted?.map(({ name }) => name) ?? null, theirs: stands?.map(({ name }) => name) ?? null },
    );
  }
  return needsKey(wanted) === needsKey(stands)
    ? reject('no-change', `${system.name} needs exactly that first already.`)
    : accept({
        type: 'system.prerequisites-set',
        data: { system: system.id, name: system.name, from: stands, to: wanted },
      });
}

export const catalogueDecide: Pick<
  CatalogueDecide,
  'system.add' | 'system.edit' | 'system.set-prerequisites' | 'system.retire' | 'system.reinstate'
> = {
  'system.add': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const { name, aliases = [], organisation } = data;
    const clash = nameClash(world, { names: [name, ...aliases], organisation });
    if (clash !== undefined) return clash;
    const system = systemIdFor(world, data, context);
    return accept(systemAdded(world, { system, row: data, by: 'hand' }, findIn(world)));
  },
  'system.edit': (world, { data }) =>
    onSystem(world, data.system, (system) => edit(world, system, data.to, data.from)),
  'system.set-prerequisites': (world, { data }) =>
    onSystem(world, data.system, (system) => setPrerequisites(world, system, data.to, data.from)),
  'system.retire': (world, { data }) =>
    onSystem(world, data.system, (system) =>
      system.retired === undefined
        ? accept({
            type: 'system.retired',
            data: {
              system: system.id,
              name: system.name,
              reason: data.reason,
              after: lastEntered(system.track.changes),
            },
          })
        : reject('no-change', `${system.name} is struck from the list already.`),
    ),
  'system.reinstate': (world, { data }) =>
    onSystem(world, data.system, (system) =>
      system.retired === undefined
        ? reject('no-change', `${system.name} is on the list.`)
        : accept({
            type: 'system.reinstated',
            data: { system: system.id, name: system.name, reason: data.reason },
          }),
    ),
};
