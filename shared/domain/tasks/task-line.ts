import { values } from '../collection.ts';
import { presentPeople } from '../people/select.ts';
import { listedSystems } from '../systems/select-counts.ts';
import { foldName } from '../systems/names.ts';
import type { FieldRefs, OwnerRef } from './commands.ts';
import type { TasksWorld } from './state.ts';
import { isRejection } from '../systems/references.ts';
import { resolveTask } from './references.ts';

type World = Readonly<TasksWorld>;

/** What a line asks for: the data of `task.add`. */
export interface TaskDraft extends FieldRefs {
  readonly title: string;
  readonly owner?: OwnerRef;
}

/** One mark of a line, and how it was taken. */
export interface Understood {
  readonly mark: string;
  readonly words: string;
}

/** A line as it was read. Nothing of it is lost: what was not understood stays in the title and is named. */
export interface ReadLine {
  /** Null while there is nothing to do in it. */
  readonly draft: TaskDraft | null;
  readonly understood: readonly Understood[];
  readonly doubts: readonly Understood[];
}

type Sorted =
  | { readonly take: Partial<TaskDraft>; readonly words: string }
  | { readonly doubt: string }
  | { readonly keep: true };

const URGENT: ReadonlySet<string> = new Set(['', 'high', 'urgent', 'now', 'h', '1']);
const NOT_URGENT: ReadonlySet<string> = new Set(['low', 'normal', 'l', '2', '3']);
const SPAN = /^\+?(?:(\d{1,3})d)?(?:(\d{1,3})h)?(?:(\d{1,4})(?:m|min)?)?$/i;
const HAS_UNIT = /[dhm]/i;
/** Minutes; a task that comes again comes no more often. */
const SHORTEST_ROUND = 5;
const LONGEST_ROUND = 60 * 24 * 14;
const LATEST_DUE = 60 * 24 * 60;

/** Minutes of `30m`, `2h`, `1h30`, `1d`; undefined for anything else, a plain number too: it may be a bleep. */
export function spanMinutes(word: string): number | undefined {
  const found = HAS_UNIT.test(word) ? SPAN.exec(word) : null;
  if (found === null) return undefined;
  const [days, hours, minutes] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const span = (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0);
  return span > 0 ? span : undefined;
}

const spanWords = (minutes: number): string =>
  minutes % 60 === 0 && minutes >= 60 ? `${String(minutes / 60)} h` : `${String(minutes)} min`;

