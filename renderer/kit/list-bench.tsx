// Two lists of the same rows for bench/grid.ts: the virtual grid as the product uses it, and TanStack's virtual list with
// nothing round it. Both listen to the same events, so that a change or a filter costs both the same.
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { VirtualGrid } from '../ui/virtual-grid/virtual-grid.tsx';
import { sampleColumns, sampleKeyOf } from './sample-columns.tsx';
import { sampleSystems, type SampleSystem } from './sample-systems.ts';

declare global {
  interface WindowEventMap {
    /** One system's name is another: drawn when dispatchEvent returns. */
    'bench-change': CustomEvent<{ index: number; name: string }>;
    /** Only systems whose name holds this: drawn when dispatchEvent returns. */
    'bench-filter': CustomEvent<string>;
  }
}

function useBenchRows(count: number): readonly SampleSystem[] {
  const [systems, setSystems] = useState(() => sampleSystems(count));
  const [filter, setFilter] = useState('');
  useEffect(() => {
    const change = ({ detail: { index, name } }: CustomEvent<{ index: number; name: string }>) =>
      flushSync(() =>
        setSystems((all) => {
          const next = all.slice();
          const system = all[index];
          if (system !== undefined) next[index] = { ...system, name };
          return next;
        }),
      );
    const narrow = ({ detail }: CustomEvent<string>) => flushSync(() => setFilter(detail));
    addEventListener('bench-change', change);
    addEventListener('bench-filter', narrow);
    return () => {
      removeEventListener('bench-change', change);
      removeEventListener('bench-filter', narrow);
    };
  }, []);
  return useMemo(
    () => (filter === '' ? systems : systems.filter(({ name }) => name.toLowerCase().includes(filter))),
    [systems, filter],
  );
}

export function GridBench({ rows }: { rows: number }) {
  const systems = useBenchRows(rows);
  const sections = useMemo(() => [{ id: 'all', title: 'All systems', rows: systems }], [systems]);
  return (
    <div className="bench-frame">
      <VirtualGrid label="Systems" sections={sections} columns={sampleColumns} keyOf={sampleKeyOf} />
    </div>
  );
}

/** The anchor: no roles, no keys, no focus, no marks; seven texts a row. */
export function BareBench({ rows }: { rows: number }) {
  const systems = useBenchRows(rows);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: systems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 4,
  });
  return (
    <div className="bench-frame">
      <div ref={scroller} className="bench-bare">
        <div style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const system = systems[index];
            return system === undefined ? null : <BareRow key={system.id} system={system} top={start} />;
          })}
        </div>
      </div>
    </div>
  );
}

const BareRow = memo(function BareRow({ system, top }: { system: SampleSystem; top: number }) {
  const { state, name, site, lost, since, confirmed, expected, needs } = system;
  return (
    <div className="bench-bare-row" style={{ transform: `translateY(${top}px)` }}>
      {[state, `${name} ${site}`, lost, since, confirmed, expected, needs].map((text, place) => (
        <span key={place}>{text}</span>
      ))}
    </div>
  );
});
