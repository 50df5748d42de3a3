import { Connection } from './connection.ts';
import type { Head, StoreFaultCode } from './log-store.ts';
import { hasRoom } from './room.ts';
import { faultOf } from './sqlite-error.ts';

/**
 * Opens the file again after trouble and gives the new connection; the old one is then closed. Throws the
 * fault that still stands. `reclaim` takes the lock anew where another device, or another file, stands in
 * the old one's place.
 */
export function reconnect(
  old: Connection,
  known: Head,
  options: { readonly trouble: StoreFaultCode | null; readonly reclaim: () => void },
): Connection {
  const stands = old.stands();
  if (stands === 'gone') throw faultOf('vanished', old.file);
  if (options.trouble === 'disk-full' && !hasRoom(old.file)) throw faultOf('disk-full', old.file);
  if (stands === 'replaced') {
    // SQLite's side files go by name: two files of one name must never be open at once. What the old one's -wal
    // holds is on its disk.
    closeQuietly(old);
    options.reclaim();
  } else if (old.db.isOpen && (options.trouble === 'io' || stands === 'wal-gone')) {
    // After a failed sync the system may believe that the -wal is on disk when it is not. Writing all of it into
    // the file, and syncing that, makes sure of it; and it saves what a -wal holds that somebody deleted.
    old.checkpoint();
  }
  const fresh = new Connection(old.file, 'write');
  if (!continues(fresh, known)) {
    fresh.close();
    throw faultOf('replaced', old.file);
  }
  closeQuietly(old);
  return fresh;
}

/** True where the file holds, for each origin, the very event that was last known of it. */
function continues(connection: Connection, known: Head): boolean {
  return Object.entries(known.origins).every(
    ([origin, end]) => connection.events.of(origin, end.n)?.hash === end.hash,
  );
}

function closeQuietly(connection: Connection): void {
  try {
    connection.close();
  } catch {
    // It led to a device that is gone; what it held is on the one that is here.
  }
}
