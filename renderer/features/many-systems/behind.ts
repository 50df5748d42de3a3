import type { SystemId } from '#shared/domain/ids.ts';
import { dependentsOf, needsGraph } from '#shared/domain/systems/select-restore.ts';
import type { SubjectId, SystemsSlice } from '#shared/domain/systems/state.ts';
import { subjectName } from '../../store/use-subject-names.ts';

type World = Readonly<SystemsSlice>;

/** Everything that needs one of these first, directly or through others; they themselves are not in it. */
export function systemsBehind(world: World, subjects: readonly SubjectId[]): readonly SystemId[] {
  const graph = needsGraph(world);
  const behind = new Set(subjects.flatMap(({ system }) => [...dependentsOf(graph, system)]));
  for (const { system } of subjects) behind.delete(system);
  return [...behind];
}

/** "Nothing on the list is said to need Identity service first." */
export function nothingBehind(world: World, subjects: readonly SubjectId[]): string {
  const [first, second] = subjects;
  const name = first === undefined ? 'it' : subjectName(world, { system: first.system });
  return `Nothing on the list is said to need ${second === undefined ? name : 'them'} first.`;
}
