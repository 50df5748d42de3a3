import { freeKey, plainKey } from '../free-key.ts';
import type { SitrepTemplate } from '../incident/profile.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { knownField, KNOWN_FIELDS, type KnownKey } from './fields.ts';
import type { IssuedSitrep, SitrepsSlice } from './state.ts';

type World = Readonly<SitrepsSlice & IncidentWorld>;

const PLAIN: readonly KnownKey[] = [
  'systems',
  'changes',
  'services',
  'impact',
  'taken',
  'next',
  'priorities',
  'risks',
  'resources',
  'supplier',
  'staffing',
  'comms',
  'unknowns',
];

/** What an incident has whose profile names no sitrep of its own. */
export const PLAIN_TEMPLATE: SitrepTemplate = {
  key: 'plain',
  name: 'Situation report',
  fields: PLAIN.map((key) => ({ key, label: KNOWN_FIELDS[key].label })),
};

/** Every template that can be used: own ones first, then those of the profile. */
export function sitrepTemplates({ incident, sitreps }: World): readonly SitrepTemplate[] {
  const given = incident.status === 'declared' ? incident.profile.sitreps : undefined;
  return [...sitreps.templates, ...(given ?? [PLAIN_TEMPLATE])];
}

/** The one that is meant, by key or by name; what the profile has first where none is. */
export function findTemplate(world: World, ref: string | undefined): SitrepTemplate | undefined {
  const all = sitrepTemplates(world);
  if (ref === undefined) return all.find(({ key }) => !isOwn(world, key)) ?? all[0];
  const folded = ref.trim().toLowerCase();
  return all.find(({ key, name }) => key === ref || name.toLowerCase() === folded);
}

export const isOwn = ({ sitreps }: Readonly<SitrepsSlice>, key: string): boolean =>
  sitreps.templates.some((one) => one.key === key);

/** The last sitrep that stands and whose cut-off is not after `at`: what the next one tells its changes against. */
export const lastIssued = ({ sitreps }: Readonly<SitrepsSlice>, at: Instant): IssuedSitrep | undefined =>
  sitreps.issued.findLast(({ asAt, withdrawn }) => withdrawn === undefined && asAt <= at);

/** Every issued sitrep that is kept, the newest first. */
export const issuedSitreps = ({ sitreps }: Readonly<SitrepsSlice>): readonly IssuedSitrep[] =>
  sitreps.issued.toReversed();

/** The keys of a list of fields as somebody wrote it, one a line: what the tool knows by its label, else the asker's own. */
export function fieldsFromLines(lines: string): SitrepTemplate['fields'] {
  const taken = new Set<string>();
  return lines.split('\n').flatMap((line) => {
    const label = line.trim();
    if (label === '') return [];
    const known = Object.entries(KNOWN_FIELDS).find(
      ([key, field]) => field.label.toLowerCase() === label.toLowerCase() && !taken.has(key),
    );
    const key = known?.[0] ?? freeKey(ownKey(label), (one) => taken.has(one));
    taken.add(key);
    return [{ key, label }];
  });
}

/** What looks like a field that the tool knows and is called otherwise is the asker's own all the same. */
function ownKey(label: string): string {
  const plain = plainKey(label);
  return plain === '' || knownField(plain) !== undefined ? `own-${plain || 'field'}` : plain;
}
