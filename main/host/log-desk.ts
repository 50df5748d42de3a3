import { fault, type Answer, type CommandAnswer } from '#shared/contract/answers.ts';
import type { BlobsPort, LogPort } from '#shared/contract/host-port.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { CommandId, LIBRARY, type IncidentId } from '#shared/domain/ids.ts';
import { answered, answeredLater } from './answered.ts';
import type { LibraryShelf } from './library-shelf.ts';
import { emptyHead, NOT_OPEN, type OpenIncident } from './open-incident.ts';
import type { OpenIncidents } from './open-incidents.ts';
import type { ServedLog } from './served-log.ts';

export interface LogDeskOptions {
  readonly open: OpenIncidents;
  readonly library: LibraryShelf;
  /** Who is taken to type where a window does not say. */
  readonly author: Author;
  readonly newId: () => string;
}

/** Reads something of an incident that stands open; the disk's no, and an incident that does not, are answers. */
export function withOpen<T>(
  open: OpenIncidents,
  incident: IncidentId,
  read: (one: OpenIncident) => T,
): Answer<T> {
  const found = answered(() => open.find(incident));
  if (!found.ok) return found;
  const one = found.value;
  return one === undefined ? NOT_OPEN : answered(() => read(one));
}

export async function withOpenLater<T>(
  open: OpenIncidents,
  incident: IncidentId,
  read: (one: OpenIncident) => Promise<T>,
): Promise<Answer<T>> {
  const begun = withOpen(open, incident, (one) => answeredLater(() => read(one)));
  return begun.ok ? begun.value : begun;
}

/** The log of each open incident, and the library's: commands in, facts and findings out. */
export function logDesk({ open, library, author, newId }: LogDeskOptions): LogPort {
  const withLog = <T>(id: IncidentId, read: (log: ServedLog) => T): Answer<T> =>
    id === LIBRARY ? answered(() => read(library.served)) : withOpen(open, id, ({ served }) => read(served));

  return {
    dispatch: (incident, command) => {
      const answer = withLog(incident, (log) => log.dispatch(command, author));
      const id = command.id ?? CommandId.parse(newId());
      return Promise.resolve<CommandAnswer>(answer.ok ? answer.value : { ...answer, id });
    },
    state: (incident) => withLog(incident, (log) => log.state()),
    stateAt: (incident, at) => withLog(incident, (log) => log.stateAt(at)),
    eventsSince: (incident, request) => withLog(incident, (log) => log.eventsSince(request)),
    head: (incident) => {
      if (incident === LIBRARY) return library.head;
      return (incident === null ? undefined : open.standing(incident)?.head) ?? emptyHead(incident);
    },
    onHead: (incident, moved) => {
      if (incident === LIBRARY) return library.onHead(moved);
      return incident === null ? () => undefined : open.onHead(incident, moved);
    },
    query: (incident, request) => Promise.resolve(flat(withLog(incident, (log) => log.query(request)))),
    search: (incident, request) => Promise.resolve(withLog(incident, (log) => log.search(request))),
  };
}

/** Files that are kept with an incident. */
export function blobsDesk(open: OpenIncidents): BlobsPort {
  return {
    put: (incident, chunks) =>
      withOpenLater(open, incident, async ({ log }) => {
        const { sha256, size } = await log.store.putBlob(chunks);
        return { hash: sha256, size };
      }),
    get: async (incident, hash) => {
      const found = await withOpenLater(open, incident, ({ log }) => {
        const size = log.store.blobs().find(({ sha256 }) => sha256 === hash)?.size;
        const chunks = log.store.blob(hash);
        return Promise.resolve(
          chunks === undefined || size === undefined ? null : { size, chunks: later(chunks) },
        );
      });
      if (!found.ok) return found;
      return found.value === null ? NO_BLOB : { ok: true, value: found.value };
    },
  };
}

const NO_BLOB = fault(
  'blob-not-found',
  'That file is not in this incident: it was redacted, or never arrived.',
);

async function* later(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Commands in between do not wait for a large file.
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const flat = <T>(outer: Answer<Answer<T>>): Answer<T> => (outer.ok ? outer.value : outer);
