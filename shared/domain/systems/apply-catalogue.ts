import type { ApplyMap } from '../area.ts';
import { lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import { sameValue } from '../same-value.ts';
import { FIELD_NAMES, type FieldName, type FieldValues } from './catalogue-row.ts';
import type { catalogueEvents, NeedSaid } from './events-catalogue.ts';
import { fieldValueWords, FIELD_WORDS } from './field-words.ts';
import { indexName, noteSite, noteTwins, renameSite, unindexName } from './name-index.ts';
import { foldName } from './names.ts';
import { addPart, needOf } from './parts.ts';
import { fullName } from './references.ts';
import {
  externalKeyOf,
  type ExternalKey,
  type Need,
  type Part,
  type System,
  type SystemsWorld,
} from './state.ts';
import type { Subject } from './subject.ts';
import { lastEntered } from './track.ts';

type World = SystemsWorld;
type Applied<Type extends keyof typeof catalogueEvents> = Parameters<
  ApplyMap<World, typeof catalogueEvents>[Type]
>[1];
type Edit = Pick<Applied<'system.edited'>['data'], 'from' | 'to' | 'by'>;
type Handlers = ApplyMap<World, typeof catalogueEvents>;

/** Writes one field; null takes it out. The value fits the field because both come from one schema. */
function setField(system: System, field: FieldName, value: FieldValues[FieldName]): void {
  if (value !== null && value !== undefined) {
    Object.assign(system, { [field]: Array.isArray(value) ? [...value] : value });
  } else if (field !== 'name') {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a field that is not known is absent
    delete system[field];
  }
}

/** The fields that tell one system from another. */
const NAMING = ['name', 'aliases', 'organisation'] as const;

function markByHand(system: System, fields: readonly FieldName[]): void {
  const marked = new Set([...(system.byHand ?? []), ...fields]);
  if (marked.size > 0) system.byHand = FIELD_NAMES.filter((field) => marked.has(field));
}

function noteExternal(world: World, system: System, external: ExternalKey | undefined): void {
  if (external === undefined) return;
  system.external = { ...external };
  put(world.systems.byExternal, externalKeyOf(external), system.id);
}

const needKey = (need: Need): string => need.system ?? foldName(need.name);

function addNeeds(system: System, more: readonly NeedSaid[]): void {
  if (more.length === 0) return;
  const all = [...(system.needs ?? []), ...more.map(needOf)];
  system.needs = [...new Map(all.map((need) => [needKey(need), need])).values()];
}

/** The same system added twice apart from each other: one system, the later word stands (SPEC SY-40). */
function joinTwin(world: World, fact: Applied<'system.added'>, known: System): void {
  const { fields, by } = fact.data;
  const differing: FieldName[] = [];
  for (const field of FIELD_NAMES) {
    const value = fields[field];
    if (value === undefined) continue;
    if (known[field] !== undefined && !sameValue(value, known[field])) differing.push(field);
    setField(known, field, value);
  }
  const bothByHand = by === 'hand' && known.byHand !== undefined;
  const wasRetired = known.retired !== undefined;
  delete known.retired;
  if (differing.length === 0 && !bothByHand && !wasRetired) return;
  const names = differing.map((field) => FIELD_WORDS[field]).join(', ');
  raiseConflict(world, fact, {
    rule: 'SY-40',
    about: [known.id],
    words:
      `${fullName(known)} was added twice, apart from each other, and is one system now.` +
      (names === '' ? '' : ` The later entry stands for: ${names}.`) +
      (wasRetired ? ' It had been struck from the list and is listed again.' : '') +
      ' If two systems are meant, add the other one under a name of its own.',
    events: [fact.id],
  });
}

function added(world: World, fact: Applied<'system.added'>): void {
  const { system: id, fields, parts = [], needs = [], by, external } = fact.data;
  const known = lookup(world.systems.all, id);
  if (known === undefined) {
    put(world.systems.all, id, { id, ...fields, track: {} });
  } else {
    unindexName(world, known);
    joinTwin(world, fact, known);
  }
  // Looked up again: in a window the set is a draft, and only what is read from it is written through.
  const system = lookup(world.systems.all, id);
  if (system === undefined) return;
  if (by === 'hand')
    markByHand(
      system,
      FIELD_NAMES.filter((field) => fields[field] !== undefined),
    );
  for (const part of parts) addPart(world, system, part);
  addNeeds(system, needs);
  noteExternal(world, system, external);
  indexName(world, system);
  noteTwins(world, fact, system);
}

/** Writes one edited field; gives the words of a clash where two persons wrote it apart from each other. */
function editField(system: System, field: FieldName, { from, to, by }: Edit): string | undefined {
  const value = to[field];
  const stood = system[field];
  const isByHand = system.byHand?.includes(field) === true;
  if (value === undefined || (by === 'import' && isByHand)) return undefined;
  setField(system, field, value);
  if (by === 'hand') markByHand(system, [field]);
  return isByHand && !sameValue(stood, from[field]) && !sameValue(stood, value)
    ? `${FIELD_WORDS[field]}: ${fieldValueWords(stood)}, then ${fieldValueWords(value)}`
    : undefined;
}

/** A person's word stands against a list; of two persons' words the later stands, and both are named (SPEC SY-42). */
function edited(world: World, fact: Applied<'system.edited'>): void {
  const { system: id, to, external } = fact.data;
  const system = lookup(world.systems.all, id);
  if (system === undefined) return;
  unindexName(world, system);
  const clashing = FIELD_NAMES.flatMap((field) => editField(system, field, fact.data) ?? []);
  noteExternal(world, system, external);
  indexName(world, system);
  if (NAMING.some((field) => to[field] !== undefined)) noteTwins(world, fact, system);
  if (clashing.length === 0) return;
  raiseConflict(world, fact, {
    rule: 'SY-42',
    about: [id],
    words: `${fullName(system)} was edited twice, apart from each other. ${clashing.join('; ')}. The later one stands.`,
    events: [fact.id],
  });
}

const needsKey = (needs: readonly Need[] | null): string =>
  needs === null ? 'not stated' : needs.map(needKey).sort().join('\n');

function prerequisitesSet(world: World, fact: Applied<'system.prerequisites-set'>): void {
  const { system: id, from, to } = fact.data;
  const system = lookup(world.systems.all, id);
  if (system === undefined) return;
  const stood = needsKey(system.needs ?? null);
  const wanted = to?.map(needOf) ?? null;
  if (stood !== needsKey(from?.map(needOf) ?? null) && stood !== needsKey(wanted)) {
    raiseConflict(world, fact, {
      rule: 'SY-43',
      about: [id],
      words: `What ${fullName(system)} needs first was set twice, apart from each other. The later list stands: ${to?.map(({ name }) => name).join(', ') ?? 'not stated'}.`,
      events: [fact.id],
    });
  }
  if (wanted === null) delete system.needs;
  else system.needs = wanted;
}

/** Said of a system that was struck from the list by somebody who did not know: it stays struck, and is named (SPEC SY-44). */
export function noteRetiredMeanwhile(world: World, fact: Fact, system: System): void {
  raiseConflict(world, fact, {
    rule: 'SY-44',
    about: [system.id],
    words: `${fullName(system)} was struck from the list by somebody, while somebody else set its state. It stays struck: reinstate it if it is in use.`,
    events: [fact.id],
  });
}

function retired(world: World, fact: Applied<'system.retired'>): void {
  const system = lookup(world.systems.all, fact.data.system);
  if (system === undefined) return;
  if (lastEntered(system.track.changes) !== fact.data.after) noteRetiredMeanwhile(world, fact, system);
  system.retired ??= fact.id;
}

function withPart(world: World, { system, part }: Subject, change: (part: Part) => void): void {
  const found = part === undefined ? undefined : lookup(world.systems.all, system)?.parts?.[part.id];
  if (found !== undefined) change(found);
}

function noteRename(
  world: World,
  fact: Fact,
  about: readonly string[],
  names: { stood: string; from: string; to: string },
): void {
  const { stood, from, to } = names;
  if (stood === from || stood === to) return;
  raiseConflict(world, fact, {
    rule: 'SY-42',
    about,
    words: `"${from}" was renamed twice, apart from each other: to "${stood}" and to "${to}". "${to}" stands.`,
    events: [fact.id],
  });
}

/** What each event does to the systems there are. */
export const catalogueApply: Handlers = {
  'system.added': added,
  'system.edited': edited,
  'system.prerequisites-set': prerequisitesSet,
  'system.retired': retired,
  'system.reinstated': (world, { data }) => {
    const system = lookup(world.systems.all, data.system);
    if (system !== undefined) delete system.retired;
  },
  'system.imported': () => {
    // Said on the log; each row that changed something has its own event.
  },
  'part.added': (world, { data }) => {
    const system = lookup(world.systems.all, data.system);
    if (system !== undefined) addPart(world, system, data.part);
  },
  'part.renamed': (world, fact) => {
    const { on, from, to } = fact.data;
    withPart(world, on, (part) => {
      noteRename(world, fact, [on.system], { stood: part.name ?? from, from, to });
      part.name = to;
    });
  },
  'part.retired': (world, { id, data }) => {
    withPart(world, data.on, (part) => {
      part.retired ??= id;
    });
  },
  'part.reinstated': (world, { data }) => {
    withPart(world, data.on, (part) => {
      delete part.retired;
    });
  },
  'site.added': (world, { data }) => {
    noteSite(world, data.site, data.name);
  },
  'site.renamed': (world, fact) => {
    const { site, from, to } = fact.data;
    noteRename(world, fact, [site], { stood: lookup(world.systems.sites, site)?.name ?? from, from, to });
    renameSite(world, site, to);
  },
};
