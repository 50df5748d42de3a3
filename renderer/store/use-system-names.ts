import { lookup } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import { useIncident } from './host-context.ts';
import { shownName } from './shown-name.ts';

/** "EMIS Web, Leighton", or "EMIS Web, Leighton and 39 more". */
export function useSystemNames(systems: readonly SystemId[]): string {
  const [first] = systems;
  const name = useIncident((state) => {
    const system = first === undefined ? undefined : lookup(state.systems.all, first);
    return system === undefined ? 'No system' : shownName(state, system);
  });
  return systems.length > 1 ? `${name} and ${systems.length - 1} more` : name;
}
