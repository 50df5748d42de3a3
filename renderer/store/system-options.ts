import { useCallback } from 'react';
import { useIncident } from './host-context.ts';
import { shownName } from './shown-name.ts';
import { systemsLike } from './systems-like.ts';

/** The systems that fit what was typed, as options of a field: key is the id. */
export function useSystemOptions(): (text: string) => readonly { key: string; label: string }[] {
  const world = useIncident((state) => state);
  return useCallback(
    (text) => systemsLike(world, text).map((system) => ({ key: system.id, label: shownName(world, system) })),
    [world],
  );
}
