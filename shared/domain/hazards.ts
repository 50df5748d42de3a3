import type { Command } from './envelope.ts';
import { reject, type Rejection } from './outcome.ts';

/** The rejection that only asks: a command that acknowledges it goes through (SPEC K-22). */
const LOOKS_LIKE_NHS_NUMBER = 'looks-like-nhs-number';

/** Keys that hold telephone numbers: ten digits are nothing unusual there. */
const TELEPHONE_KEYS: ReadonlySet<string> = new Set(['ringBack']);

const RECOVERY_KEY = /(?<!\d)\d{6}(?:[\s\p{Pd}.,:;/]{0,3}\d{6}){7}(?!\d)/gu;
const NHS_NUMBER = /(?<![A-Za-z0-9+])\d{3}[ \p{Pd}]?\d{3}[ \p{Pd}]?\d{4}(?![A-Za-z0-9])/gu;

/**
 * True where the text holds a BitLocker recovery password: 48 digits in eight blocks of six, each block
 * divisible by 11 and its eleventh part below 65,536 (Microsoft, BitLocker recovery process).
 */
export function holdsRecoveryKey(text: string): boolean {
  for (const [found] of text.matchAll(RECOVERY_KEY)) {
    const blocks = found.replace(/\D/g, '').match(/\d{6}/g) ?? [];
    if (blocks.every((block) => Number(block) % 11 === 0 && Number(block) < 720_896)) return true;
  }
  return false;
}

/**
 * True where the text holds ten digits that are a valid NHS, CHI or H&C number: the last is 11 less the
 * weighted sum of the others modulo 11 (NHS Data Model and Dictionary). One in eleven other numbers of
 * ten digits looks the same, so this is asked, not refused.
 */
export function holdsNhsNumber(text: string): boolean {
  for (const [found] of text.matchAll(NHS_NUMBER)) {
    const digits = Array.from(found.replace(/\D/g, ''), Number);
    const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
    if ((11 - (sum % 11)) % 11 === digits[9] && new Set(digits).size > 1) return true;
  }
  return false;
}

/** A text that may hold a hazard, and where it stands: the keys that lead to it. */
interface Suspect {
  readonly keys: string[];
  readonly text: string;
}

/** Both kinds have ten digits at least. */
const FEWEST_DIGITS = 10;

function hasEnoughDigits(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
    if (digits === FEWEST_DIGITS) return true;
  }
  return false;
}

/** Every text in a value that has enough digits. Every command passes here, and hardly one has any: no path is built before there is. */
function suspectsIn(value: unknown): readonly Suspect[] {
  if (typeof value === 'string') return hasEnoughDigits(value) ? [{ keys: [], text: value }] : NONE;
  if (typeof value !== 'object' || value === null) return NONE;
  let found = NONE;
  for (const key of Object.keys(value)) {
    const inner = suspectsIn(value[key as never]); // as: it is one of its keys
    if (inner.length > 0)
      found = [...found, ...inner.map(({ keys, text }) => ({ keys: [key, ...keys], text }))];
  }
  return found;
}
const NONE: readonly Suspect[] = [];

/**
 * What must not get into a log that cannot forget, or only after a question (EXPERIENCE 5): looked for in
 * every string of every command. Neither sentence nor details repeat what was found.
 */
export function hazardIn({ data, by, toldBy, onBehalfOf, acknowledged }: Command): Rejection | undefined {
  const author = suspectsIn({ by, toldBy, onBehalfOf });
  const suspects = suspectsIn(data);
  if (author === NONE && suspects === NONE) return undefined;
  const texts = [
    ...suspects.map(({ keys, text }) => ({ where: ['data', ...keys].join('.'), key: keys.at(-1), text })),
    ...author.map(({ keys, text }) => ({ where: ['author', ...keys].join('.'), key: keys.at(-1), text })),
  ];
  const recoveryKey = texts.find(({ text }) => holdsRecoveryKey(text));
  if (recoveryKey !== undefined) {
    return reject(
      'recovery-key',
      'That holds a BitLocker recovery key, and a log cannot forget it. Write the key ID, who fetched the key, when, and whether it was changed since.',
      { where: recoveryKey.where },
    );
  }
  // The tool cannot be asked; what it writes was typed by nobody.
  if (by === 'system' || acknowledged?.includes(LOOKS_LIKE_NHS_NUMBER) === true) return undefined;
  const nhsNumber = texts.find(({ key = '', text }) => !TELEPHONE_KEYS.has(key) && holdsNhsNumber(text));
  if (nhsNumber === undefined) return undefined;
  return reject(
    LOOKS_LIKE_NHS_NUMBER,
    "That looks like an NHS number. Use the paper reference instead; if it is not a patient's number, or must stand here, say so and send it again.",
    { where: nhsNumber.where, acknowledge: LOOKS_LIKE_NHS_NUMBER },
  );
}
