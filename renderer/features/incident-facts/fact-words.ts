/** What of the incident changes by a command of its own. */
export type IncidentFact = 'phase' | 'type' | 'level' | 'name';

export const FACT_TITLES: Readonly<Record<IncidentFact, string>> = {
  phase: 'Change the phase',
  type: 'Change the type',
  level: 'Change the level',
  name: 'Rename the incident',
};
