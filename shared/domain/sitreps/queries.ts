import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { entryFact } from '../log/entry.ts';
import { standingWords } from '../log/standing-words.ts';
import type { LogSlice } from '../log/state.ts';
import type { taskEvents } from '../tasks/events.ts';
import { changeAt } from '../timeline.ts';
import { issuedFact, type IssuedFact } from './events.ts';
import { issuedSitreps } from './select.ts';
import type { IssuedSitrep, SitrepsWorld } from './state.ts';

type World = Readonly<SitrepsWorld & LogSlice>;

/** An issued sitrep with what became of it since. */
export interface ReadSitrep {
  readonly fact: IssuedFact;
  readonly withdrawn: boolean;
  /** The number of a later sitrep that puts it right. */
  readonly correctedBy: string | null;
}

/** What was done between two times, as lines for "actions taken"; the newest last. */
export interface DoneMeanwhile {
  readonly lines: readonly { readonly at: Instant; readonly words: string }[];
  /** How many more there were. */
  readonly more: number;
}

const TYPES = ['log.noted', 'task.completed'];
const READ_AT_ONCE = 200;
/** How many facts are looked at: a whole day of a busy incident. */
const LOOKED_AT = 4000;
const MOST_LINES = 20;

function read(world: World, sitrep: EventId, log: LogReader): ReadSitrep | null {
  const fact = issuedFact(log.logged(sitrep)?.fact);
  if (fact === undefined) return null;
  const withdrawn = world.sitreps.issued.some((one) => one.event === sitrep && one.withdrawn !== undefined);
  const correctedBy = world.sitreps.issued.findLast(
    (one) => one.corrects === fact.data.number && one.withdrawn === undefined,
  );
  return { fact, withdrawn, correctedBy: correctedBy?.number ?? null };
}

/** An action or a decision as it stands now; what was struck or redacted says nothing. */
function entryWords(world: World, log: LogReader, { fact }: LoggedFact): string | null {
  const { log: state } = world;
  if (lookup(state.struck, fact.id) !== undefined || lookup(state.redacted, fact.id) !== undefined)
    return null;
  const entry = entryFact(fact);
  if (entry === undefined || (entry.data.kind !== 'action' && entry.data.kind !== 'decision')) return null;
  const text = standingWords(world, fact.id, (id) => log.logged(id)?.fact);
  return entry.data.kind === 'decision' ? `Decided: ${text}` : text;
}

type CompletedFact = Fact<'task.completed', z.output<(typeof taskEvents)['task.completed']['schema']>>;

/** A task that was done and stands so at `to`: what was opened again or struck says nothing. */
function doneWords(world: World, { fact }: LoggedFact, to: Instant): string | null {
  const { data } = fact as CompletedFact; // as: the type names the data, checked when it was decided
  const task = lookup(world.tasks.all, data.task);
  if (task !== undefined && (task.struck !== undefined || changeAt(task.status, to)?.to.status !== 'done'))
    return null;
  const done = `${data.title} (${data.number})`;
  return data.outcome === undefined ? done : `${done}: ${data.outcome}`;
}

const wordsOf = (world: World, log: LogReader, one: LoggedFact, to: Instant): string | null =>
  one.fact.type === 'task.completed' ? doneWords(world, one, to) : entryWords(world, log, one);

function doneBetween(world: World, from: Instant | null, to: Instant, log: LogReader): DoneMeanwhile {
  const lines: { at: Instant; words: string }[] = [];
  let before: number | undefined;
  for (let looked = 0; looked < LOOKED_AT; looked += READ_AT_ONCE) {
    const page = log.page({ types: TYPES, limit: READ_AT_ONCE, ...(before === undefined ? {} : { before }) });
    for (const one of page.items) {
      const { at } = one.fact;
      if (at > to || (from !== null && at <= from)) continue;
      const words = wordsOf(world, log, one, to);
      if (words !== null) lines.push({ at, words });
    }
    if (page.next === null) break;
    before = page.next;
  }
  lines.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return { lines: lines.slice(-MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

/** What can be read of sitreps without folding the log oneself. */
export const sitrepQueries = {
  'sitreps.list': {
    summary:
      'Every issued sitrep that is kept, the newest first: number, cut-off, headline, whether it stands.',
    input: z.strictObject({}),
    run: (world): readonly IssuedSitrep[] => issuedSitreps(world),
  },
  'sitreps.one': {
    summary: 'One sitrep as it was issued, and what became of it.',
    input: z.strictObject({ sitrep: EventId }),
    run: (world, { sitrep }: { sitrep: EventId }, log): ReadSitrep | null => read(world, sitrep, log),
  },
  'sitreps.done-meanwhile': {
    summary: 'Actions, decisions and finished tasks between two times, for "actions taken".',
    input: z.strictObject({ from: Instant.nullable(), to: Instant }),
    run: (world, { from, to }: { from: Instant | null; to: Instant }, log): DoneMeanwhile =>
      doneBetween(world, from, to, log),
  },
} satisfies Record<string, QueryDefinition<SitrepsWorld & LogSlice>>;
