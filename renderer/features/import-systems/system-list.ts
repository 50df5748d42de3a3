import { fault, type Answer } from '#shared/contract/answers.ts';
import type { Bytes, ImportReport, ImportRow } from '#shared/contract/files.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import { planImport } from '#shared/domain/systems/import-plan.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import type { StarterSet } from '#shared/starter-sets/starter-set.ts';

/** The importer that reads lists of systems, whatever they are called in the file. */
export const SYSTEMS_FORMAT = 'systems-csv';

/** Where a list of systems comes from. */
export type SystemList =
  | { readonly kind: 'file'; readonly name: string; readonly file: Bytes }
  | { readonly kind: 'starter'; readonly name: string; readonly set: StarterSet };

export const listFromFile = (file: File): SystemList => ({ kind: 'file', name: file.name, file });

export const listFromText = (text: string): SystemList => ({
  kind: 'file',
  name: 'Pasted list',
  file: new File([text], 'pasted-list.txt', { type: 'text/plain' }),
});

export const listFromSet = (set: StarterSet): SystemList => ({ kind: 'starter', name: set.name, set });

/** A list that is too long to be handed over; null where it is not. */
export function tooLong({ size }: Bytes): Answer<never> | null {
  if (size <= LIMITS.importBytes) return null;
  const most = Math.floor(LIMITS.importBytes / 1_048_576);
  return fault('too-long', `This file is longer than ${most} MB. Keep the columns that matter, or split it.`);
}

/** What `system.import` takes for a starter set. */
export const starterCommand = ({ name, systems }: StarterSet) => ({
  source: `Starter set: ${name}`,
  rows: [...systems],
});

/** What a starter set would do to the systems there are: decided here, by the rule that decides it in the log. */
export function previewSet(world: Readonly<SystemsSlice>, set: StarterSet): ImportReport {
  // Ids are asked for only where a name is in use otherwise; the command makes its own.
  let ids = 0;
  const plan = planImport(world, starterCommand(set), () => `preview-${(ids += 1)}`);
  return {
    rows: plan.rows.map(({ row, ...outcome }): ImportRow => ({ line: row, ...outcome })),
    notices: [set.source, ...plan.notices],
  };
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
