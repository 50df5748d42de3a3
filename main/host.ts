// The desktop shell's host process: store, engine and router on their own, so that a long read or a stuck stick never
// freezes a window. It owns the data folder while it runs. It must not know Electron but for the shape of its port.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openHost } from './compose.ts';
import { newCode } from './platform/ids.ts';
import { fileLogger } from './platform/logger.ts';
import { dataFolder } from './platform/paths.ts';
import { programAround } from './platform/program.ts';
import { stationIn } from './platform/station.ts';
import { TAKEN } from './shells/electron/host-keeper.ts';
import { servePorts, type ShellEnd } from './shells/electron/serve-ports.ts';
import { USUAL_PACE } from './shells/watch-head.ts';
import { claimFile } from './store/writer-lock.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = dataFolder(values.data, process.env);
mkdirSync(folder, { recursive: true });
const logger = fileLogger(folder);

const claim = claimFile(path.join(folder, 'host'), {
  station: stationIn(folder, newCode).id,
  since: new Date().toISOString(),
});
if (!claim.held) process.exit(TAKEN);

const program = programAround(import.meta.dirname);
const host = await openHost({ dataFolder: folder, programFolder: program.folder, version: program.version });

// as: in a utility process Electron puts it there; this file is started as nothing else
const { parentPort } = process as unknown as { readonly parentPort: ShellEnd };
servePorts(parentPort, {
  host: host.port,
  logger,
  pace: USUAL_PACE,
  shutDown: async () => {
    await host.close();
    claim.release();
    process.exit(0);
  },
});
