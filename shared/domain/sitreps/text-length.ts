/** How many bytes a text has in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const CUT = '...';

/** The text in at most `bytes` bytes; what was cut ends with three dots. */
export function cutToBytes(text: string, bytes: number): string {
  if (utf8Bytes(text) <= bytes) return text;
  let cut = '';
  let used = CUT.length;
  for (const sign of text) {
    used += utf8Bytes(sign);
    if (used > bytes) break;
    cut += sign;
  }
  return bytes < CUT.length ? '' : `${cut.trimEnd()}${CUT}`;
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export const wordCount = (text: string): number => wordsIn(text).length;

/** The text in at most `words` words. */
export function cutToWords(text: string, words: number): string {
  const all = wordsIn(text);
  return all.length <= words ? text.trim() : `${all.slice(0, Math.max(0, words)).join(' ')}${CUT}`;
}
