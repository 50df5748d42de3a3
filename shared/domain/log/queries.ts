import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import { lookup, values, type Collection } from '../collection.ts';
import type { Author, Fact, PersonAuthor } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { decisionsInForce, endingOf } from './decision.ts';
import { entryFact, reattributedFact } from './entry.ts';
import { ENTRY_KINDS, standingCorrection, type Debt, type LogWorld } from './state.ts';
import { typedQuery } from './typed.ts';

/** One line of the log with what became of it. */
export interface LogLine extends LoggedFact {
  /** The correction that stands, null where there is none: the original shows struck through beside it. */
  readonly correction: Fact | null;
  /** The event that struck it. */
  readonly struck: EventId | null;
  readonly redacted: boolean;
  /** Whose it really was, where it was typed under another name; null where the name is right. */
  readonly reattributed: PersonAuthor | null;
  /** What ended it, where it is a decision that is not in force any more. */
  readonly endedBy: Fact | null;
}

/** A line with all that became of it. */
export interface LogEntryLine extends LogLine {
  /** Every correction in the order of the log. */
  readonly corrections: readonly Fact[];
  /** What was said later of what it owed. */
  readonly supplied: readonly Fact[];
  readonly signatures: readonly Fact[];
}

/** A page, newest first. `next` goes into `before` of the following request; null at the end. */
export interface LogPage {
  readonly items: readonly LogLine[];
  readonly next: number | null;
}

/** How many facts one request looks at where a filter leaves few: the answer stays quick, `next` goes on. */
const LOOKED_AT = 5000;
const READ_AT_ONCE = 500;

const PageInput = z.strictObject({
  /** Id of a thing: the events that concern it. */
  about: z.string().min(1).max(64).optional(),
  /** Types of event; all where absent. */
  types: z.array(z.string()).optional(),
  /** Kinds of entry; asks for entries only. */
  kinds: z.array(z.enum(ENTRY_KINDS)).optional(),
  /** Id or name of the person who typed it, or `system`. */
  by: z.string().trim().min(1).optional(),
  /** Struck entries only. */
  struck: z.literal(true).optional(),
  before: z.int().positive().optional(),
  limit: z.int().min(1).max(500).default(50),
});
type PageInput = z.output<typeof PageInput>;

const factOf = (log: LogReader, id: EventId | undefined): Fact | null =>
  id === undefined ? null : (log.logged(id)?.fact ?? null);

function lineOf(world: Readonly<LogWorld>, log: LogReader, logged: LoggedFact): LogLine {
  const { id } = logged.fact;
  const said = factOf(log, lookup(world.log.reattributed, id));
  const decision = lookup(world.log.decisions, id);
  return {
    ...logged,
    correction: factOf(log, standingCorrection(world, id)),
    struck: lookup(world.log.struck, id) ?? null,
    redacted: lookup(world.log.redacted, id) !== undefined,
    reattributed: reattributedFact(said ?? undefined)?.data.to ?? null,
    endedBy: decision === undefined ? null : factOf(log, endingOf(world, decision)),
  };
}

/** The same with every fact that came later, each in the order of the log. */
function entryLineOf(world: Readonly<LogWorld>, log: LogReader, logged: LoggedFact): LogEntryLine {
  const factsOf = (set: Collection<EventId[]>): readonly Fact[] =>
    (lookup(set, logged.fact.id) ?? []).flatMap((id) => log.logged(id)?.fact ?? []);
  const { corrections, supplied, signed } = world.log;
  return {
    ...lineOf(world, log, logged),
    corrections: factsOf(corrections),
    supplied: factsOf(supplied),
    signatures: factsOf(signed),
  };
}

const isBy = (by: Author, wanted: string): boolean =>
  by === 'system'
    ? wanted === 'system'
    : by.person === wanted || by.name.toLowerCase() === wanted.toLowerCase();

/** Whose it is by what is known now. */
function authorOf({ log }: Readonly<LogWorld>, fact: Fact, reader: LogReader): Author {
  const said = lookup(log.reattributed, fact.id);
  return reattributedFact(factOf(reader, said) ?? undefined)?.data.to ?? fact.by;
}

/** Whether a fact is asked for by kind, person, and whether it is struck; types and things are left to the reader. */
function fits(
  world: Readonly<LogWorld>,
  { kinds, by, struck }: PageInput,
  fact: Fact,
  reader: LogReader,
): boolean {
  const kind = entryFact(fact)?.data.kind;
  return (
    (kinds === undefined || (kind !== undefined && kinds.includes(kind))) &&
    (struck === undefined || lookup(world.log.struck, fact.id) !== undefined) &&
    (by === undefined || isBy(authorOf(world, fact, reader), by))
  );
}

/** What the reader can tell apart by itself; kinds and strikes are those of entries. */
function readRequest({ about, kinds, by, struck, types, limit }: PageInput) {
  const entriesOnly = kinds !== undefined || struck !== undefined;
  return {
    limit: entriesOnly || by !== undefined ? READ_AT_ONCE : limit,
    ...(about === undefined ? {} : { about }),
    ...(entriesOnly ? { types: ['log.noted'] } : types === undefined ? {} : { types }),
  };
}

function pageOf(world: Readonly<LogWorld>, input: PageInput, log: LogReader): LogPage {
  const request = readRequest(input);
  const items: LogLine[] = [];
  let before = input.before;
  for (let looked = 0; looked < LOOKED_AT; looked += request.limit) {
    const page = log.page({ ...request, ...(before === undefined ? {} : { before }) });
    for (const logged of page.items) {
      if (!fits(world, input, logged.fact, log)) continue;
      items.push(lineOf(world, log, logged));
      if (items.length < input.limit) continue;
      return { items, next: logged === page.items.at(-1) ? page.next : logged.seq };
    }
    if (page.next === null) return { items, next: null };
    before = page.next;
  }
  return { items, next: before ?? null };
}

const linesOf = <T extends { entry: EventId }>(
  world: Readonly<LogWorld>,
  log: LogReader,
  open: Iterable<T>,
): (LogEntryLine & { open: T })[] =>
  [...open]
    .flatMap((one) => {
      const logged = log.logged(one.entry);
      return logged === undefined ? [] : [{ ...entryLineOf(world, log, logged), open: one }];
    })
    .sort((a, b) => a.seq - b.seq);

/** What can be read of the log, page by page. */
export const logQueries = {
  'log.page': {
    summary: 'The log, newest first, by what it is about, kind or person; with what became of each entry.',
    input: PageInput,
    run: (world, input: PageInput, log): LogPage => pageOf(world, input, log),
  },
  'log.entry': {
    summary: 'One event with what became of it: every correction in order, strike, redaction.',
    input: z.strictObject({ entry: EventId }),
    run: (world, { entry }: { entry: EventId }, log): LogEntryLine | null => {
      const logged = log.logged(entry);
      return logged === undefined ? null : entryLineOf(world, log, logged);
    },
  },
  'log.decisions': {
    summary: 'The decisions in force, in the words that stand; oldest first.',
    input: z.strictObject({}),
    run: (world, _: object, log) => linesOf(world, log, decisionsInForce(world)),
  },
  'log.typed': typedQuery,
  'log.open': {
    summary: 'Questions without an answer, and entries that owe something; oldest first.',
    input: z.strictObject({}),
    run: (world, _: object, log) => ({
      questions: linesOf(world, log, values(world.log.questions)),
      owing: linesOf(world, log, values(world.log.owing)) satisfies { open: { owes: Debt[] } }[],
    }),
  },
} satisfies Record<string, QueryDefinition<LogWorld>>;
