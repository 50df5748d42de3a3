import { memo } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { SmallTable } from '../../ui/table/small-table.tsx';
import type { MapGraph } from './map-graph.ts';

/** On paper only: a map of many systems comes out too small to read, so that what it says stands under it in words. */
export const MapPrinted = memo(function MapPrinted({ graph: { nodes } }: { readonly graph: MapGraph }) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const named = (ids: readonly SystemId[]): string => ids.map((id) => names.get(id) ?? id).join(', ');
  return (
    <div className="map-printed">
      <SmallTable
        caption="What needs what"
        rows={nodes}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', title: 'System', names: true, cell: ({ name }) => name },
          { key: 'state', title: 'State', cell: ({ state }) => STATES[state].word },
          {
            key: 'needs',
            title: 'Needs first',
            cell: ({ needs, missing, needsItself }) =>
              [
                ...(needsItself ? ['itself'] : []),
                ...(needs.length > 0 ? [named(needs)] : []),
                ...missing.map((name) => `${name} (not on the board)`),
              ].join(', '),
          },
          { key: 'waits', title: 'Waits for it', cell: ({ neededBy }) => named(neededBy) },
        ]}
      />
    </div>
  );
});
