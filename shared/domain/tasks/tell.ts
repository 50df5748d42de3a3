import type { TellMap, Wording } from '../area.ts';
import { stepRef } from '../checklists/run-shape.ts';
import { blockerWords } from './blocker-words.ts';
import type { taskEvents } from './events.ts';
import {
  FIELD_WORDS,
  fieldsIn,
  HOW_WORDS,
  type Blocker,
  type FieldName,
  type FieldValues,
  type Origin,
  type Owner,
  type TaskFields,
} from './task-shape.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);
const named = ({ number, title }: { number: string; title: string }): string => `Task ${number} (${title})`;
const ownerIds = (owner: Owner | null): readonly string[] =>
  owner === null ? [] : [owner.kind === 'person' ? owner.person : owner.role];
const personOf = (word: { readonly person: string | null } | null): readonly string[] =>
  [word?.person ?? []].flat();
const blockerIds = (blockers: readonly Blocker[]): readonly string[] =>
  blockers.flatMap((one): string[] => {
    if (one.kind === 'task') return [one.task];
    if (one.kind === 'system') return [one.on.system];
    return one.kind === 'person' ? [one.person] : [];
  });
function originIds(from: Origin | null): readonly string[] {
  switch (from?.kind) {
    case undefined:
      return [];
    case 'entry':
      return [from.entry];
    case 'event':
      return [from.event];
    case 'step':
      return [from.run, stepRef(from.run, from.step)];
    case 'task':
      return [from.task];
    case 'role':
      return [from.role];
  }
}
const list = (words: readonly string[]): string => words.join(', ') || 'nothing';

/** How often a task comes again, in the largest unit that fits. */
function everyWords(minutes: number): string {
  if (minutes % 1440 === 0) return `every ${String(minutes / 1440)} d`;
  return minutes % 60 === 0 ? `every ${String(minutes / 60)} h` : `every ${String(minutes)} min`;
}

const FIELD_TELLERS: {
  readonly [Name in FieldName]: (value: NonNullable<FieldValues[Name]>, wording: Wording) => string;
} = {
  title: (title) => title,
  due: (due, wording) => wording.time(due),
  urgent: (urgent) => (urgent ? 'yes' : 'no'),
  systems: (systems) => list(systems.map(({ name }) => name)),
  place: (place) => place,
  needs: (needs) => needs,
  needsFirst: (blockers) => list(blockers.map(blockerWords)),
  everyMinutes: everyWords,
};

function fieldWords(values: FieldValues, field: FieldName, wording: Wording): string {
  const value = values[field];
  // as: the teller was found by the field whose value it gets
  const teller = FIELD_TELLERS[field] as (value: unknown, wording: Wording) => string;
  return value === undefined || value === null ? 'none' : teller(value, wording);
}

const after = (words: string, value: string | null): string => (value === null ? '' : `${words} ${value}`);

/** What is said of a task when it is added, beside its title. */
function detailWords(data: TaskFields & { readonly owner: Owner | null }, wording: Wording): string {
  const { owner, urgent, due, systems, place, needs, needsFirst, everyMinutes } = data;
  const parts = [
    owner === null ? 'nobody has it' : `for ${owner.name}`,
    urgent ? 'urgent' : '',
    after('due', due === null ? null : wording.time(due)),
    ...systems.map(({ name }) => name),
    place ?? '',
    after('needs', needs),
    after('after', needsFirst.length === 0 ? null : list(needsFirst.map(blockerWords))),
    everyMinutes === null ? '' : everyWords(everyMinutes),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const RING = {
  untold: (name: string) => `${name} is not told yet`,
  unaccepted: (name: string) => `${name} has not said yes`,
  overdue: () => 'overdue',
} as const;

/** How tasks read. */
export const taskTell: TellMap<typeof taskEvents> = {
  'task.added': {
    describe: ({ data }, wording) => `Task ${data.number}: ${data.title}; ${detailWords(data, wording)}`,
    about: (data) => [
      data.task,
      ...ownerIds(data.owner),
      ...data.systems.map(({ system }) => system),
      ...blockerIds(data.needsFirst),
      ...originIds(data.from),
    ],
  },
  'task.edited': {
    describe: ({ data }, wording) =>
      `${named(data)}: ${fieldsIn(data.to)
        .map(
          (field) =>
            `${FIELD_WORDS[field]} ${fieldWords(data.from, field, wording)} to ${fieldWords(data.to, field, wording)}`,
        )
        .join('; ')}`,
    about: (data) => [
      data.task,
      ...(data.to.systems ?? []).map(({ system }) => system),
      ...blockerIds(data.to.needsFirst ?? []),
    ],
  },
  'task.assigned': {
    describe: ({ data }) =>
      `${named(data)} ${data.to === null ? 'is with nobody' : `given to ${data.to.name}`}${data.from === null ? '' : `, was with ${data.from.name}`}${because(data.reason)}`,
    about: (data) => [data.task, ...ownerIds(data.to), ...ownerIds(data.from)],
  },
  'task.told': {
    describe: ({ data }) =>
      `${data.who} told${data.how === null ? '' : ` ${HOW_WORDS[data.how]}`}: ${named(data)}`,
    about: (data) => [data.task, ...personOf(data)],
  },
  'task.accepted': {
    describe: ({ data }) => `${data.who} said yes: ${named(data)}`,
    about: (data) => [data.task, ...personOf(data)],
  },
  'task.blocked': {
    describe: ({ data }) =>
      `${named(data)} blocked${data.by.length === 0 ? '; by what is not said' : ` by ${list(data.by.map(blockerWords))}`}`,
    about: (data) => [data.task, ...blockerIds(data.by)],
  },
  'task.reopened': {
    describe: ({ data }) => `${named(data)} open again${because(data.reason)}`,
    about: (data) => [data.task],
  },
  'task.completed': {
    describe: ({ data }) => `${named(data)} done${because(data.outcome)}`,
    about: (data) => [data.task],
  },
  'task.checked': {
    describe: ({ data }) => `${named(data)} checked by ${data.who}${because(data.saw)}`,
    about: (data) => [data.task, ...personOf(data)],
  },
  'task.struck': {
    describe: ({ data }) => `${named(data)} struck from the list${because(data.reason)}`,
    about: (data) => [data.task],
  },
  'task.reinstated': {
    describe: ({ data }) => `${named(data)} is on the list again${because(data.reason)}`,
    about: (data) => [data.task],
  },
  'task.change-struck': {
    describe: ({ data }) => `Struck: ${data.was}. ${named(data)}${because(data.reason)}`,
    about: (data) => [data.task],
  },
  'task.strike-lifted': {
    describe: ({ data }) => `Stands again: ${data.was}. ${named(data)}`,
    about: (data) => [data.task],
  },
  'task.raised': {
    describe: ({ data }, wording) => {
      const { ring, owner, why, since } = data;
      if (ring === null) {
        const nobody = owner === null ? 'Nobody has it' : `${owner.name}: nobody is there`;
        return `${nobody}. Find somebody for task ${data.number} (${data.title})`;
      }
      const reach = ring.reach === null ? '' : ` (${ring.reach})`;
      return `Ring ${ring.who}${reach}: ${named(data)}, ${RING[why](ring.who)}, since ${wording.time(since)}`;
    },
    about: (data) => [data.task, ...personOf(data.ring)],
  },
};
