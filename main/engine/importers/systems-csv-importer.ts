import { createHash } from 'node:crypto';
import { planList } from '#shared/domain/catalogue/plan.ts';
import { holdsRecoveryKey } from '#shared/domain/hazards.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import { planImport } from '#shared/domain/systems/import-plan.ts';
import type { Importer, ImportPlan, ImportRefusal, ImportRow } from '../importer.ts';
import { layOut, type CatalogueLayout } from './catalogue-layout.ts';
import { catalogueNotices } from './catalogue-notices.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import type { ListedSystem } from './listed-system.ts';
import { readCatalogue, type ReadCatalogue } from './read-catalogue.ts';

/** What one command takes. */
const MAX_SYSTEMS = 20_000;

/** What becomes of a listed system; `row` counts from 1, in the order given. */
interface Outcome {
  readonly row: number;
  readonly name: string;
  readonly outcome: ImportRow['outcome'];
  readonly because?: string;
}

interface ListPlan {
  readonly rows: readonly Outcome[];
  readonly events: readonly unknown[];
  readonly keptByHand: number;
}

/** What a list of systems is brought into: an incident, or the catalogue of the library. */
interface Target<State> {
  /** The command that takes it, as the plan says. */
  readonly command: string;
  readonly plan: (
    state: Readonly<State>,
    list: { readonly source: string; readonly rows: readonly CatalogueRow[] },
    newId: () => string,
  ) => ListPlan;
  /** Whether the file itself is kept beside what was read from it. */
  readonly keepsFile: boolean;
}

const refuse = (code: string, message: string): ImportRefusal => ({ ok: false, code, message });

/** Why a text is no list of systems at all. */
function refusalOf(
  text: string,
  { columns, headings, body }: CatalogueLayout,
  keepsFile: boolean,
): ImportRefusal | null {
  if (text.trim() === '') return refuse('nothing-in-file', 'There is nothing in this file.');
  if (holdsRecoveryKey(text)) {
    return refuse(
      'recovery-key',
      `This file holds a BitLocker recovery key${keepsFile ? ', and the file would be kept with the incident' : ''}. Take the key out of the file and import it again.`,
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
const linesOf = (
  system: ListedSystem | undefined,
  { name, outcome, because }: Outcome,
): readonly ImportRow[] =>
  (system?.lines ?? []).map((line) =>
    outcome === 'refused'
      ? { line, name, outcome, because: because ?? '' }
      : { line, name, outcome, ...(because === undefined ? {} : { because }) },
  );

function planOf<State>(
  target: Target<State>,
  decoded: DecodedText,
  layout: CatalogueLayout,
  state: Readonly<State>,
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
  const plan = target.plan(state, { source, rows }, () => `preview-${String((ids += 1))}`);
  const changes = plan.events.length > 0;
  const notices = catalogueNotices(decoded, layout, catalogue);
  return {
    ok: true,
    rows: [
      ...plan.rows.flatMap((result) => linesOf(taken[result.row - 1]?.system, result)),
      ...catalogue.repeated.map((one): ImportRow => ({ ...one, outcome: 'unchanged' })),
      ...refused,
    ].toSorted((a, b) => a.line - b.line),
    commands: changes ? [{ type: target.command, data: { source, rows } }] : [],
    notices: [...notices, ...keptByHand(plan.keptByHand)],
    original:
      changes && target.keepsFile
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
const systemsCsv = <State>(target: Target<State>): Importer<State> => ({
  format: 'systems-csv',
  summary:
    'Systems from CSV or a pasted range: any delimiter, UTF-8, UTF-16 or Windows; ServiceNow, Lansweeper and iTop headings.',
  read(bytes, state) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const layout = layOut(decoded.text);
    return refusalOf(decoded.text, layout, target.keepsFile) ?? planOf(target, decoded, layout, state);
  },
});

/** A list of systems into an incident. */
export const systemsCsvImporter = systemsCsv<IncidentLog>({
  command: 'system.import',
  plan: planImport,
  keepsFile: true,
});

/** A list of systems into the catalogue of the library, which keeps no files. */
export const catalogueCsvImporter = systemsCsv<Library>({
  command: 'catalogue.import',
  plan: planList,
  keepsFile: false,
});
