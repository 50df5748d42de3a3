import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { IncidentId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/instant.ts';
import { PHASES } from '#shared/domain/incident/state.ts';
import type { Logger } from '#main/platform/logger.ts';
import { atomicWrite } from '#main/platform/atomic-write.ts';

const Known = z.strictObject({
  file: z.string(),
  /** Null while nothing is declared in it. */
  incident: IncidentId.nullable(),
  name: z.string(),
  exercise: z.boolean(),
  phase: z.enum(PHASES).nullable(),
  lastSaved: Instant.nullable(),
  /** Where this station moved it to: it is only read here since. */
  movedTo: z.string().nullable(),
  /** The folder of its second copy; null = none chosen. */
  secondCopy: z.string().nullable(),
});
/** What is remembered of an incident file, so that the first screen need not open it. */
export type KnownIncident = z.infer<typeof Known>;

const Shape = z.strictObject({
  format: z.literal('blackstart-incidents'),
  v: z.literal(1),
  incidents: z.array(Known),
});

const EXTENSION = '.blackstart';
/** The first screen shows a handful; the rest is found by its folder. */
const MOST_REMEMBERED = 50;

/**
 * The incident files that this installation knows: those it had open, and those that lie in its data folder. Kept in
 * `incidents.json`, which may be lost: then names come back when the files are opened.
 */
export class IncidentRegister {
  readonly #folder: string;
  readonly #logger: Logger;
  readonly #known = new Map<string, KnownIncident>();

  constructor(folder: string, logger: Logger) {
    this.#folder = folder;
    this.#logger = logger;
    for (const one of this.#read()) this.#known.set(one.file, one);
  }

  /** Lately used first; files whose place is gone are left out. */
  list(): readonly KnownIncident[] {
    const remembered = [...this.#known.values()].filter(({ file }) => exists(file)).reverse();
    const unknown = this.#inFolder().filter((file) => !this.#known.has(file));
    return [...remembered, ...unknown.map(unread)];
  }

  byFile(file: string): KnownIncident | undefined {
    return this.#known.get(file);
  }

  byIncident(incident: IncidentId): KnownIncident | undefined {
    return [...this.#known.values()].findLast((one) => one.incident === incident && exists(one.file));
  }

  /** Remembers it as the one used last. */
  remember(known: KnownIncident): void {
    const before = this.#known.get(known.file);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(known) && this.#isLast(known))
      return;
    this.#known.delete(known.file);
    this.#known.set(known.file, known);
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MOST_REMEMBERED) break;
      this.#known.delete(oldest);
    }
    this.#write();
  }

  #isLast(known: KnownIncident): boolean {
    return [...this.#known.keys()].at(-1) === known.file;
  }

  #inFolder(): readonly string[] {
    try {
      return readdirSync(this.#folder)
        .filter((name) => name.endsWith(EXTENSION))
        .map((name) => path.join(this.#folder, name));
    } catch {
      // No data folder yet: nothing lies in it.
      return [];
    }
  }

  #read(): readonly KnownIncident[] {
    try {
      return Shape.parse(JSON.parse(readFileSync(this.#file, 'utf8'))).incidents;
    } catch (error) {
      if (exists(this.#file)) this.#logger.write('warning', 'the list of incidents was not read', { error });
      return [];
    }
  }

  #write(): void {
    const whole = { format: 'blackstart-incidents', v: 1, incidents: [...this.#known.values()] };
    try {
      mkdirSync(this.#folder, { recursive: true });
      atomicWrite(this.#file, [JSON.stringify(whole)]);
    } catch (error) {
      // Only the first screen is the poorer; the incidents are where they are.
      this.#logger.write('warning', 'the list of incidents was not kept', { error });
    }
  }

  get #file(): string {
    return path.join(this.#folder, 'incidents.json');
  }
}

const exists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

const unread = (file: string): KnownIncident => ({
  file,
  incident: null,
  name: path.basename(file, EXTENSION),
  exercise: false,
  phase: null,
  lastSaved: null,
  movedTo: null,
  secondCopy: null,
});
