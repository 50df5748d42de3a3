import path from 'node:path';
import { Connection } from './connection.ts';
import { damage, damageFound } from './damage.ts';
import type { Break } from './break.ts';
import { FileLogStore } from './file-log-store.ts';
import { inspect, nothingLeft, type Inspected } from './inspect.ts';
import { StoreFault, type LogStore, type ReadOnlyReason } from './log-store.ts';
import { newOrigin, originFor } from './origin-choice.ts';
import { salvage } from './salvage.ts';
import { asFault, isCorruption } from './sqlite-error.ts';
import { StationMemory, type Left, type StationRecord, type Verified } from './station-memory.ts';
import { runTask } from './store-task.ts';
import { WholeCheck } from './whole-check.ts';
import { verifyEvents } from './verify.ts';
import { LOST_IN_WAL, lostInWal } from './wal-check.ts';
import { claimFile, type LockOwner, type LockResult } from './writer-lock.ts';

export interface OpeningOptions {
  /** Where this station keeps what it remembers of each file. */
  readonly dataFolder: string;
  /** How this station names itself to a second writer. */
  readonly station: string;
  /** `read` takes no lock and no events. */
  readonly mode: 'write' | 'read';
  /** The time now, ISO 8601, for the lock. */
  readonly now: string;
  /** After so long without a commit the -wal is moved into the file. */
  readonly idleCheckpointMs?: number;
  /** How long after opening the check of the whole file starts beside the work. */
  readonly wholeCheckDelayMs?: number;
  /** A file of so many events or fewer is checked whole before it is used. */
  readonly checkAtOnce?: number;
}

/** It takes a tenth of a second. */
const AT_ONCE_EVENTS = 20_000;
/** DESIGN 3.1: a file copied while it is open lacks what is in the -wal, so the -wal is emptied when work pauses. */
const IDLE_CHECKPOINT_MS = 2000;
/** First the screen, then the check; and a command that is done sooner has none. */
const WHOLE_CHECK_DELAY_MS = 1000;

interface Opening {
  readonly file: string;
  readonly options: OpeningOptions;
  readonly found: Inspected;
  readonly left: StationRecord<Left>;
  readonly verified: StationRecord<Verified>;
}

/**
 * Opens an incident file: the one policy for whatever may stand there (SPEC ST-20 to ST-29). Throws
 * OpeningRefused where nothing can be read. Else the store is open, and its `readOnly` and `notices` say
 * what a person must know. Opening never makes a file; `createIncidentFile` does.
 */
export function openIncident(file: string, options: OpeningOptions): LogStore {
  const absolute = path.resolve(file);
  const found = inspect(absolute);
  try {
    const opening = { file: absolute, options, found, ...new StationMemory(options.dataFolder).of(absolute) };
    return found.broken ? openDamaged(opening) : openSound(opening);
  } catch (error) {
    found.connection.close();
    found.leave();
    throw asFault(error, absolute);
  }
}

function openSound(opening: Opening): LogStore {
  const { found, options } = opening;
  const asked: ReadOnlyReason = { code: 'asked', message: 'It was opened for reading only.' };
  const given = found.readOnly ?? (options.mode === 'read' ? asked : null);
  const claim = given === null ? claimOrReason(opening) : { ...noClaim, readOnly: given };
  try {
    if (claim.readOnly === null && lostInWal(opening.file) !== null) {
      claim.release();
      return openDamaged(opening, LOST_IN_WAL);
    }
    if (verifyEvents(found.connection, checkedUpTo(opening)).broken !== null) {
      claim.release();
      return openDamaged(opening);
    }
    return openChecked(opening, claim);
  } catch (error) {
    claim.release();
    // An index that lies leads here too: the events themselves may all be whole.
    if (isCorruption(error)) return openDamaged(opening);
    throw error;
  }
}

interface Claim {
  readonly readOnly: ReadOnlyReason | null;
  readonly reclaim: () => void;
  readonly release: () => void;
}

const noClaim = { reclaim: () => undefined, release: () => undefined };

