import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { ImportPlan, ImportRefusal, ImportRow } from '#main/engine/importer.ts';
import { importers } from '#main/engine/registries.ts';

/** What a list of systems would do to the incident as it stands. */
export async function planSystems(
  bytes: Uint8Array,
  state: Readonly<IncidentLog>,
): Promise<ImportPlan | ImportRefusal> {
  const importer = await importers['systems-csv']();
  return importer.read(bytes, state);
}

/** How many rows came to what. */
export function countRows(rows: readonly ImportRow[]): Readonly<Record<ImportRow['outcome'], number>> {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
