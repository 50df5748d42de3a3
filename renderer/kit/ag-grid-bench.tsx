// AG Grid community with the same rows, changes and filter: the table that others would have taken. Bench only, not shipped.
import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  ExternalFilterModule,
  ModuleRegistry,
  type ColDef,
  type GridApi,
} from 'ag-grid-community';
import 'ag-grid-community/styles/ag-grid.css';
import 'ag-grid-community/styles/ag-theme-quartz.css';
import { useEffect, useRef } from 'react';
import { sampleSystems, type SampleSystem } from './sample-systems.ts';

ModuleRegistry.registerModules([ClientSideRowModelModule, ClientSideRowModelApiModule, ExternalFilterModule]);

/** Seven texts a row, as in the bare list. */
const COLUMNS: ColDef<SampleSystem>[] = [
  { field: 'state', width: 52 },
  {
    colId: 'name',
    flex: 2,
    valueGetter: ({ data }) => (data === undefined ? '' : `${data.name} ${data.site}`),
  },
  { field: 'lost', flex: 2 },
  { field: 'since', width: 70 },
  { field: 'confirmed', width: 88 },
  { field: 'expected', width: 88 },
  { field: 'needs', flex: 1 },
];

export function AgBench({ rows }: { rows: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : show(place.current, sampleSystems(rows))), [rows]);
  return <div ref={place} className="bench-frame ag-theme-quartz" />;
}

/** Gives what takes it away again. */
function show(place: HTMLElement, systems: readonly SampleSystem[]): () => void {
  let wanted = '';
  const grid: GridApi<SampleSystem> = createGrid(place, {
    theme: 'legacy',
    rowHeight: 32,
    // What it draws, it draws before it returns: as the others do.
    suppressAnimationFrame: true,
    animateRows: false,
    columnDefs: COLUMNS,
    rowData: [...systems],
    getRowId: ({ data }) => data.id,
    isExternalFilterPresent: () => wanted !== '',
    doesExternalFilterPass: ({ data }) => data?.name.toLowerCase().includes(wanted) === true,
  });
  const change = ({ detail: { index, name } }: WindowEventMap['bench-change']): void => {
    const system = systems[index];
    if (system !== undefined) grid.applyTransaction({ update: [{ ...system, name }] });
  };
  const narrow = ({ detail }: WindowEventMap['bench-filter']): void => {
    wanted = detail;
    grid.onFilterChanged();
  };
  addEventListener('bench-change', change);
  addEventListener('bench-filter', narrow);
  return () => {
    removeEventListener('bench-change', change);
    removeEventListener('bench-filter', narrow);
    grid.destroy();
  };
}
