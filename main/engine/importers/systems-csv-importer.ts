import { createHash } from 'node:crypto';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { holdsRecoveryKey } from '#shared/domain/hazards.ts';
import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import { planImport, type RowOutcome } from '#shared/domain/systems/import-plan.ts';
import type { Importer, ImportPlan, ImportRefusal, ImportRow } from '../importer.ts';
import { layOut, type CatalogueLayout } from './catalogue-layout.ts';
import { catalogueNotices } from './catalogue-notices.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import type { ListedSystem } from './listed-system.ts';
import { readCatalogue, type ReadCatalogue } from './read-catalogue.ts';

/** What one command takes. */
const MAX_SYSTEMS = 20_000;

const refuse = (code: string, message: string): ImportRefusal => ({ ok: false, code, message });

/** Why a text is no list of systems at all. */
function refusalOf(text: string, { columns, headings, body }: CatalogueLayout): ImportRefusal | null {
  if (text.trim() === '') return refuse('nothing-in-file', 'There is nothing in this file.');
  if (holdsRecoveryKey(text)) {
    return refuse(
      'recovery-key',
      'This file holds a BitLocker recovery key, and the file would be kept with the incident. Take the key out of the file and import it again.',
    );
  }
  if (body.length === 0) return refuse('headings-only', 'There is nothing below the headings.');
  if (columns.used.has('name')) return null;
  const seen = (headings?.cells ?? []).map((cell) => `"${cell.trim()}"`).join(', ');
  return refuse(
    'no-name-column',
    `No column holds the names of the systems. Head it "Name". The columns are: ${seen}.`,
  );
}

interface Sorted {
  readonly taken: readonly { readonly system: ListedSystem; readonly row: CatalogueRow }[];
  readonly refused: readonly ImportRow[];
}

function sortSystems({ systems, refused }: ReadCatalogue): Sorted {
  const taken: { system: ListedSystem; row: CatalogueRow }[] = [];
  const rows: ImportRow[] = refused.map((one) => ({ ...one, outcome: 'refused' }));
  for (const system of systems) {
    const made = system.asRow();
    if (made.ok) taken.push({ system, row: made.row });
    else
      rows.push(
        ...system.lines.map((line): ImportRow => ({
          line,
          outcome: 'refused',
          name: system.name,
          because: made.because,
        })),
      );
  }
  return { taken, refused: rows };
}

/** What becomes of each line of a system, from what becomes of the system. */
const linesOf = (system: ListedSystem | undefined, result: RowOutcome): ImportRow[] =>
  (system?.lines ?? []).map((line) =>
    result.outcome === 'refused'
      ? { line, name: result.name, outcome: 'refused', because: result.because }
      : { line, name: result.name, outcome: result.outcome },
  );

function planOf(
  decoded: DecodedText,
  layout: CatalogueLayout,
  state: Readonly<IncidentLog>,
): ImportPlan | ImportRefusal {
  const catalogue = readCatalogue(layout);
  const { taken, refused } = sortSystems(catalogue);
  if (taken.length > MAX_SYSTEMS) {
    return refuse(
      'too-many-systems',
      `This list has ${String(taken.length)} systems; ${String(MAX_SYSTEMS)} at a time is the most. Split the file.`,
    );
  }
  const { source } = layout.columns;
  const rows = taken.map(({ row }) => row);
  let ids = 0;
  // Only asked for ids that the plan does not keep: the command makes its own.
  const plan = planImport(state, { source, rows }, () => `preview-${String((ids += 1))}`);
  const changes = plan.events.length > 0;
  const notices = catalogueNotices(decoded, layout, catalogue);
  return {
    ok: true,
    rows: [
      ...plan.rows.flatMap((result) => linesOf(taken[result.row - 1]?.system, result)),
      ...catalogue.repeated.map((one): ImportRow => ({ ...one, outcome: 'unchanged' })),
      ...refused,
    ].toSorted((a, b) => a.line - b.line),
    commands: changes ? [{ type: 'system.import', data: { source, rows } }] : [],
    notices: [...notices, ...keptByHand(plan.keptByHand)],
    original: changes
      ? {
          name: originalName(decoded.text),
          note: `List of systems as it was imported. ${notices[0] ?? ''}`.trim(),
        }
      : null,
  };
}

const keptByHand = (count: number): string[] =>
  count === 0
    ? []
    : [`Left as people set them here, although the list says otherwise: ${String(count)} values.`];

/** The same bytes get the same name, so that a second import of a file is seen to be that. */
const originalName = (text: string): string =>
  `systems-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.csv`;

/**
 * Systems from a CSV file, or from a range pasted out of a spreadsheet: whatever the delimiter and the
 * encoding, with headings in plain words or as ServiceNow, Lansweeper and iTop export them, or names alone.
 */
export const systemsCsvImporter: Importer = {
  format: 'systems-csv',
  summary:
    'Systems from CSV or a pasted range: any delimiter, UTF-8, UTF-16 or Windows; ServiceNow, Lansweeper and iTop headings.',
  read(bytes, state) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const layout = layOut(decoded.text);
    return refusalOf(decoded.text, layout) ?? planOf(decoded, layout, state);
  },
};