function claimOrReason({ file, options }: Opening): Claim {
  const claim = (): LockResult => claimFile(file, { station: options.station, since: options.now });
  let lock = claim();
  if (!lock.held)
    return { ...noClaim, readOnly: { code: 'other-owner', message: ownerWords(file, lock.owner) } };
  const release = (): void => {
    if (lock.held) lock.release();
  };
  const reclaim = (): void => {
    release();
    lock = claim();
    if (!lock.held) throw new StoreFault('locked', ownerWords(file, lock.owner));
  };
  return { readOnly: null, reclaim, release };
}

function ownerWords(file: string, owner: LockOwner | null): string {
  const who =
    owner === null
      ? 'Another program'
      : `Station ${owner.station} on ${owner.host} (process ${String(owner.pid)}, since ${owner.since})`;
  return `${who} is writing in ${path.basename(file)}, and only one may. It is open for reading here and shows what is saved there. To write here, close it there first.`;
}

/** The place behind which the check starts: 0 where the whole file is checked at once. */
function checkedUpTo({ found, verified, options }: Opening): number {
  const { events } = found.connection;
  const known = verified.read();
  if (known === null || events.lastSeq() <= (options.checkAtOnce ?? AT_ONCE_EVENTS)) return 0;
  return events.at(known.seq)?.hash === known.hash ? known.seq : 0;
}

function openChecked(opening: Opening, claim: Claim): LogStore {
  const connection = claim.readOnly === null ? writer(opening.found.connection) : opening.found.connection;
  try {
    return storeOver(connection, opening, claim);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function storeOver(connection: Connection, opening: Opening, claim: Claim): LogStore {
  const { found, options, left, verified } = opening;
  const choice = originFor(connection.events, left.read());
  const check = new WholeCheck(connection.forReaders, options.wholeCheckDelayMs ?? WHOLE_CHECK_DELAY_MS);
  const store: FileLogStore = new FileLogStore({
    connection,
    salvaged: null,
    ...claim,
    origin: choice.origin,
    notices: [...found.notices, ...choice.notices],
    leave: found.leave,
    left: claim.readOnly === null ? left : null,
    copy: (to) => runTask({ kind: 'copy', ...connection.forReaders, to }).done,
    wholeCheck: check.done.then((broken) => settle(broken)),
    closing() {
      check.stop();
      if (store.readOnly?.code !== 'damaged') remember(verified, store, store.head().seq);
    },
    idleCheckpointMs: options.idleCheckpointMs ?? IDLE_CHECKPOINT_MS,
  });
  const settle = (broken: Break | null): Break | null => {
    if (broken === null) return null;
    // The next opening then finds it at once.
    remember(verified, store, (broken.seq ?? 1) - 1);
    store.turnReadOnly(damageFound(opening.file, broken));
    return broken;
  };
  return store;
}

function writer(reader: Connection): Connection {
  const connection = new Connection(reader.file, 'write');
  reader.close();
  connection.blobs.dropUnfinished();
  return connection;
}

function remember(verified: StationRecord<Verified>, store: LogStore, seq: number): void {
  const hash = store.hashAt(seq);
  if (hash === null) verified.forget();
  else verified.write({ seq, hash });
  verified.close();
}

function reopened(connection: Connection): Connection {
  const { file, access } = connection;
  connection.close();
  // Where nothing can be written, SQLite cannot read past its own complaints either: what it reads is what there is.
  return new Connection(file, access === 'immutable' ? 'immutable' : 'salvage');
}

/** Opens what is left of a damaged file, for reading, and changes nothing in it. */
function openDamaged({ file, found, options }: Opening, lost: Break | null = null): LogStore {
  const connection = found.broken ? found.connection : reopened(found.connection);
  const salvaged = salvage(connection);
  if (salvaged.whole === 0) throw nothingLeft(file);
  return new FileLogStore({
    connection,
    salvaged,
    readOnly: damage(file, { ...salvaged, broken: salvaged.broken ?? lost }),
    origin: newOrigin(),
    notices: found.notices,
    leave: found.leave,
    left: null,
    copy: (to) => runTask({ kind: 'copy-proven', ...connection.forReaders, to }).done,
    wholeCheck: Promise.resolve(salvaged.broken),
    closing: () => undefined,
    ...noClaim,
    idleCheckpointMs: options.idleCheckpointMs ?? IDLE_CHECKPOINT_MS,
  });
}
