import { fault, type Answer } from '#shared/contract/answers.ts';
import type { Bytes, ImportReport, ImportRow } from '#shared/contract/files.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import { CATALOGUE_SOURCE, rowsForIncident } from '#shared/domain/catalogue/select.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import type { StarterSet } from '#shared/starter-sets/starter-set.ts';

/** The importer that reads lists of systems, whatever they are called in the file. */
export const SYSTEMS_FORMAT = 'systems-csv';

/** Where a list of systems comes from: bytes that the host reads, or rows that are known here. */
export type SystemList =
  | { readonly kind: 'file'; readonly name: string; readonly file: Bytes }
  | { readonly kind: 'rows'; readonly name: string; readonly rows: ListedRows };

/** Rows as a command takes them, and what is said of where they come from. */
export interface ListedRows {
  readonly source: string;
  readonly rows: readonly CatalogueRow[];
  readonly notices: readonly string[];
}

export const listFromFile = (file: File): SystemList => ({ kind: 'file', name: file.name, file });

export const listFromText = (text: string): SystemList => ({
  kind: 'file',
  name: 'Pasted list',
  file: new File([text], 'pasted-list.txt', { type: 'text/plain' }),
});

export const listFromSet = ({ name, systems, source }: StarterSet): SystemList => ({
  kind: 'rows',
  name,
  rows: { source: `Starter set: ${name}`, rows: systems, notices: [source] },
});

export const listFromCatalogue = (entries: readonly CatalogueEntry[]): SystemList => ({
  kind: 'rows',
  name: 'The catalogue',
  rows: { source: CATALOGUE_SOURCE, rows: rowsForIncident(entries), notices: [] },
});

/** A list that is too long to be handed over; null where it is not. */
export function tooLong({ size }: Bytes): Answer<never> | null {
  if (size <= LIMITS.importBytes) return null;
  const most = Math.floor(LIMITS.importBytes / 1_048_576);
  return fault('too-long', `This file is longer than ${most} MB. Keep the columns that matter, or split it.`);
}

/** What an import command takes. */
export const commandData = ({ source, rows }: ListedRows) => ({ source, rows: [...rows] });

/** What a plan says of its rows, as a file's would. */
export const reportOf = (
  rows: readonly (Omit<ImportRow, 'line'> & { readonly row: number })[],
  notices: readonly string[],
): ImportReport => ({
  rows: rows.map(({ row, ...outcome }): ImportRow => ({ line: row, ...outcome })),
  notices,
});

/** Ids are asked for only where a name is in use otherwise; the command makes its own. */
export function previewIds(): () => string {
  let ids = 0;
  return () => `preview-${(ids += 1)}`;
}

/** Added, changed, unchanged, refused: how many rows of each. */
export type Outcomes = Readonly<Record<ImportRow['outcome'], number>>;

export function outcomesOf(rows: readonly ImportRow[]): Outcomes {
  const sums = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) sums[outcome] += 1;
  return sums;
}

const count = (value: number): string => value.toLocaleString('en-GB');

/** "187 added, 3 changed, 2 not taken" */
export function outcomeWords({ added, changed, unchanged, refused }: Outcomes): string {
  const parts = [
    added === 0 ? undefined : `${count(added)} added`,
    changed === 0 ? undefined : `${count(changed)} changed`,
    unchanged === 0 ? undefined : `${count(unchanged)} as they are`,
    refused === 0 ? undefined : `${count(refused)} not taken`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
