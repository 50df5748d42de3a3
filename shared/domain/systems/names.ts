/** Printable ASCII, single spaces: the names of most lists, and nothing in them to fold but their case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** How names are compared: case, spacing and width do not tell two systems apart. */
export const foldName = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const SLUG_LENGTH = 20;
const HASH_LENGTH = 8;

function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/** 41 bits of a 53-bit mixing hash (cyrb53), eight base-36 digits: names that share a slug stay apart. */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const wide = 4294967296 * (2097151 & b) + (a >>> 0);
  return wide.toString(36).padStart(11, '0').slice(-HASH_LENGTH);
}

/**
 * An id made of what it names: readable in the journal, and the same at every station, so that two
 * stations which add the same thing apart from each other mean one thing after the merge (SPEC SY-2).
 */
export function idFromName(prefix: string, ...names: readonly string[]): string {
  const folded = names.map(foldName);
  return [prefix, slugOf(folded[0] ?? ''), shortHash(folded.join('\n'))]
    .filter((part) => part !== '')
    .join('-');
}
