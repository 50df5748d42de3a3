import { fault, type Answer, type CommandAnswer, type Trouble } from '#shared/contract/answers.ts';
import type { Head } from '#shared/contract/head.ts';
import type { FactPage, SearchPage, StateSnapshot } from '#shared/contract/incidents.ts';
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
  query(name: string, input: object): Answer<unknown>;
  search(request: {
    readonly text: string;
    readonly before: number | null;
    readonly limit: number;
  }): SearchPage;
}

export function servedLog<State>(log: LiveLog<State>, index: () => LogIndex<State>): ServedLog {
  const { domain } = log.kind;
  return {
    dispatch: (command, author) => log.dispatch(command, author),
    state: () => log.snapshot(),
    stateAt: (at) => ({ json: JSON.stringify(stateAt(domain, log.store, at)), ...log.head() }),
    eventsSince: ({ epoch, seq, limit }) => {
      const head = log.head();
      const stored = head.epoch === epoch ? log.store.eventsSince(seq, limit) : [];
      const facts = stored.map((one) => ({ seq: one.seq, fact: factOf(one) }));
      return { epoch: head.epoch, facts, head: head.seq };
    },
    query: (name, input) => {
      const query = domain.queries.get(name);
      if (query === undefined) return UNKNOWN_QUERY;
      const read = query.input.safeParse(input);
      if (!read.success) return notUnderstood(name, read.error.message);
      // as: just read by the query's own schema
      return { ok: true, value: query.run(log.state, read.data as never, index(), log.now()) };
    },
    search: ({ text, before, limit }) => {
      const found = index().search(text, { before: before ?? undefined, limit });
      const wording = wordingIn(log.kind.timeZone(log.state));
      const rows = found.items.map((one) => ({ ...one, words: domain.describe(one.fact, wording) }));
      return { rows, next: found.next };
    },
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
