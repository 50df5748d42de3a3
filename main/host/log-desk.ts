import { fault, type Answer, type CommandAnswer, type Trouble } from '#shared/contract/answers.ts';
import type { BlobsPort, LogPort } from '#shared/contract/host-port.ts';
import type { LoggedFact } from '#shared/domain/area.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { CommandId, type IncidentId } from '#shared/domain/ids.ts';
import { factOf } from '#main/engine/fact-of.ts';
import { wordingIn } from '#main/engine/wording.ts';
import { answered, answeredLater } from './answered.ts';
import { emptyHead, NOT_OPEN, type OpenIncident } from './open-incident.ts';
import type { OpenIncidents } from './open-incidents.ts';

const UNKNOWN_QUERY = fault(
  'unknown-query',
  'This version of Blackstart cannot answer that. Reload the window.',
);

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

/** The log of each open incident: commands in, facts and findings out. */
export function logDesk(open: OpenIncidents, author: Author, newId: () => string): LogPort {
  return {
    dispatch: (incident, command) => {
      const answer = withOpen(open, incident, ({ log }) => log.dispatch(command, author));
      const id = command.id ?? CommandId.parse(newId());
      return Promise.resolve<CommandAnswer>(answer.ok ? answer.value : { ...answer, id });
    },
    state: (incident) => withOpen(open, incident, ({ log }) => log.snapshot()),
    eventsSince: (incident, { epoch, seq, limit }) =>
      withOpen(open, incident, ({ log }) => {
        const head = log.head();
        const isSame = head.epoch === epoch;
        const facts: LoggedFact[] = isSame
          ? log.store.eventsSince(seq, limit).map((stored) => ({ seq: stored.seq, fact: factOf(stored) }))
          : [];
        return { epoch: head.epoch, facts, head: head.seq };
      }),
    head: (incident) =>
      (incident === null ? undefined : open.standing(incident)?.head) ?? emptyHead(incident),
    onHead: (incident, moved) => (incident === null ? () => undefined : open.onHead(incident, moved)),
    query: (incident, name, input) =>
      Promise.resolve(
        flat(
          withOpen(open, incident, ({ log, index }): Answer<unknown> => {
            const query = log.kind.domain.queries.get(name);
            if (query === undefined) return UNKNOWN_QUERY;
            const read = query.input.safeParse(input);
            if (!read.success) return notUnderstood(name, read.error.message);
            // as: just read by the query's own schema
            return { ok: true, value: query.run(log.state, read.data as never, index(), log.now()) };
          }),
        ),
      ),
    search: (incident, { text, before, limit }) =>
      Promise.resolve(
        withOpen(open, incident, ({ log, index }) => {
          const found = index().search(text, { before: before ?? undefined, limit });
          const wording = wordingIn(log.kind.timeZone(log.state));
          const { domain } = log.kind;
          const rows = found.items.map((one) => ({ ...one, words: domain.describe(one.fact, wording) }));
          return { rows, next: found.next };
        }),
      ),
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

const notUnderstood = (name: string, issues: string): Trouble => ({
  ok: false,
  kind: 'rejection',
  code: 'invalid-input',
  message: `The question "${name}" was not understood.`,
  details: issues,
});
