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
import type { LogKind } from '#main/engine/log-kind.ts';
import { TrustedClock } from '#main/engine/trusted-clock.ts';
import { machineClock } from '#main/platform/clock.ts';
import { newCode, newId } from '#main/platform/ids.ts';
import { fileLogger, type Logger } from '#main/platform/logger.ts';
import { stationIn } from '#main/platform/station.ts';
import { LogCache } from '#main/store/cache/log-cache.ts';
import { createIncidentFile } from '#main/store/build-file.ts';
import { inspect } from '#main/store/inspect.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { openIncident as openStore } from '#main/store/opening.ts';
import { verify, type VerifyReport } from '#main/store/verify.ts';
import type { Notice } from '#shared/contract/answers.ts';
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

/** Checks all of an incident file. Throws OpeningRefused where it is none. */
export function verifyFile(file: string): VerifyReport {
  const { connection } = inspect(path.resolve(file));
  try {
    return verify(connection);
  } finally {
    connection.close();
  }
}

/** A new, empty incident file, open. Throws StoreFault `exists` where something stands there. */
export function createIncident(workplace: Workplace, file: string): OpenLog<IncidentLog> {
  createIncidentFile(path.resolve(file));
  return openIncident(workplace, file, 'write');
}

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
