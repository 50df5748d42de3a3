import { useMemo } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { VirtualGrid } from '../../ui/virtual-grid/virtual-grid.tsx';
import type { MapGraph, MapNode } from './map-graph.ts';

const keyOf = ({ id }: MapNode): string => id;

interface MapListProps {
  readonly graph: MapGraph;
  readonly onCurrent: (id: SystemId) => void;
  readonly onOpen: (id: SystemId) => void;
}

/** The same as the map, to be read line by line. */
export function MapList({ graph, onCurrent, onOpen }: MapListProps) {
  const { nodes } = graph;
  const sections = useMemo(() => [{ id: 'all', title: null, rows: nodes }], [nodes]);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id as string, node])), [nodes]);
  const columns = useMemo<readonly GridColumn<MapNode>[]>(() => {
    const names = (ids: readonly SystemId[]): string =>
      ids
        .map((id) => byId.get(id))
        .map((node) => (node === undefined ? '' : `${node.name} (${STATES[node.state].word})`))
        .join(', ');
    return [
      { id: 'state', title: 'State', width: 52, cell: ({ state }) => <StateMark look={stateLooks[state]} /> },
      { id: 'name', title: 'System', width: 190, grow: 1, names: true, cell: ({ name }) => name },
      {
        id: 'needs',
        title: 'Needs first',
        width: 240,
        grow: 2,
        cell: ({ needs, missing, needsItself }) =>
          [
            ...(needsItself ? ['itself'] : []),
            ...(needs.length > 0 ? [names(needs)] : []),
            ...missing.map((name) => `${name} (not on the board)`),
          ].join(', '),
      },
      { id: 'waits', title: 'Waits for it', width: 240, grow: 2, cell: ({ neededBy }) => names(neededBy) },
    ];
  }, [byId]);
  return (
    <VirtualGrid
      label="Systems and what they need"
      sections={sections}
      columns={columns}
      keyOf={keyOf}
      onCurrent={(key) => {
        const node = key === null ? undefined : byId.get(key);
        if (node !== undefined) onCurrent(node.id);
      }}
      onOpen={({ id }) => onOpen(id)}
      empty={<EmptyState title="No system is linked to another" />}
    />
  );
}
