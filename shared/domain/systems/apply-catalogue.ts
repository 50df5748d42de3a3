import type { z } from 'zod';
import type { ApplyMap } from '../area.ts';
import { drop, has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { PartId } from '../ids.ts';
import { FIELD_NAMES, type FieldName, type FieldValues } from './catalogue-row.ts';
import type { catalogueEvents, NeedSaid, PartSaid } from './events-catalogue.ts';
import { FIELD_WORDS } from './field-words.ts';
import { foldName } from './names.ts';
import { fullName, systemsNamed } from './references.ts';
import {
  externalKeyOf,
  type ExternalKey,
  type Need,
  type Part,
  type System,
  type SystemsWorld,
} from './state.ts';

type Draft = SystemsWorld;
type Added = z.output<(typeof catalogueEvents)['system.added']['schema']>;

const namesOf = ({ name, aliases }: Pick<System, 'name' | 'aliases'>): string[] => [
  ...new Set([name, ...(aliases ?? [])].map(foldName)),
];

function index(world: Draft, system: System): void {
  for (const name of namesOf(system)) {
    const ids = lookup(world.systems.byName, name);
    if (ids === undefined) put(world.systems.byName, name, [system.id]);
    else if (!ids.includes(system.id)) ids.push(system.id);
  }
}

function unindex(world: Draft, system: System): void {
  for (const name of namesOf(system)) {
    const rest = (lookup(world.systems.byName, name) ?? []).filter((id) => id !== system.id);
    if (rest.length === 0) drop(world.systems.byName, name);
    else put(world.systems.byName, name, rest);
  }
}

function noteExternal(world: Draft, system: System, external: ExternalKey | undefined): void {
  if (external === undefined) return;
  system.external = { ...external };
  put(world.systems.byExternal, externalKeyOf(external), system.id);
}

const needOf = ({ system, name }: NeedSaid): Need => (system === undefined ? { name } : { system });

/** A place becomes known with the first cell that names it. */
export function noteSite(world: Draft, id: PartId, name: string): void {
  if (has(world.systems.sites, id)) return;
  put(world.systems.sites, id, { id, name });
  put(world.systems.sitesByName, foldName(name), id);
}

/** Adds a part, or makes an implied cell a stated one; the same part added twice is one part. */
export function addPart(world: Draft, system: System, said: PartSaid, implied = false): Part {
  if (said.kind === 'site') noteSite(world, said.id, said.name);
  const parts = (system.parts ??= {});
  const known = parts[said.id];
  if (known !== undefined) {
    if (!implied) delete known.implied;
    return known;
  }
  const { id, kind, name, direction, with: other } = said;
  const part: Part = {
    id,
    kind,
    name,
    ...(direction === undefined ? {} : { direction }),
    ...(other === undefined ? {} : { with: needOf(other) }),
    ...(implied ? { implied } : {}),
    track: {},
  };
  parts[id] = part;
  return parts[id];
}

/** Writes one field; the value fits the field because both come from one schema. */
export function setField(system: System, field: FieldName, value: FieldValues[FieldName]): void {
  if (value === null || value === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a field that is not known is absent
    if (field !== 'name') delete system[field];
    return;
  }
  Object.assign(system, { [field]: Array.isArray(value) ? [...value] : value });
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Two systems of one organisation under one name can only come from a merge (SPEC SY-3). */
function noteTwins(world: Draft, fact: Fact, system: System): void {
  const organisation = foldName(system.organisation ?? '');
  const twins = namesOf(system)
    .flatMap((name) => systemsNamed(world, name))
    .filter((one) => one.id !== system.id && foldName(one.organisation ?? '') === organisation);
  const [twin] = twins;
  if (twin === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SY-3',
    about: [twin.id, system.id],
    words: `Two systems are now called "${fullName(system)}", named so apart from each other. Both are kept: rename one, or strike it from the list.`,
    events: [fact.id],
  });
}

/** The same system added twice apart from each other: one system, the later word stands (SPEC SY-2). */
function joinTwin(world: Draft, fact: Fact, known: System, added: Added): void {
  const differing = FIELD_NAMES.filter((field) => {
    const value = added.fields[field];
    const differs = value !== undefined && known[field] !== undefined && !equal(value, known[field]);
    if (value !== undefined) setField(known, field, value);
    return differs;
  });
  const bothByHand = added.by === 'hand' && known.byHand !== undefined;
  const wasRetired = known.retired !== undefined;
  delete known.retired;
  if (differing.length === 0 && !bothByHand && !wasRetired) return;
  const fields = differing.map((field) => FIELD_WORDS[field]).join(', ');
  raiseConflict(world, fact, {
    rule: 'SY-2',
    about: [known.id],
    words:
      `${fullName(known)} was added twice, apart from each other, and is one system now.` +
      (fields === '' ? '' : ` The later entry stands for: ${fields}.`) +
      (wasRetired ? ' It had been struck from the list and is listed again.' : '') +
      ' If two systems are meant, add the other under its own name.',
    events: [fact.id],
  });
}

function markByHand(system: System, fields: readonly FieldName[]): void {
  const marked = new Set([...(system.byHand ?? []), ...fields]);
  if (marked.size > 0) system.byHand = FIELD_NAMES.filter((field) => marked.has(field));
}

function added(world: Draft, fact: Fact<'system.added', Added>): void {
  const { system: id, fields, parts = [], needs = [], by, external } = fact.data;
  const known = lookup(world.systems.all, id);
  if (known === undefined) put(world.systems.all, id, { id, ...fields, track: {} });
  // The one in the set, not the literal: a draft must be written through the set it stands in.
  const system = lookup(world.systems.all, id);
  if (system === undefined) return;
  if (known !== undefined) {
    unindex(world, known);
    joinTwin(world, fact, known, fact.data);
  }
  if (by === 'hand')
    markByHand(
      system,
      FIELD_NAMES.filter((field) => fields[field] !== undefined),
    );
  for (const part of parts) addPart(world, system, part);
  if (needs.length > 0) {
    const had = new Set((system.needs ?? []).map((need) => need.system ?? foldName(need.name)));
    const more = needs.map(needOf).filter((need) => !had.has(need.system ?? foldName(need.name)));
    system.needs = [...(system.needs ?? []), ...more];
  }
  noteExternal(world, system, external);
  index(world, system);
  noteTwins(world, fact, system);
}

/** What each event does to the systems there are. */
export const catalogueApply: Pick<ApplyMap<Draft, typeof catalogueEvents>, 'system.added'> = {
  'system.added': added,
};
