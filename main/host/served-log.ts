import { fault, type Answer, type CommandAnswer, type Trouble } from '#shared/contract/answers.ts';
import type { Head } from '#shared/contract/head.ts';
import type { LogQuery, LogSearch } from '#shared/contract/host-port.ts';
import type { FactPage, SearchPage, StateSnapshot } from '#shared/contract/incidents.ts';
import { pageAt, readerAt } from '#shared/domain/reader-at.ts';
import type { Author, CommandRequest } from '#shared/domain/envelope.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { factOf } from '#main/engine/fact-of.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import type { LogIndex } from '#main/engine/log-index.ts';
import { stateAt } from '#main/engine/state-at.ts';
import { wordingIn } from '#main/engine/wording.ts';

const UNKNOWN_QUERY = fault(
  'unknown-query',
  'This version of Blackstart cannot answer that. Reload the window.',
);

/**
 * What a window may ask of a log that stands open, whatever it is the log of: an incident's, or the library's. What the
 * disk says against it is thrown as StoreFault.
 */
export interface ServedLog {
  dispatch(command: CommandRequest, author: Author): CommandAnswer;
  state(): StateSnapshot;
  /** The state as it was at a time, by what is known now: see the engine's `stateAt`. */
  stateAt(at: Instant): StateSnapshot;
  eventsSince(request: { readonly epoch: string; readonly seq: number; readonly limit: number }): FactPage;
  query(request: LogQuery): Answer<unknown>;
  search(request: LogSearch): SearchPage;
}

export function servedLog<State>(log: LiveLog<State>, index: () => LogIndex<State>): ServedLog {
  const { domain } = log.kind;
  const past = pastOf(log);
  return {
    dispatch: (command, author) => log.dispatch(command, author),
    state: () => log.snapshot(),
    stateAt: (at) => ({ json: JSON.stringify(past(at)), ...log.head() }),
    eventsSince: ({ epoch, seq, limit }) => {
      const head = log.head();
      const stored = head.epoch === epoch ? log.store.eventsSince(seq, limit) : [];
      const facts = stored.map((one) => ({ seq: one.seq, fact: factOf(one) }));
      return { epoch: head.epoch, facts, head: head.seq };
    },
    query: ({ name, input, at }) => {
      const query = domain.queries.get(name);
      if (query === undefined) return UNKNOWN_QUERY;
      const read = query.input.safeParse(input);
      if (!read.success) return notUnderstood(name, read.error.message);
      // as: just read by the query's own schema
      const asked = read.data as never;
      const value =
        at === undefined
          ? query.run(log.state, asked, index(), log.now())
          : query.run(past(at), asked, readerAt(index(), at), at);
      return { ok: true, value };
    },
    search: ({ text, before, limit, at }) => {
      const find = (from: number | undefined) => index().search(text, { before: from, limit });
      const found = pageAt(find, { before: before ?? undefined, limit, at });
      const wording = wordingIn(log.kind.timeZone(log.state));
      const rows = found.items.map((one) => ({ ...one, words: domain.describe(one.fact, wording) }));
      return { rows, next: found.next };
    },
  };
}

/** The state as it was at a time. The last one asked for is kept: whoever looks back asks several things of one moment. */
function pastOf<State>(log: LiveLog<State>): (at: Instant) => State {
  let kept: { readonly key: string; readonly state: State } | null = null;
  return (at) => {
    const { seq, epoch } = log.head();
    const key = `${epoch} ${String(seq)} ${at}`;
    if (kept?.key !== key) kept = { key, state: stateAt(log.kind.domain, log.store, at) };
    return kept.state;
  };
}

/** Where a log ends and how it stands: what its head says beside its name and its second copy. */
export type LogStanding = Omit<Head, 'incident' | 'secondCopy'>;

export function standingOf<State>(
  log: LiveLog<State>,
  notices: Iterable<Head['faults'][number]>,
): LogStanding {
  const { obstacle } = log;
  const readOnly = obstacle === null ? null : { code: obstacle.code, message: obstacle.message };
  const faults = [...notices];
  return {
    ...log.head(),
    lastSaved: lastSavedIn(log),
    readOnly,
    // A file that is only read by choice is no trouble; a disk that says no is.
    faults: readOnly === null || log.store.readOnly !== null ? faults : [readOnly, ...faults],
  };
}

/** When the log was last written, by whomever; null = never. */
export function lastSavedIn<State>(log: LiveLog<State>): Instant | null {
  if (log.lastSaved !== null) return log.lastSaved;
  return log.store.bySeqs([log.head().seq])[0]?.envelope.recordedAt ?? null;
}

const notUnderstood = (name: string, issues: string): Trouble => ({
  ok: false,
  kind: 'rejection',
  code: 'invalid-input',
  message: `The question "${name}" was not understood.`,
  details: issues,
});
