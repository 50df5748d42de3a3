import { parseTime, type TimeContext } from '../time/parse-time.ts';

/** What a captured line says: when it happened, if that was typed first, and what. */
export interface Capture {
  /** ms since 1970; null: now. */
  readonly at: number | null;
  readonly text: string;
}

/** A first word of this form is a time; any other first word is the text's. */
const TIME_WORD = /^([+-]\d[\dhmd]*|y{0,2}\d{3,4}z?|y{0,2}\d{1,2}:\d{2}z?)(?= |$)/i;

/**
 * Takes a time from the front of a line: `-20 Phoned EMIS` happened 20 minutes ago. Only what has already happened is a
 * time here: `2000 patients waiting` at 06:31 is one as well (last night), which is why the line shows what it took, and
 * `literally` keeps it as text.
 */
export function captureOf(line: string, context: Omit<TimeContext, 'prefer'>, literally = false): Capture {
  const text = line.trimStart();
  const word = literally ? undefined : TIME_WORD.exec(text)?.[0];
  if (word === undefined) return { at: null, text: text.trim() };
  const parsed = parseTime(word, { ...context, prefer: 'past' });
  if (parsed.kind !== 'time') return { at: null, text: text.trim() };
  return { at: parsed.at, text: text.slice(word.length).trim() };
}
