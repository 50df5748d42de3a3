import type { Wording } from '../area.ts';
import type { Instant } from '../instant.ts';
import { EXERCISE_THRICE } from '../incident/exercise-words.ts';
import type { IncidentWorld } from '../incident/state.ts';
import { backOf, numbersOf, type SitrepFigures } from './figures.ts';
import { listed } from './words.ts';

/** A message with what the state knows filled in. */
export interface FilledMessage {
  readonly text: string;
  /** What a person must still fill in, as it stands in the text between brackets. */
  readonly open: readonly string[];
}

const NAMED = 6;

/** Never a reassurance: that nobody reported one is all that is known. */
const reported = (names: readonly string[]): string =>
  names.length === 0 ? 'none that was reported' : listed(names, NAMED);

/** What fills a hole, by its name: facts of the state at that time, and nothing reassuring. */
export function holesAt(
  { incident }: Readonly<IncidentWorld>,
  figures: SitrepFigures,
  at: Instant,
  next: Instant | null,
  wording: Wording,
): Readonly<Record<string, string>> {
  const states = numbersOf(figures);
  const down = figures.systems.filter(({ state }) => state === 'down').map(({ name }) => name);
  const limited = figures.systems.filter(({ state }) => state === 'limited');
  const degraded = figures.systems.filter(({ state }) => state === 'degraded').map(({ name }) => name);
  const of = (wanted: string): readonly string[] =>
    figures.services.filter(({ capability }) => capability === wanted).map(({ name }) => name);
  return {
    incident: incident.status === 'declared' ? incident.name : '',
    type: figures.type ?? 'type not stated',
    level: figures.level ?? 'level not stated',
    time: wording.time(at),
    next: next === null ? 'not promised' : wording.time(next),
    down: String(states.down),
    degraded: String(states.degraded),
    back: String(backOf(states)),
    limited: String(states.limited),
    'not-confirmed': String(figures.notConfirmedHere),
    'not-assessed': String(states.unknown),
    'systems-down': reported(down),
    'systems-degraded': reported(degraded),
    'systems-limited': reported(
      limited.map(({ name, detail }) => (detail === null ? name : `${name}: ${detail}`)),
    ),
    'services-stopped': reported(of('stopped')),
    'services-on-paper': reported(of('on-paper')),
    'services-reduced': reported(of('reduced')),
  };
}

const HOLE = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g;
const OPEN = /\[([^\]\n]{1,80})\]/g;

/** What still stands between brackets: a person must say it before it goes. */
export const openHoles = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(OPEN)].map(([, name = '']) => name)),
];

/** Fills what the state knows; what it does not know stands between brackets for a person. An exercise says so first. */
export function fillMessage(
  template: string,
  holes: Readonly<Record<string, string>>,
  exercise: boolean,
): FilledMessage {
  const filled = template.replace(HOLE, (_whole, name: string) =>
    Object.hasOwn(holes, name) ? (holes[name] ?? '') : `[${name.replaceAll('-', ' ')}]`,
  );
  const text = exercise ? `${EXERCISE_THRICE}\n${filled}` : filled;
  return { text, open: openHoles(text) };
}
