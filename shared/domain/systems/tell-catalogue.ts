import type { TellMap } from '../area.ts';
import { FIELD_NAMES, type FieldValues } from './catalogue-row.ts';
import type { catalogueEvents, NeedSaid } from './events-catalogue.ts';
import { FIELD_WORDS, fieldValueWords } from './field-words.ts';
import { fullName } from './references.ts';
import { aboutSubject, subjectWords } from './subject.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `. ${reason}`);

const listed = (needs: readonly NeedSaid[] | null): string =>
  needs === null ? 'not stated' : needs.map(({ name }) => name).join(', ') || 'nothing';

const valuesWords = (values: FieldValues): string => Object.values(values).map(fieldValueWords).join(' ');

/** How entries read about the systems there are. */
export const catalogueTell: TellMap<typeof catalogueEvents> = {
  'system.added': {
    describe: ({ data: { fields, by } }) => {
      const group = fields.tier === undefined ? '' : `, restore group ${fields.tier}`;
      return `System added${by === 'import' ? ' from a list' : ''}: ${fullName(fields)}${group}`;
    },
    searchText: ({ fields, parts = [] }) =>
      `${valuesWords(fields)} ${parts.map(({ name }) => name).join(' ')}`,
    about: ({ system }) => [system],
  },
  'system.edited': {
    describe: ({ data: { name, from, to, by } }) => {
      const changes = FIELD_NAMES.filter((field) => to[field] !== undefined).map(
        (field) => `${FIELD_WORDS[field]}: ${fieldValueWords(from[field])} to ${fieldValueWords(to[field])}`,
      );
      return `${name}${by === 'import' ? ', from a list' : ''}: ${changes.join('; ')}`;
    },
    about: ({ system }) => [system],
  },
  'system.prerequisites-set': {
    describe: ({ data: { name, from, to } }) =>
      `${name} needs first: ${listed(to)} (before: ${listed(from)})`,
    about: ({ system, to }) => [system, ...(to ?? []).flatMap((need) => need.system ?? [])],
  },
  'system.retired': {
    describe: ({ data: { name, reason } }) => `${name} struck from the list${because(reason)}`,
    about: ({ system }) => [system],
  },
  'system.reinstated': {
    describe: ({ data: { name, reason } }) => `${name} is on the list again${because(reason)}`,
    about: ({ system }) => [system],
  },
  'system.imported': {
    describe: ({ data: { source, added, changed, unchanged, keptByHand, refused } }) => {
      const kept = keptByHand === 0 ? '' : `, ${keptByHand} fields kept as set by hand`;
      const no = refused.map(({ row, name, because: why }) => `row ${row} ${name}: ${why}`).join('; ');
      return `List read in from ${source}: ${added} added, ${changed} changed, ${unchanged} unchanged${kept}${no === '' ? '' : `. Refused: ${no}`}`;
    },
  },
  'part.added': {
    describe: ({ data: { name, part } }) => `${name}: ${part.kind} added: ${part.name}`,
    about: ({ system, name, part }) => aboutSubject({ system, name, part }),
  },
  'part.renamed': {
    describe: ({ data: { on, from, to } }) => `${on.name}: "${from}" is now called "${to}"`,
    about: ({ on }) => aboutSubject(on),
  },
  'part.retired': {
    describe: ({ data: { on, reason } }) => `${subjectWords(on)} struck from the list${because(reason)}`,
    about: ({ on }) => aboutSubject(on),
  },
  'part.reinstated': {
    describe: ({ data: { on } }) => `${subjectWords(on)} is on the list again`,
    about: ({ on }) => aboutSubject(on),
  },
  'site.added': {
    describe: ({ data: { name } }) => `Site added: ${name}`,
    about: ({ site }) => [site],
  },
  'site.renamed': {
    describe: ({ data: { from, to } }) => `Site "${from}" is now called "${to}"`,
    about: ({ site }) => [site],
  },
};
