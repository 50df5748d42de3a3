import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';

/** "371 systems", "1 system" */
export const systemsCounted = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'system' : 'systems'}`;

/** The name of one, the number of several. */
export const calledTogether = (entries: readonly CatalogueEntry[]): string =>
  (entries.length === 1 ? entries[0]?.row.name : undefined) ?? systemsCounted(entries.length);
