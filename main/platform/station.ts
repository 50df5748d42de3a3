import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StationId } from '#shared/domain/ids.ts';
import { atomicWrite } from './atomic-write.ts';

const Shape = z.strictObject({ format: z.literal('blackstart-station'), v: z.literal(1), id: StationId });

export interface StationFound {
  readonly id: StationId;
  /** What a person must know about it; null = nothing. */
  readonly notice: string | null;
}

/**
 * Who this installation is: an id kept in `FOLDER/station.json`, made when it is first asked for. Two
 * processes that ask at once get the same. Where the folder cannot be read or written, an id that counts
 * for this run only, and a notice that says so.
 */
export function stationIn(folder: string, newId: () => string): StationFound {
  const file = path.join(folder, 'station.json');
  const id = StationId.parse(newId());
  try {
    if (!existsSync(file)) place(folder, file, id);
    return { id: Shape.parse(JSON.parse(readFileSync(file, 'utf8'))).id, notice: null };
  } catch {
    const notice = `The data folder ${folder} cannot be used, so this run counts as a station of its own. Choose another with --data.`;
    return { id, notice };
  }
}

function place(folder: string, file: string, id: StationId): void {
  mkdirSync(folder, { recursive: true });
  const own = `${file}.${id}`;
  atomicWrite(own, [JSON.stringify({ format: 'blackstart-station', v: 1, id })]);
  try {
    // Fails where another process was first: its id is the one that counts.
    linkSync(own, file);
  } catch (error) {
    // File systems without links: what is written is whole all the same.
    if (!existsSync(file)) atomicWrite(file, [readFileSync(own)]);
    else if (!(error instanceof Error)) throw error;
  } finally {
    rmSync(own, { force: true });
  }
}
