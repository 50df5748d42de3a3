import type { Instant } from '../instant.ts';
import { changeAt, type Timeline } from '../timeline.ts';
import type { Term } from './profile.ts';
import type { DeclaredIncident, Phase } from './state.ts';

/** The phase at a time and since when: Response from the declaration on. */
export function phaseAt(
  incident: DeclaredIncident,
  now: Instant,
): { readonly phase: Phase; readonly since: Instant } {
  const change = changeAt(incident.phases, now);
  return { phase: change?.to ?? 'response', since: change?.at ?? incident.declaredAt };
}

const termAt = (
  terms: readonly Term[],
  timeline: Timeline<string | null>,
  declaredAs: string | null,
  now: Instant,
): Term | null => {
  const change = changeAt(timeline, now);
  const key = change === undefined ? declaredAs : change.to;
  return terms.find((term) => term.key === key) ?? null;
};

/** The type of incident at a time, in the words of its profile; null = not stated. */
export const typeAt = ({ profile, types, declaredAs }: DeclaredIncident, now: Instant): Term | null =>
  termAt(profile.incidentTypes, types, declaredAs.type, now);

/** The level at a time, in the words of its profile; null = not stated. */
export const levelAt = ({ profile, levels, declaredAs }: DeclaredIncident, now: Instant): Term | null =>
  termAt(profile.levels, levels, declaredAs.level, now);

/** The objectives of the period at a time. */
export const objectivesAt = ({ objectives }: DeclaredIncident, now: Instant): readonly string[] =>
  changeAt(objectives, now)?.to ?? [];
