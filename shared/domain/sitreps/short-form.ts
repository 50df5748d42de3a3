import type { Wording } from '../area.ts';
import type { Instant } from '../instant.ts';
import type { StateKey } from '../systems/states.ts';
import type { SitrepReport } from './events.ts';
import { numbersOf, totalOf, type SitrepFigures } from './figures.ts';
import { STATES_IN_ORDER } from './reckon-systems.ts';
import { cutToBytes, utf8Bytes } from './text-length.ts';
import { servicesWords } from './words.ts';

/** Stays below this, so that one QR code of moderate size carries it. */
export const SHORT_FORM_BYTES = 900;

/** What the rest leaves room for, at least. */
const NAME_BYTES = 60;
const TERM_BYTES = 50;

const SHORT: Readonly<Record<StateKey, string>> = {
  down: 'Down',
  degraded: 'Degraded',
  unknown: 'Not assessed',
  limited: 'Limited',
  monitoring: 'Watching',
  validated: 'Tested',
  normal: 'Normal',
  unaffected: 'Not affected',
};

function statesLine(figures: SitrepFigures): string {
  const states = numbersOf(figures);
  const { before } = figures;
  const each = STATES_IN_ORDER.map(({ key }) => {
    const moved = before === null ? 0 : states[key] - before[key];
    const change = moved === 0 ? '' : ` (${moved > 0 ? '+' : ''}${String(moved)})`;
    return `${SHORT[key]} ${String(states[key])}${change}`;
  });
  return `${each.join(', ')} = ${String(totalOf(states))}`;
}

/** Every counter that was counted; names give way before figures do. */
function countersLine({ counters }: SitrepFigures, bytes: number): string {
  const counted = counters.filter(({ total }) => total !== null);
  const line = (nameBytes: number): string =>
    counted.map(({ name, total }) => `${cutToBytes(name, nameBytes)} ${String(total)}`).join('; ');
  const fits = [NAME_BYTES, 40, 30, 24, 18, 14, 11, 8, 6].find((size) => utf8Bytes(line(size)) <= bytes);
  return fits === undefined ? cutToBytes(line(6), bytes) : line(fits);
}

/**
 * A sitrep in less than 900 bytes of UTF-8: for one QR code, a text message, a radio. Every count of systems and services
 * is in it, whatever else gives way; then every counter, then as much of the headline as there is room for.
 */
export function shortForm(report: SitrepReport, wording: Wording): string {
  const time = (at: Instant): string => wording.time(at);
  const { number, incident, exercise, asAt, nextAt, figures, headline, approvedBy } = report;
  const { notConfirmedHere, overdue, goneDownAgain, type, level } = figures;
  const terms = [type, level].flatMap((one) => (one === null ? [] : [cutToBytes(one, TERM_BYTES)]));
  const head = [
    `${exercise ? 'EXERCISE ' : ''}SITREP ${number}`,
    cutToBytes(incident, NAME_BYTES),
    `As at ${time(asAt)}, next ${nextAt === null ? 'not promised' : time(nextAt)}`,
    ...(terms.length === 0 ? [] : [terms.join(', ')]),
    statesLine(figures),
    `Back not confirmed here ${String(notConfirmedHere)}, overdue ${String(overdue)}, down again ${String(goneDownAgain)}`,
    servicesWords(figures),
  ];
  const foot = approvedBy === '' ? 'DRAFT' : `Approved: ${cutToBytes(approvedBy, NAME_BYTES)}`;
  const left = (lines: readonly string[]): number =>
    SHORT_FORM_BYTES - 1 - utf8Bytes([...lines, foot].join('\n')) - 1;
  const counters = countersLine(figures, left(head));
  const withCounters = counters === '' ? head : [...head, counters];
  const words = cutToBytes(headline, Math.max(0, left(withCounters)));
  return [...withCounters, ...(words === '' ? [] : [words]), foot].join('\n');
}
