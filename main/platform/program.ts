import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ version: z.string() });

/** Where this program lies: its samples, its built window, its manifest. */
export interface Program {
  readonly folder: string;
  readonly version: string;
}

/** The program that the file at `from` belongs to: source, bundle and package alike have the manifest at their top. */
export function programAround(from: string): Program {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest))
      return { folder, ...Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8'))) };
    if (folder === path.dirname(folder)) throw new Error(`no package.json above ${from}`);
  }
}
