import { values } from '#shared/domain/collection.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { fullName } from '#shared/domain/systems/references.ts';
import { standingOf, type Standing } from '#shared/domain/systems/select-state.ts';
import { stateWords } from '#shared/domain/systems/state-words.ts';
import {
  HEADLINE_WORDS,
  STATE_KEYS,
  STATES,
  type Headline,
  type StateKey,
} from '#shared/domain/systems/states.ts';
import { partName, type System } from '#shared/domain/systems/state.ts';
import type { ExportSource } from '../exporter.ts';

/** One line of the board: a system, or a part of one under it. */
export interface BoardLine {
  readonly state: StateKey;
  readonly name: string;
  readonly isPart: boolean;
  /** The state with its evidence. */
  readonly words: string;
  /** Empty where nobody has assessed it. */
  readonly since: string;
  /** When somebody last said so and who, and whether that was somebody here. */
  readonly confirmed: string;
}

export interface BoardSection {
  readonly headline: Headline;
  readonly title: string;
  readonly lines: readonly BoardLine[];
}

/** The board as it is printed: the counts in one sentence, then trouble first. */
export interface RecordBoard {
  readonly counts: string;
  readonly sections: readonly BoardSection[];
}

const ORDER: readonly Headline[] = ['down', 'degraded', 'unknown', 'back', 'unaffected'];
const BACK_WORDS: Readonly<Partial<Record<StateKey, string>>> = {
  limited: 'limited',
  monitoring: 'watching',
  validated: 'tested',
  normal: 'normal',
};

function confirmedWords(
  { confirmedAt, confirmedBy, confirmedHere, state }: Standing,
  { wording }: ExportSource,
): string {
  if (confirmedAt === undefined) return 'nobody has checked';
  const by = confirmedBy === undefined ? '' : ` by ${confirmedBy}`;
  const here = confirmedHere || state.state === 'unknown' ? '' : ', not confirmed here';
  return `${wording.time(confirmedAt)}${by}${here}`;
}

function lineOf(source: ExportSource, name: string, isPart: boolean, standing: Standing): BoardLine {
  const again = standing.regression ? 'Gone down again. ' : '';
  return {
    state: standing.state.state,
    name,
    isPart,
    words: again + stateWords(standing.state, source.wording),
    since: standing.since === undefined ? '' : source.wording.time(standing.since),
    confirmed: confirmedWords(standing, source),
  };
}

interface Placed {
  readonly system: System;
  readonly standing: Standing;
}

function partLines(source: ExportSource, { system }: Placed): BoardLine[] {
  return Object.values(system.parts ?? {})
    .filter((part) => part.retired === undefined && part.track.changes !== undefined)
    .map((part) => ({ part, name: partName(source.state, part) }))
    .toSorted((a, b) => byName(a.name, b.name))
    .map(({ part, name }) => lineOf(source, name, true, standingOf(part.track, source.now)));
}

const { compare: byName } = new Intl.Collator('en-GB', { numeric: true });

/** "Down 41 · Degraded 22 · Back online 180 (96 limited, 60 watching, 20 tested, 4 normal; 31 not confirmed here) · ..." */
function countsOf(placed: readonly Placed[]): string {
  const count = (test: (standing: Standing) => boolean): number =>
    placed.filter(({ standing }) => test(standing)).length;
  const ofHeadline = (headline: Headline): number =>
    count(({ state }) => STATES[state.state].headline === headline);
  const split = STATE_KEYS.filter((key) => BACK_WORDS[key] !== undefined)
    .map((key) => `${String(count(({ state }) => state.state === key))} ${BACK_WORDS[key] ?? ''}`)
    .join(', ');
  const unconfirmed = count(
    ({ state, confirmedHere }) => STATES[state.state].headline === 'back' && !confirmedHere,
  );
  return ORDER.map((headline) => {
    const head = `${HEADLINE_WORDS[headline]} ${String(ofHeadline(headline))}`;
    return headline === 'back' ? `${head} (${split}; ${String(unconfirmed)} not confirmed here)` : head;
  }).join(' · ');
}

/** Names that more than one system has: there the organisation has to tell them apart. */
function namesShared(names: readonly string[]): ReadonlySet<string> {
  const folded = names.map(foldName);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of folded) {
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}

/** The board at the moment of the export. Systems struck from the list are in the log only. */
export function recordBoard(source: ExportSource): RecordBoard {
  const placed = [...values(source.state.systems.all)]
    .filter((system) => system.retired === undefined)
    .toSorted((a, b) => byName(fullName(a), fullName(b)))
    .map((system): Placed => ({ system, standing: standingOf(system.track, source.now) }));
  const shared = namesShared(placed.map(({ system }) => system.name));
  const sections = ORDER.map((headline): BoardSection => {
    const here = placed.filter(({ standing }) => STATES[standing.state.state].headline === headline);
    return {
      headline,
      title: `${HEADLINE_WORDS[headline]} (${String(here.length)})`,
      lines: here.flatMap((one) => [
        lineOf(
          source,
          shared.has(foldName(one.system.name)) ? fullName(one.system) : one.system.name,
          false,
          one.standing,
        ),
        ...partLines(source, one),
      ]),
    };
  });
  return { counts: countsOf(placed), sections: sections.filter(({ lines }) => lines.length > 0) };
}
