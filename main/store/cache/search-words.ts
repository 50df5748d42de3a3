/** Letters and digits of any script: what the index takes for a word. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Under two letters everything would be found. */
const FEWEST_LETTERS = 2;

/**
 * What was typed as an FTS5 query: every word a prefix, all of them wanted, in any order. Null where no
 * word has two letters. Quoted, so that nothing typed is an operator of the query language.
 */
export function matchFor(typed: string): string | null {
  const words = typed.match(WORD) ?? [];
  if (!words.some((word) => word.length >= FEWEST_LETTERS)) return null;
  return words.map((word) => `"${word}"*`).join(' AND ');
}
