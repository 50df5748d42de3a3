import { lookup } from '#shared/domain/collection.ts';
import type { SubjectId, SystemsSlice } from '#shared/domain/systems/state.ts';
import { useIncident } from './host-context.ts';
import { shownName } from './shown-name.ts';

/** "EMIS Web" or, of a part, "EMIS Web, Ward 7b". */
export function subjectName(world: Readonly<SystemsSlice>, { system: id, part }: SubjectId): string {
  const system = lookup(world.systems.all, id);
  if (system === undefined) return 'No system';
  if (part === undefined) return shownName(world, system);
  const place = system.parts?.[part]?.name ?? lookup(world.systems.sites, part)?.name ?? part;
  return `${shownName(world, system)}, ${place}`;
}

/** "EMIS Web, Ward 7b", or "40: EMIS Web, PACS and 38 more". */
export function useSubjectNames(subjects: readonly SubjectId[]): string {
  return useIncident((state) => {
    const [first, second] = subjects;
    if (first === undefined) return 'No system';
    const name = subjectName(state, first);
    if (second === undefined) return name;
    if (subjects.length === 2) return `2: ${name} and ${subjectName(state, second)}`;
    return `${subjects.length}: ${name}, ${subjectName(state, second)} and ${subjects.length - 2} more`;
  });
}
