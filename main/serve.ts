// The web shell's entry: one host on loopback a data folder. It owns who serves (one at a time), where it listens and how
// it ends. It must not know what an incident is.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openHost } from './compose.ts';
import { newCode } from './platform/ids.ts';
import { fileLogger, type Logger } from './platform/logger.ts';
import type { Program } from './platform/program.ts';
import { stationIn } from './platform/station.ts';
import { readAssets, type Assets } from './shells/assets.ts';
import { USUAL_PACE } from './shells/watch-head.ts';
import { StationDoor } from './shells/web/station-door.ts';
import { startWebHost, type WebHost } from './shells/web/web-host.ts';
import { claimFile } from './store/writer-lock.ts';

export interface ServeOptions {
  readonly dataFolder: string;
  readonly program: Program;
  /** Undefined = the one of the last time, so that open browsers find it again, else any. */
  readonly port: number | undefined;
  /** Open the worked example at once. */
  readonly example: boolean;
}

/** Who serves, and a fresh link to it. */
export interface Served {
  readonly url: string;
  readonly pid: number;
}

/** A host of this process; `close` drains it: what was acknowledged is on disk. */
export interface Serving extends Served {
  readonly close: () => Promise<void>;
}

/** Why nothing is served, in a sentence. */
export class NotServed extends Error {}

/** Somebody who has claimed the folder has this long to say where it listens. */
const PATIENCE_MS = 10_000;

/** Serves the data folder, or gives a fresh link to whoever does. Throws NotServed. */
export async function serve(options: ServeOptions): Promise<Served | Serving> {
  const { dataFolder } = options;
  mkdirSync(dataFolder, { recursive: true });
  const claim = claimFile(path.join(dataFolder, 'host'), {
    station: stationIn(dataFolder, newCode).id,
    since: new Date().toISOString(),
  });
  if (!claim.held) return await linkFromFirst(dataFolder);
  try {
    const serving = await serveHere(options);
    return {
      ...serving,
      close: async () => {
        await serving.close();
        claim.release();
      },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function serveHere({ dataFolder, program, port, example }: ServeOptions): Promise<Serving> {
  const assets = assetsOf(program);
  const logger = fileLogger(dataFolder);
  const door = new StationDoor(dataFolder);
  const host = await openHost({ dataFolder, programFolder: program.folder, version: program.version });
  try {
    const key = randomBytes(32).toString('base64url');
    const start = (at: number): Promise<WebHost> =>
      startWebHost({ host: host.port, assets, port: at, shelf: door.shelf, key, logger, pace: USUAL_PACE });
    const web = await listen(start, port, door.read()?.port);
    door.open(web.port, key);
    const hash = example ? await exampleHash(host.port, logger) : '';
    return {
      url: web.signInLink(hash),
      pid: process.pid,
      close: async () => {
        await web.close();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}

function assetsOf({ folder }: Program): Assets {
  try {
    return readAssets(path.join(folder, 'dist', 'renderer'));
  } catch {
    throw new NotServed(`The window is not built. In ${folder}, run: npm run build`);
  }
}

async function listen(
  start: (port: number) => Promise<WebHost>,
  asked: number | undefined,
  last: number | undefined,
): Promise<WebHost> {
  if (asked === undefined) return await start(last ?? 0).catch(() => start(0));
  return await start(asked).catch((error: unknown) => {
    const because = error instanceof Error ? error.message : String(error);
    throw new NotServed(`Port ${asked} cannot be used (${because}). Choose another with --port.`);
  });
}

async function exampleHash(
  host: Awaited<ReturnType<typeof openHost>>['port'],
  logger: Logger,
): Promise<string> {
  const example = await host.incidents.openExample();
  if (example.ok) return `#/${example.value.incident}`;
  logger.write('warning', 'the worked example was not opened', { code: example.code });
  throw new NotServed(example.message);
}

const Link = z.strictObject({ url: z.string(), pid: z.int() });

/** Asks whoever serves this data folder; waits a little for one that is only just starting. */
async function linkFromFirst(dataFolder: string): Promise<Served> {
  const door = new StationDoor(dataFolder);
  const deadline = Date.now() + PATIENCE_MS;
  do {
    const standing = door.read();
    const link = standing === null ? null : await askFor(standing);
    if (link !== null) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (Date.now() < deadline);
  throw new NotServed(
    `Blackstart already uses ${dataFolder}, and not in a browser: look for its window, or choose another folder with --data.`,
  );
}

async function askFor({ port, key }: { port: number; key: string }): Promise<Served | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/fresh-link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok ? Link.parse(await response.json()) : null;
  } catch {
    // Not there (any more), or somebody else: asked again until the patience ends.
    return null;
  }
}
