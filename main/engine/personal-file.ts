import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { atomicWrite } from '#main/platform/atomic-write.ts';

const Shape = z.strictObject({
  format: z.literal('blackstart-personal'),
  v: z.literal(1),
  people: z.record(z.string(), z.record(z.string(), z.unknown())),
});

type People = Map<string, Map<string, unknown>>;

export type Saved =
  { readonly ok: true } | { readonly ok: false; readonly code: 'not-saved'; readonly message: string };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

const notSaved = (because: string): Saved => ({
  ok: false,
  code: 'not-saved',
  message: `This could not be kept on this PC (${because}). The incident itself is not touched.`,
});

/**
 * What a person keeps on this PC and is no part of the incident: settings, or drafts of texts not yet
 * sent. One file in the data folder, a person's name to its keys to their values (plain JSON). A value
 * is on disk when `set` says so; a power cut leaves the file before or after a change, never a part.
 */
export class PersonalFile {
  readonly #file: string;
  readonly #people: People;
  readonly #standsInTheWay: boolean;
  /** What was wrong with the file when it was opened, in words; null where nothing was. */
  readonly notice: string | null;

  private constructor(file: string, people: People, trouble?: { notice: string; standsInTheWay: boolean }) {
    this.#file = file;
    this.#people = people;
    this.notice = trouble?.notice ?? null;
    this.#standsInTheWay = trouble?.standsInTheWay ?? false;
  }

  /**
   * Opens `FOLDER/NAME.json`. A file that is torn or of an unknown kind is kept beside under a name of
   * its own and said in `notice`. What can be neither read nor put aside is left alone: nothing is kept
   * until it is out of the way.
   */
  static open(folder: string, name: string): PersonalFile {
    const file = path.join(folder, `${name}.json`);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return new PersonalFile(file, new Map());
      const notice = `The ${name} on this PC cannot be read (${codeOf(error)}): ${file}. New ones are not kept until that file can be read or is moved away.`;
      return new PersonalFile(file, new Map(), { notice, standsInTheWay: true });
    }
    const people = parse(text);
    return people === undefined
      ? new PersonalFile(file, new Map(), keptAside(file, name))
      : new PersonalFile(file, people);
  }

  /** The value, or undefined where none is kept. */
  get(person: string, key: string): unknown {
    return this.#people.get(person)?.get(key);
  }

  /** All that is kept for a person, by key. */
  all(person: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#people.get(person) ?? []);
  }

  /** Keeps a value; null takes it away. On disk before it says ok; where it says no, the old value stands. */
  set(person: string, key: string, value: unknown): Saved {
    if (this.#standsInTheWay) return notSaved('an unreadable file stands in the way');
    const before = this.#people.get(person);
    const after = new Map(before);
    if (value === null || value === undefined) after.delete(key);
    else after.set(key, value);
    this.#people.set(person, after);
    try {
      this.#save();
      return { ok: true };
    } catch (error) {
      if (before === undefined) this.#people.delete(person);
      else this.#people.set(person, before);
      return notSaved(codeOf(error));
    }
  }

  #save(): void {
    const people = Object.fromEntries(
      [...this.#people].map(([name, keys]) => [name, Object.fromEntries(keys)]),
    );
    mkdirSync(path.dirname(this.#file), { recursive: true });
    atomicWrite(this.#file, [JSON.stringify({ format: 'blackstart-personal', v: 1, people })]);
  }
}

function parse(text: string): People | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const shape = Shape.safeParse(json);
  if (!shape.success) return undefined;
  const people = Object.entries(shape.data.people);
  return new Map(people.map(([name, keys]) => [name, new Map(Object.entries(keys))]));
}

/** Puts an unreadable file aside and says so; where even that fails, says that it stands in the way. */
function keptAside(file: string, name: string): { notice: string; standsInTheWay: boolean } {
  const { dir } = path.parse(file);
  const aside = path.join(dir, `${name}.unreadable-${new Date().toISOString().replaceAll(':', '')}.json`);
  const what = `The ${name} on this PC cannot be understood: torn, or from a newer version.`;
  try {
    renameSync(file, aside);
    return { notice: `${what} They are kept in ${aside}; the ${name} start afresh.`, standsInTheWay: false };
  } catch (error) {
    const notice = `${what} ${file} could not be put aside (${codeOf(error)}); new ones are not kept until it is moved away.`;
    return { notice, standsInTheWay: true };
  }
}
