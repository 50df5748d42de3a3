import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import { unitOfHeading } from './duration-minutes.ts';

export type CatalogueField = keyof CatalogueRow;

/**
 * Headings by field, squashed (see `squash`), the better one first: where a list has several for one field,
 * the first is taken and the others are reported. Beside plain English these are what three widely used
 * inventories export:
 * - ServiceNow, by column name (and by label, which squashes alike): cmdb_ci, cmdb_ci_service and
 *   cmdb_ci_business_app. "busines_criticality" is its own spelling. Source: its documentation, "Configuration
 *   Item [cmdb_ci] class"; the columns of cmdb_ci_service as listed by turbot/steampipe-plugin-servicenow.
 * - Lansweeper: AssetID, AssetName, AssetTypename (or AssetType), IPAddress, IPLocation, Location, Contact,
 *   Manufacturer, Model, Statename. Source: the reports in jschlackman/Lansweeper.
 * - iTop: labels, or attribute codes where the export is not localised; what lies in another class comes as
 *   "Organization->Name" or "org_id->name". "Business criticity" became "Business criticality". Source:
 *   Combodo/iTop, core/tabularbulkexport.class.inc.php and the dictionary of itop-config-mgmt.
 */
const HEADINGS: Readonly<Record<CatalogueField, readonly string[]>> = {
  name: [
    'name',
    'system',
    'systemname',
    'application',
    'applicationname',
    'businessapplication',
    'service',
    'servicename',
    'assetname',
    'ciname',
    'configurationitem',
    'displayname',
    'friendlyname',
    'fullname',
    'computername',
    'hostname',
  ],
  externalKey: ['externalkey', 'sysid', 'assetid', 'idprimarykey', 'id'],
  aliases: ['aliases', 'alias', 'alsocalled', 'alsoknownas', 'aka', 'shortname', 'acronym'],
  organisation: [
    'organisation',
    'organisationname',
    'organizationname',
    'organization',
    'orgidname',
    'orgname',
    'trust',
    'company',
    'companyname',
    'practice',
    'department',
  ],
  supplier: [
    'supplier',
    'suppliername',
    'vendor',
    'vendorname',
    'provider',
    'publisher',
    'manufacturer',
    'brandname',
    'brandidname',
    'brand',
  ],
  supplierContact: [
    'suppliercontact',
    'suppliersupport',
    'supplierphone',
    'vendorcontact',
    'supportcontact',
    'supportphone',
  ],
  supplierRef: [
    'supplierref',
    'supplierreference',
    'contract',
    'contractnumber',
    'contractref',
    'contractreference',
  ],
  owner: [
    'owner',
    'ownedby',
    'serviceowner',
    'businessowner',
    'systemowner',
    'applicationowner',
    'itapplicationowner',
    'managedby',
    'managedbygroup',
    'supportgroup',
    'contact',
    'contactname',
    'assignedto',
  ],
  tester: ['tester', 'testedby', 'testers', 'validator'],
  tier: ['tier', 'restoregroup', 'restoretier', 'recoverytier', 'recoverygroup'],
  usersServed: ['usersserved', 'users', 'numberofusers', 'usercount', 'activeusercount'],
  rtoMinutes: ['rto', 'recoverytimeobjective', 'recoverytimeobjectiverto'],
  rpoMinutes: ['rpo', 'recoverypointobjective', 'recoverypointobjectiverpo'],
  mtpdMinutes: [
    'mtpd',
    'mao',
    'mtd',
    'maximumtolerableperiodofdisruption',
    'maximumtolerabledowntime',
    'maximumacceptableoutage',
  ],
  mbco: [
    'mbco',
    'leastthatmustgoon',
    'minimumbusinesscontinuityobjective',
    'minimumservice',
    'minimumservicelevel',
  ],
  readOnlyFallback: ['readonlyfallback', 'readonlycopy', 'fallback', 'downtimeviewer'],
  notes: ['notes', 'note', 'description', 'shortdescription', 'comments', 'comment', 'remarks'],
  sites: [
    'sites',
    'site',
    'location',
    'locationname',
    'locationidname',
    'iplocation',
    'hospital',
    'building',
  ],
  functions: ['functions', 'function', 'modules'],
  interfaces: ['interfaces', 'interface', 'links'],
  prerequisites: ['prerequisites', 'prerequisite', 'needsfirst', 'dependson', 'dependencies'],
};

