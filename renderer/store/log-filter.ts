import type { EntryKind } from '#shared/domain/log/state.ts';

/** What of the log is listed. Kept here because whoever finds something in the log narrows it. */
export const LOG_SHOWS = [
  'everything',
  'entries',
  'decisions',
  'questions',
  'states',
  'people',
  'changes',
  'struck',
] as const;
export type LogShows = (typeof LOG_SHOWS)[number];

export const SHOWS_WORDS: Readonly<Record<LogShows, string>> = {
  everything: 'Everything',
  entries: 'Entries',
  decisions: 'Decisions',
  questions: 'Questions and answers',
  states: 'States and estimates',
  people: 'People and roles',
  changes: 'Corrections and undos',
  struck: 'Struck entries',
};

export interface LogFilter {
  readonly shows: LogShows;
  /** Id of a system, a person, an entry; with its name to show. */
  readonly about: { readonly id: string; readonly name: string } | null;
  /** Who typed it: a name, or `system` for the tool itself. */
  readonly by: string | null;
  /** Two letters or more search; one finds nothing in particular. */
  readonly text: string;
}

export const WHOLE_LOG: LogFilter = { shows: 'everything', about: null, by: null, text: '' };

const SEARCHED_FROM = 2;

export const searchedText = ({ text }: LogFilter): string | null =>
  text.trim().length < SEARCHED_FROM ? null : text.trim();

const STATE_TYPES = [
  'system.state-set',
  'system.confirmed',
  'system.reviewed',
  'system.estimate-set',
  'system.workaround-set',
  'system.workaround-ended',
  'system.tally-set',
  'part.queue-set',
  'service.capability-set',
  'service.confirmed',
  'counter.counted',
];
const PEOPLE_TYPES = [
  'person.added',
  'person.edited',
  'person.retired',
  'person.returned',
  'role.assigned',
  'role.vacated',
  'command.taken',
  'command.left',
];
const CHANGE_TYPES = [
  'log.corrected',
  'log.struck',
  'log.reinstated',
  'log.redacted',
  'log.supplied',
  'system.change-struck',
  'system.strike-lifted',
  'service.change-struck',
  'counter.count-struck',
  'undo.done',
  'conflict.closed',
];

/** What a filter asks of `log.page`. */
export interface LogPageRequest {
  readonly about?: string;
  readonly types?: readonly string[];
  readonly kinds?: readonly EntryKind[];
  readonly struck?: true;
  readonly by?: string;
}

const SHOWN: Readonly<Record<LogShows, LogPageRequest>> = {
  everything: {},
  entries: { types: ['log.noted'] },
  decisions: { kinds: ['decision'] },
  questions: { kinds: ['question', 'answer'] },
  states: { types: STATE_TYPES },
  people: { types: PEOPLE_TYPES },
  changes: { types: CHANGE_TYPES },
  struck: { struck: true },
};

export const pageRequestOf = ({ shows, about, by }: LogFilter): LogPageRequest => ({
  ...SHOWN[shows],
  ...(about === null ? {} : { about: about.id }),
  ...(by === null ? {} : { by }),
});

/** The filter as the ui store keeps it; anything else there is no filter. */
export const logFilterIn = (kept: unknown): LogFilter =>
  typeof kept === 'object' && kept !== null && 'shows' in kept ? (kept as LogFilter) : WHOLE_LOG; // as: written by this feature only
