import { foldName } from '#shared/domain/systems/names.ts';
import { fullName } from '#shared/domain/systems/references.ts';
import { ageOf, estimateOf, reckoningOf, type Reckoning } from '#shared/domain/systems/select-age.ts';
import { headlineCounts, listedSystems, type StateCounts } from '#shared/domain/systems/select-counts.ts';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import { standingOf, type Standing } from '#shared/domain/systems/select-state.ts';
import { stateWords } from '#shared/domain/systems/state-words.ts';
import {
  HEADLINE_WORDS,
  isTrouble,
  STATES,
  type Headline,
  type StateKey,
} from '#shared/domain/systems/states.ts';
import { partName, type System } from '#shared/domain/systems/state.ts';
import type { Track } from '#shared/domain/systems/track.ts';
import type { ExportSource } from '../exporter.ts';

/** One line of the board: a system, or a part of one under it. */
export interface BoardLine {
  readonly state: StateKey;
  readonly name: string;
  readonly isPart: boolean;
  /** The state with its evidence; of a state that nobody looked at in time, that it is the last known. */
  readonly words: string;
  /** Empty where nobody has assessed it. */
  readonly since: string;
  /** When somebody last said so and who, and whether that was somebody here. */
  readonly confirmed: string;
}

export interface BoardSection {
  readonly title: string;
  readonly lines: readonly BoardLine[];
}

/** The board as it is printed: the counts in one sentence, then trouble first. */
export interface RecordBoard {
  readonly counts: string;
  readonly sections: readonly BoardSection[];
}

/** Trouble, then what nobody has checked, then what is fine. */
const ORDER: readonly Headline[] = ['down', 'degraded', 'unknown', 'back', 'unaffected'];

const { compare: byName } = new Intl.Collator('en-GB', { numeric: true });

/** "Down 41 · Degraded 22 · Not assessed 87 · Back online 180 (96 limited, 60 watching, 20 tested, 4 normal; 31 not confirmed here) · ..." */
function countsOf({
  down,
  degraded,
  unknown,
  back,
  unaffected,
  overdue,
  goneDownAgain,
}: StateCounts): string {
  const split = `${String(back.limited)} limited, ${String(back.monitoring)} watching, ${String(back.validated)} tested, ${String(back.normal)} normal`;
  return [
    `${HEADLINE_WORDS.down} ${String(down)}`,
    `${HEADLINE_WORDS.degraded} ${String(degraded)}`,
    `${HEADLINE_WORDS.unknown} ${String(unknown)}`,
    `${HEADLINE_WORDS.back} ${String(back.total)} (${split}; ${String(back.notConfirmedHere)} not confirmed here)`,
    `${HEADLINE_WORDS.unaffected} ${String(unaffected)}`,
    `overdue ${String(overdue)}`,
    `gone down again ${String(goneDownAgain)}`,
  ].join(' · ');
}

/** Reads tracks as lines of the board, all at one moment. */
class BoardReader {
  readonly #source: ExportSource;
  readonly #reckoning: Reckoning;

  constructor(source: ExportSource, reckoning: Reckoning) {
    this.#source = source;
    this.#reckoning = reckoning;
  }

  line(
    name: string,
    isPart: boolean,
    { track, tier }: { readonly track: Track; readonly tier?: number | undefined },
  ): BoardLine {
    const { wording, now } = this.#source;
    const standing = standingOf(track, now);
    const stale = ageOf(track, tier, this.#reckoning)?.stale === true;
    const expected = estimateOf(track, standing, now)?.to.back ?? null;
    return {
      state: standing.state.state,
      name,
      isPart,
      words:
        (standing.regression ? 'Gone down again. ' : '') +
        (stale && !isTrouble(standing.state.state) ? 'Last known: ' : '') +
        stateWords(standing.state, wording) +
        (expected === null ? '' : `. Expected back ${wording.time(expected)}`),
      since: standing.since === undefined ? '' : wording.time(standing.since),
      confirmed: this.#confirmed(standing, stale),
    };
  }

  #confirmed({ confirmedAt, confirmedBy, confirmedHere }: Standing, stale: boolean): string {
    if (confirmedAt === undefined) return 'nobody has checked';
    return [
      `${this.#source.wording.time(confirmedAt)}${confirmedBy === undefined ? '' : ` by ${confirmedBy}`}`,
      ...(confirmedHere ? [] : ['not confirmed here']),
      ...(stale ? ['overdue'] : []),
    ].join(', ');
  }
}

/** Names that more than one system has: there the organisation has to tell them apart. */
function sharedNames(systems: readonly System[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of systems.map((system) => foldName(system.name))) {
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}

/** The board at the moment of the export. Systems struck from the list are in the log only. */
export function recordBoard(source: ExportSource): RecordBoard {
  const { state, now } = source;
  const reckoning = reckoningOf(state.incident, now);
  const reader = new BoardReader(source, reckoning);
  const systems = [...listedSystems(state)].toSorted((a, b) => byName(fullName(a), fullName(b)));
  const shared = sharedNames(systems);
  const parts = (system: System): BoardLine[] =>
    listedParts(system)
      .filter(({ track }) => track.changes !== undefined)
      .map((part) => reader.line(partName(state, part), true, { ...part, tier: system.tier }))
      .toSorted((a, b) => byName(a.name, b.name));
  const placed = systems.map((system) => {
    const line = reader.line(
      shared.has(foldName(system.name)) ? fullName(system) : system.name,
      false,
      system,
    );
    return { headline: STATES[line.state].headline, lines: [line, ...parts(system)] };
  });
  const sections = ORDER.map((headline): BoardSection => {
    const here = placed.filter((one) => one.headline === headline);
    return {
      title: `${HEADLINE_WORDS[headline]} (${String(here.length)})`,
      lines: here.flatMap(({ lines }) => lines),
    };
  });
  return {
    counts: countsOf(headlineCounts(state, reckoning)),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}