/** Columns that look as if they said how a system is. Nothing in a list made earlier may turn a board green. */
const OLD_STATES = new Set([
  'status',
  'state',
  'operationalstatus',
  'installstatus',
  'servicestatus',
  'statename',
  'lifecyclestage',
]);
/** How much something matters is not in which order it comes back: the restore group is for a person to set. */
const CRITICALITIES = new Set([
  'businesscriticality',
  'businesscriticity',
  'businescriticality',
  'criticality',
  'priority',
  'importance',
]);

/** One column that is read into a field. */
export interface UsedColumn {
  /** Its place, from 0. */
  readonly index: number;
  readonly heading: string;
  /** Minutes that a plain number stands for, where the heading says; null where it does not. */
  readonly unit: number | null;
}

/** How the columns of a list were understood. */
export interface ColumnMap {
  /** Whose keys the column of keys holds: the same list exported again finds its systems by it. */
  readonly source: string;
  readonly used: ReadonlyMap<CatalogueField, UsedColumn>;
  /** Kept in the original file only, each with the reason where there is one to give. */
  readonly unused: readonly { readonly heading: string; readonly because: string | null }[];
}

/** A heading without case, spaces, signs and a stated unit: "Organization->Name" and "organization_name" are one. */
function squash(heading: string): string {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const unitless = words.length > 1 && unitOfHeading(heading) !== null ? words.slice(0, -1) : words;
  return unitless.filter((word) => word !== 'in').join('');
}

const FIELD_OF: ReadonlyMap<string, CatalogueField> = new Map(
  // as: the keys of HEADINGS are the fields, which Object.entries forgets.
  (Object.entries(HEADINGS) as [CatalogueField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name): [string, CatalogueField] => [name, field]),
  ),
);

/** True where the heading names a field, or something else that only a heading would say. */
export const isHeading = (cell: string): boolean => {
  const squashed = squash(cell);
  return FIELD_OF.has(squashed) || OLD_STATES.has(squashed) || CRITICALITIES.has(squashed);
};

/** The inventory that a column of keys tells of. A bare "id" may be anybody's: two lists both have a 1. */
function sourceOf(headings: readonly string[]): string | null {
  const squashed = headings.map(squash);
  if (squashed.includes('externalkey')) return 'list';
  if (squashed.includes('sysid')) return 'ServiceNow';
  if (squashed.includes('assetid')) return 'Lansweeper';
  return squashed.includes('idprimarykey') || headings.some((heading) => heading.includes('->'))
    ? 'iTop'
    : null;
}

function reasonAgainst(squashed: string): string | null {
  if (OLD_STATES.has(squashed)) return 'how a system is comes from people who looked, not from a list';
  return CRITICALITIES.has(squashed) ? 'it is not the order of restore: set restore groups yourself' : null;
}

/**
 * Says which column is read into which field. A list without a column of names has no `name` in `used`.
 * Empty headings over empty columns are not reported; the caller passes `isEmpty` to tell.
 */
export function mapColumns(headings: readonly string[], isEmpty: (index: number) => boolean): ColumnMap {
  const used = new Map<CatalogueField, UsedColumn & { readonly rank: number }>();
  const squashed = headings.map(squash);
  const source = sourceOf(headings);
  const fieldAt = (index: number): CatalogueField | undefined => {
    const field = FIELD_OF.get(squashed[index] ?? '');
    return field === 'externalKey' && source === null ? undefined : field;
  };
  squashed.forEach((name, index) => {
    const field = fieldAt(index);
    if (field === undefined || isEmpty(index)) return;
    const heading = headings[index]?.trim() ?? '';
    const rank = HEADINGS[field].indexOf(name);
    const standing = used.get(field);
    if (standing === undefined || rank < standing.rank)
      used.set(field, { index, heading, unit: unitOfHeading(heading), rank });
  });
  const taken = new Map([...used.values()].map((column) => [column.index, column]));
  const unused = headings.flatMap((heading, index) => {
    if (taken.has(index) || (heading.trim() === '' && isEmpty(index))) return [];
    const field = fieldAt(index);
    const instead = field === undefined ? undefined : used.get(field)?.heading;
    const because =
      instead === undefined ? reasonAgainst(squashed[index] ?? '') : `"${instead}" was taken instead`;
    return [{ heading: heading.trim() || `column ${String(index + 1)}`, because }];
  });
  return { source: source ?? 'list', used, unused };
}

/** A list without headings: the first column holds the names, the others are not guessed at. */
export const namesOnly = (width: number): ColumnMap => ({
  source: 'list',
  used: new Map([['name', { index: 0, heading: 'column 1', unit: null }]]),
  unused: Array.from({ length: width - 1 }, (_, i) => ({
    heading: `column ${String(i + 2)}`,
    because: 'it has no heading',
  })),
});
