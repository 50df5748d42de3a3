/**
 * The fields of a sitrep that the tool knows. `figures` are reckoned from the state at the cut-off and frozen; what is
 * typed there stands under them as a note. `text` is a person's, begun by the tool where the state says something.
 */
interface KnownField {
  readonly is: 'figures' | 'text';
  readonly label: string;
  /** One line for whoever fills it in. */
  readonly hint: string;
}

export const KNOWN_FIELDS = {
  systems: { is: 'figures', label: 'Systems', hint: 'Counts by state, and what is not fully back.' },
  changes: { is: 'figures', label: 'Changed since the last sitrep', hint: 'Every system in another state.' },
  services: { is: 'figures', label: 'Services', hint: 'How each runs, as somebody stated it.' },
  impact: { is: 'figures', label: 'Impact and progress', hint: 'Counters and tallies.' },
  next: {
    is: 'figures',
    label: 'Actions, next 4, 12 and 24 hours',
    hint: 'Open tasks by when they are due.',
  },
  supplier: {
    is: 'figures',
    label: 'Supplier position',
    hint: 'What rests on a supplier’s word. Add what the supplier says overall.',
  },
  staffing: {
    is: 'figures',
    label: 'Command and staffing',
    hint: 'Who holds which role. Add rest, relief, welfare.',
  },
  unknowns: {
    is: 'figures',
    label: 'Not known, and how sure',
    hint: 'Not assessed, unconfirmed, overdue. Add what else is not known.',
  },
  'methane-m': {
    is: 'text',
    label: 'M: major incident declared?',
    hint: 'Type and level declared, by whom, when.',
  },
  'methane-e': { is: 'text', label: 'E: exact location', hint: 'Organisations and sites.' },
  'methane-t': { is: 'text', label: 'T: type', hint: 'Failed systems and the cause.' },
  'methane-h': { is: 'text', label: 'H: hazards', hint: 'Clinical and safety hazards.' },
  'methane-a': { is: 'text', label: 'A: access', hint: 'Access to sites, accounts and keys.' },
  'methane-n': { is: 'text', label: 'N: numbers', hint: 'Patients, services and devices affected.' },
  'methane-e2': {
    is: 'text',
    label: 'E: responders and suppliers',
    hint: 'Who is engaged, who is still needed.',
  },
  taken: { is: 'text', label: 'Actions taken', hint: 'Done and decided since the last sitrep.' },
  priorities: { is: 'text', label: 'Priorities', hint: 'What comes first in this period.' },
  risks: { is: 'text', label: 'Risks and forecast', hint: 'Best, likely, worst.' },
  resources: {
    is: 'text',
    label: 'Help needed',
    hint: 'Resources and mutual aid: what, from whom, by when.',
  },
  safety: { is: 'text', label: 'Safety events', hint: 'Harm and near misses. No patient data.' },
  comms: { is: 'text', label: 'Communications', hint: 'Lines for staff, public and media.' },
} as const satisfies Record<string, KnownField>;

export type KnownKey = keyof typeof KNOWN_FIELDS;
export type FigureKey = {
  [Key in KnownKey]: (typeof KNOWN_FIELDS)[Key]['is'] extends 'figures' ? Key : never;
}[KnownKey];

/** What the tool knows of a field; undefined where it is the asker's own. */
export const knownField = (key: string): KnownField | undefined =>
  Object.hasOwn(KNOWN_FIELDS, key) ? KNOWN_FIELDS[key as KnownKey] : undefined; // as: it is one of its keys

/** Whether figures stand in a field. */
export const isFigures = (key: string): key is FigureKey => knownField(key)?.is === 'figures';
