/** Minutes in each unit, by the words people write for it. */
const UNITS: readonly (readonly [words: RegExp, minutes: number])[] = [
  [/^(m|mins?|minutes?)$/, 1],
  [/^(h|hrs?|hours?)$/, 60],
  [/^(d|days?)$/, 24 * 60],
  [/^(w|wks?|weeks?)$/, 7 * 24 * 60],
];

const minutesIn = (word: string): number | undefined => UNITS.find(([words]) => words.test(word))?.[1];

/** The unit that a column's heading states, as in "RTO (hours)" or "rto_minutes": in minutes; null where it states none. */
export function unitOfHeading(heading: string): number | null {
  const words = heading.toLowerCase().split(/[^a-z]+/);
  // A letter alone states a unit only in brackets, as in "RTO (h)"; "d" may be anything else.
  const stated = words.filter((word) => word.length > 1 || heading.toLowerCase().includes(`(${word})`));
  return stated.map(minutesIn).find((minutes) => minutes !== undefined) ?? null;
}

/** `1970-01-01 04:00:00`: how ServiceNow stores a duration, counted from the first moment of 1970. */
const COUNTED_FROM_1970 = /^1970-01-(\d{2}) (\d{2}):(\d{2}):\d{2}$/;
/** `P1DT4H30M`, ISO 8601 without months and years, which have no fixed length. */
const ISO = /^p(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?)?$/;
const AMOUNTS = /^(?:\d+(?:[.,]\d+)?\s*[a-z]+\.?[\s,]*(?:and\s+)?)+$/;

/** Longer than any length of time that is meant: a note that got into the column. */
const MAX_LENGTH = 60;

const sum = (parts: readonly (string | undefined)[], minutes: readonly number[]): number =>
  parts.reduce((total, part, i) => total + Number(part ?? 0) * (minutes[i] ?? 0), 0);

function namedAmounts(text: string): number | null {
  if (!AMOUNTS.test(text)) return null;
  let total = 0;
  for (const [, amount = '', word = ''] of text.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)/g)) {
    const unit = minutesIn(word);
    if (unit === undefined) return null;
    total += Number(amount.replace(',', '.')) * unit;
  }
  return total;
}

function minutesFrom(text: string, plainUnit: number): number | null {
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.')) * plainUnit;
  const [, day, hours, minutes] = COUNTED_FROM_1970.exec(text) ?? [];
  if (day !== undefined) return sum([String(Number(day) - 1), hours, minutes], [1440, 60, 1]);
  const iso = ISO.exec(text);
  if (iso !== null && text.length > 1) return sum(iso.slice(1), [7 * 1440, 1440, 60, 1]);
  return namedAmounts(text);
}

/**
 * Minutes of a duration as people write it: "4h", "2 days", "1 day 4 hours", "1.5 h", "PT4H", "240" (in
 * `plainUnit` minutes each), or ServiceNow's "1970-01-01 04:00:00". Null where it is not understood; part
 * of a minute is rounded up, so that a target is never met by rounding.
 */
export function durationMinutes(written: string, plainUnit: number): number | null {
  const text = written.trim().toLowerCase();
  const minutes = text.length > MAX_LENGTH ? null : minutesFrom(text, plainUnit);
  return minutes === null || minutes > Number.MAX_SAFE_INTEGER ? null : Math.ceil(minutes);
}
