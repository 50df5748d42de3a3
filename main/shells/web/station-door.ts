import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { atomicWrite } from '../../platform/atomic-write.ts';
import type { SessionShelf } from './sign-ins.ts';

/** What is in it opens the door. On Windows the folder's own rules say who reads it. */
const OWNER_ONLY = 0o600;

const Shape = z.strictObject({
  format: z.literal('blackstart-serve'),
  v: z.literal(1),
  pid: z.int(),
  port: z.int(),
  /** Whoever can read this file may ask for a link: that is this user of this machine. */
  key: z.string(),
  sessions: z.array(z.string()),
});
type Standing = z.infer<typeof Shape>;

/**
 * What one web host leaves in the data folder for the next: where it listens, so that a second `serve` can ask it for a
 * fresh link, and the hashes of its sessions, so that browsers stay signed in when it is started again. In `serve.json`,
 * readable by this user only.
 */
export class StationDoor {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
  }

  /** Null where no web host has stood here. */
  read(): Standing | null {
    try {
      return Shape.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      // Absent or from another version: the next host writes its own.
      return null;
    }
  }

  /** This process stands here now, and whoever knows `key` may ask it. Sessions stay. */
  open(port: number, key: string): void {
    this.#write({ pid: process.pid, port, key, sessions: this.read()?.sessions ?? [] });
  }

  get shelf(): SessionShelf {
    return {
      load: () => this.read()?.sessions ?? [],
      save: (sessions) => {
        const standing = this.read();
        if (standing !== null) this.#write({ ...standing, sessions: [...sessions] });
      },
    };
  }

  #write(standing: Omit<Standing, 'format' | 'v'>): void {
    mkdirSync(this.#folder, { recursive: true });
    const text = JSON.stringify({ format: 'blackstart-serve', v: 1, ...standing });
    atomicWrite(this.#file, [text], { mode: OWNER_ONLY });
  }

  get #file(): string {
    return path.join(this.#folder, 'serve.json');
  }
}
