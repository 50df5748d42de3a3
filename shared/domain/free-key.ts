const LENGTH = 40;

/** Words as a key: Latin letters and digits with hyphens between, 40 at most; '' where there are none. */
export const plainKey = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LENGTH)
    .replace(/-+$/, '');

/** The key, or with the first number behind it that is free. */
export function freeKey(wanted: string, isTaken: (key: string) => boolean): string {
  let key = wanted;
  for (let n = 2; isTaken(key); n += 1) key = `${wanted}-${String(n)}`;
  return key;
}
