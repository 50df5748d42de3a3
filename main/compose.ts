// The one file that constructs things. Entries ask it for what they need and know only what they get.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { clockNotices } from '#main/engine/clock-notices.ts';
import { incidentKind } from '#main/engine/incident-kind.ts';
import { runningFold } from '#main/engine/fold-fingerprint.ts';
import { earlierFold, isWorthASnapshot, keepFold } from '#main/engine/kept-snapshot.ts';
import { libraryKind } from '#main/engine/library-kind.ts';
import { LiveLog } from '#main/engine/live-log.ts';
import { LogIndex } from '#main/engine/log-index.ts';
import { PersonalFile } from '#main/engine/personal-file.ts';
import type { LogKind } from '#main/engine/log-kind.ts';
import { TrustedClock } from '#main/engine/trusted-clock.ts';
import { exchangeDesk } from '#main/host/exchange-desk.ts';
import { IncidentRegister } from '#main/host/incident-register.ts';
import { incidentsDesk } from '#main/host/incidents-desk.ts';
import { LibraryShelf } from '#main/host/library-shelf.ts';
import { blobsDesk, logDesk } from '#main/host/log-desk.ts';
import { makeExample } from '#main/host/make-example.ts';
import { OpenIncidents } from '#main/host/open-incidents.ts';
import { personalDesk } from '#main/host/personal-desk.ts';
import { undeclarable } from '#main/host/undeclarable.ts';
import { machineClock } from '#main/platform/clock.ts';
import { newCode, newId } from '#main/platform/ids.ts';
import { fileLogger, type Logger } from '#main/platform/logger.ts';
import { stationIn } from '#main/platform/station.ts';
import { machineTimer } from '#main/platform/timer.ts';
import { userName } from '#main/platform/user-name.ts';
import { LogCache } from '#main/store/cache/log-cache.ts';
import { createIncidentFile } from '#main/store/build-file.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { SecondCopy } from '#main/store/second-copy.ts';
import { openIncident as openStore } from '#main/store/opening.ts';
import type { Notice } from '#shared/contract/answers.ts';
import type { HostPort } from '#shared/contract/host-port.ts';
import { PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import type { StationId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { instantOf } from '#shared/domain/instant.ts';
import type { Library } from '#shared/domain/library-domain.ts';

/** What all that runs in one process shares. */
export interface Workplace {
  readonly dataFolder: string;
  readonly station: StationId;
  readonly clock: TrustedClock;
  readonly logger: Logger;
  /** Tells the person at this machine. */
  readonly say: (notice: Notice) => void;
}

/** The workplace of this installation: its data folder, who it is, its clock. */
export function workplaceIn(dataFolder: string, say: (notice: Notice) => void): Workplace {
  const { id, notice } = stationIn(dataFolder, newCode);
  if (notice !== null) say({ code: 'data-folder', message: notice });
  return {
    dataFolder,
    station: id,
    clock: new TrustedClock(machineClock),
    logger: fileLogger(dataFolder),
    say,
  };
}

/** An open log with what belongs to it. */
export interface OpenLog<State> {
  readonly log: LiveLog<State>;
  /** Finds events; the cache behind it is made when it is first used. */
  readonly index: () => LogIndex<State>;
  /** Keeps a snapshot where that is worth it, and closes the file. */
  readonly close: () => void;
}

/**
 * Opens the log in an incident file; what a person must know of the file and the clocks is said. `write`
 * where another process writes in it, or nothing can be written there, is open for reading: see
 * `log.obstacle`. Throws OpeningRefused or StoreFault where nothing can be read.
 */
export const openIncident = (
  workplace: Workplace,
  file: string,
  mode: 'write' | 'read',
): OpenLog<IncidentLog> => openLog(workplace, { file, mode, kind: incidentKind });

/** An incident file to read from, its log not folded. Throws as `openIncident` does. */
export function openToRead({ dataFolder, station, clock, say }: Workplace, file: string): LogStore {
  const store = openStore(file, { dataFolder, station, mode: 'read', now: instantOf(clock.nowMs()) });
  for (const notice of store.notices) say(notice);
  return store;
}

/** A new, empty incident file, open. Throws StoreFault `exists` where something stands there. */
export function createIncident(workplace: Workplace, file: string): OpenLog<IncidentLog> {
  createIncidentFile(path.resolve(file));
  return openIncident(workplace, file, 'write');
}

/** The folder that was chosen for the second copy of an incident file; null = none. */
export const chosenSecondCopy = ({ dataFolder, logger }: Workplace, file: string): string | null =>
  new IncidentRegister(dataFolder, logger).byFile(file)?.secondCopy ?? null;

/** Keeps a second copy of an incident file in a folder, on a thread of its own. */
export const startSecondCopy = (file: string, folder: string): SecondCopy => new SecondCopy({ file, folder });

/** The library of this installation; made when it is first asked for. */
export function openLibrary(workplace: Workplace): OpenLog<Library> {
  const file = path.join(workplace.dataFolder, 'library.blackstart-library');
  mkdirSync(workplace.dataFolder, { recursive: true });
  if (!existsSync(file)) createIncidentFile(file);
  return openLog(workplace, { file, mode: 'write', kind: libraryKind });
}

function openLog<State>(
  { dataFolder, station, clock, logger, say }: Workplace,
  { file, mode, kind }: { file: string; mode: 'write' | 'read'; kind: LogKind<State> },
): OpenLog<State> {
  const store = openStore(file, { dataFolder, station, mode, now: instantOf(clock.nowMs()) });
  const cache = once(() => new LogCache(dataFolder, store.path, runningFold()));
  try {
    const snapshot = isWorthASnapshot(store) ? earlierFold(store, cache()) : null;
    const forget = (): void => cache().wipe();
    const log = new LiveLog({ kind, store, clock, station, newId, logger, say, snapshot, forget });
    const notices = [...store.notices, ...clockNotices(store, clock.nowMs(), kind.timeZone(log.state))];
    for (const notice of notices) say(notice);
    const timeZone = (): string => kind.timeZone(log.state);
    const index = once(() => new LogIndex({ domain: kind.domain, store, cache: cache(), timeZone }));
    return { log, index, close: () => closeLog({ log, cache, logger }) };
  } catch (error) {
    store.close();
    throw error;
  }
}

function closeLog<State>({
  log,
  cache,
  logger,
}: {
  readonly log: LiveLog<State>;
  readonly cache: () => LogCache;
  readonly logger: Logger;
}): void {
  try {
    if (log.isWhole && isWorthASnapshot(log.store)) keepFold(log.store, cache(), () => log.snapshot());
  } catch (error) {
    // Only the next opening is slower.
    logger.write('warning', 'no snapshot was kept', { error });
  } finally {
    log.store.close();
  }
}

/** Makes it when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** What a host serves, and its end. */
export interface OpenedHost {
  readonly port: HostPort;
  /** Closes every incident: all that was acknowledged is on disk, second copies are brought in step. */
  readonly close: () => Promise<void>;
}

/** The host of a data folder, behind what a shell needs of it. `programFolder` holds `samples`. */
export async function openHost({
  dataFolder,
  programFolder,
  version,
}: {
  readonly dataFolder: string;
  readonly programFolder: string;
  readonly version: string;
}): Promise<OpenedHost> {
  const notices: Notice[] = [];
  const workplace = workplaceIn(dataFolder, (notice) => void notices.push(notice));
  const { logger, station, clock } = workplace;
  const said = (say: (notice: Notice) => void): Workplace => ({ ...workplace, say });
  const register = new IncidentRegister(dataFolder, logger);
  const open = new OpenIncidents({
    files: {
      open: (file, mode, say) => openIncident(said(say), file, mode),
      create: (file, say) => createIncident(said(say), file),
      startCopy: startSecondCopy,
    },
    register,
    logger,
    timer: machineTimer,
  });
  const library = new LibraryShelf({
    open: (say) => openLibrary(said(say)),
    logger,
    timer: machineTimer,
  });
  const author = { name: userName('Not signed on') };
  const [settings, drafts] = [
    PersonalFile.open(dataFolder, 'settings'),
    PersonalFile.open(dataFolder, 'drafts'),
  ];
  for (const { notice } of [settings, drafts]) {
    if (notice !== null) notices.push({ code: 'personal-file', message: notice });
  }
  const port: HostPort = {
    greeting: () => ({
      protocol: PROTOCOL_VERSION,
      version,
      station,
      dataFolder,
      notices,
    }),
    incidents: incidentsDesk({
      open,
      register,
      dataFolder,
      author,
      checkDeclaration: (data, by) =>
        undeclarable({ data, by, now: instantOf(clock.nowMs()), station, newId }),
      makeExample: (file) =>
        makeExample(file, path.join(programFolder, 'samples'), (part) =>
          createIncident(
            said(() => undefined),
            part,
          ),
        ),
    }),
    log: logDesk({ open, library, author, newId }),
    blobs: blobsDesk(open),
    personal: personalDesk(settings, drafts),
    exchange: await exchangeDesk({ open, library, dataFolder, author }),
  };
  const close = async (): Promise<void> => {
    library.close();
    await open.closeAll();
  };
  return { port, close };
}