/** As it can be typed without a space. */
const typed = (name: string): string => foldName(name).replace(/[\s_]+/g, '-');
const initialsOf = (name: string): string =>
  typed(name)
    .split(/[-(]+/)
    .map(([letter]) => letter ?? '')
    .join('');

const inOrder = (short: string, long: string): boolean => {
  let place = 0;
  for (const letter of long) if (letter === short[place]) place += 1;
  return place === short.length && long.startsWith(short.slice(0, 1));
};

/** How well a name fits what was typed: exactly, at the beginning of a word, or as short forms do (`ops`). */
function fit(wanted: string, names: readonly string[]): number {
  const all = names.map(typed);
  const begins = (short: string): boolean =>
    all.some((name) => tailsOf(name).some((tail) => tail.startsWith(short)));
  if (all.includes(wanted)) return 3;
  if (begins(wanted)) return 2;
  if (wanted.length < 3) return 0;
  const inWord = all.some((name) => wordsOf(name).some((word) => inOrder(wanted, word)));
  return inWord || (wanted.endsWith('s') && begins(wanted.slice(0, -1))) ? 1 : 0;
}

const wordsOf = (name: string): readonly string[] => name.split(/[-(]+/);
const tailsOf = (name: string): readonly string[] =>
  wordsOf(name).map((_, place, words) => words.slice(place).join('-'));

interface Candidate<T> {
  readonly names: readonly string[];
  readonly name: string;
  readonly is: T;
}

/** The one that fits best; several where it cannot be told. */
function bestFit<T>(wanted: string, candidates: readonly Candidate<T>[]): readonly Candidate<T>[] {
  const scored = candidates
    .map((one) => ({ one, score: fit(wanted, one.names) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ one }) => one);
}

function owners(world: World): readonly Candidate<OwnerRef>[] {
  const roles = world.incident.status === 'declared' ? world.incident.profile.commandRoles : [];
  return [
    ...roles.map(({ key, name }) => ({
      names: [key, name, initialsOf(name)],
      name,
      is: { role: key },
    })),
    ...presentPeople(world).map(({ id, name, initials }) => ({
      names: [initials, name],
      name,
      is: { person: id },
    })),
  ];
}

const several = (what: string, found: readonly Candidate<unknown>[]): Sorted => ({
  doubt: `${what} may be ${found
    .slice(0, 4)
    .map(({ name }) => name)
    .join(' or ')}: write more of it.`,
});

function ownerOf(world: World, wanted: string): Sorted {
  const [found, ...more] = bestFit(typed(wanted), owners(world));
  if (found === undefined) return { doubt: `Nobody here is "${wanted}", and no role. Add the person first.` };
  if (more.length > 0) return several(`"${wanted}"`, [found, ...more]);
  return { take: { owner: found.is }, words: `for ${found.name}` };
}

/** A system by what fits best, else a place that is known, else a place by these words. */
function tagOf(world: World, wanted: string, before: TaskDraft): Sorted {
  const systems = [...listedSystems(world)].map(({ id, name, aliases = [] }) => ({
    names: [name, ...aliases],
    name,
    is: id,
  }));
  const [found, ...more] = bestFit(typed(wanted), systems);
  const places = [...values(world.systems.sites)].filter(({ name }) => typed(name) === typed(wanted));
  const [place] = places;
  if (place !== undefined && (found === undefined || fit(typed(wanted), [found.name]) < 3)) {
    return { take: { place: place.name }, words: `at ${place.name}` };
  }
  if (found === undefined) {
    const words = wanted.replaceAll(/[-_]+/g, ' ').trim();
    if (words === '') return { keep: true };
    return { take: { place: words }, words: `at ${words} (no system has that name)` };
  }
  if (more.length > 0) return several(`#${wanted}`, [found, ...more]);
  return { take: { systems: [...(before.systems ?? []), found.is] }, words: `about ${found.name}` };
}

function urgencyOf(wanted: string): Sorted {
  const word = wanted.toLowerCase();
  if (URGENT.has(word)) return { take: { urgent: true }, words: 'urgent' };
  if (NOT_URGENT.has(word)) return { take: { urgent: false }, words: 'not urgent' };
  return { doubt: `"!${wanted}" is not known. Write !high, or leave it out.` };
}

function needOf(world: World, wanted: string, before: TaskDraft): Sorted {
  const task = resolveTask(world, wanted);
  if (isRejection(task)) return { doubt: task.message };
  return {
    take: { needsFirst: [...(before.needsFirst ?? []), { task: task.id }] },
    words: `after task ${task.number} (${task.title})`,
  };
}

/** What the first letter of a word says of the rest. */
const MARKS: Readonly<Record<string, (world: World, rest: string, before: TaskDraft) => Sorted>> = {
  '@': ownerOf,
  '#': tagOf,
  '>': needOf,
  '*': (_, rest) => everyOf(rest),
};

function everyOf(rest: string): Sorted {
  const every = spanMinutes(rest);
  return every === undefined || every < SHORTEST_ROUND || every > LONGEST_ROUND
    ? { keep: true }
    : { take: { everyMinutes: every }, words: `comes again every ${spanWords(every)}` };
}

function markOf(world: World, word: string, before: TaskDraft): Sorted {
  const [letter = ''] = word;
  const rest = word.slice(1);
  if (letter === '!') return urgencyOf(rest);
  const mark = rest === '' ? undefined : MARKS[letter];
  if (mark !== undefined) return mark(world, rest, before);
  const inMinutes = before.due === undefined ? spanMinutes(word) : undefined;
  return inMinutes === undefined || inMinutes > LATEST_DUE
    ? { keep: true }
    : { take: { due: { inMinutes, from: 'now' } }, words: `due in ${spanWords(inMinutes)}` };
}

/**
 * Reads one line as a person types it: `ring Varian @ops !high 30m #radiotherapy`. `@` an owner (role or
 * person), `!` urgent, a span when it is due, `#` a system or a place, `>A3` a task that must be done first,
 * `*4h` comes again. A word in double quotes keeps its spaces (`@"Shift engineer"`). The rest is the title.
 */
export function readTaskLine(text: string, world: World): ReadLine {
  const understood: Understood[] = [];
  const doubts: Understood[] = [];
  const title: string[] = [];
  let draft: TaskDraft = { title: '' };
  for (const [mark] of text.matchAll(/[@#]"[^"\s][^"]*"(?!\S)|\S+/g)) {
    const sorted = markOf(world, /^[@#]".*"$/.test(mark) ? mark.replaceAll('"', '') : mark, draft);
    if ('take' in sorted) {
      draft = { ...draft, ...sorted.take };
      understood.push({ mark, words: sorted.words });
    } else {
      title.push(mark);
      if ('doubt' in sorted) doubts.push({ mark, words: sorted.doubt });
    }
  }
  const words = title.join(' ');
  return { draft: words === '' ? null : { ...draft, title: words }, understood, doubts };
}
