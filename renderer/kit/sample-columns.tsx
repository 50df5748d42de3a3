import { stateLooks } from '../ui/state-mark/state-looks.ts';
import { StateMark } from '../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../ui/virtual-grid/grid-column.ts';
import type { SampleSystem } from './sample-systems.ts';

/** The board's columns. */
export const sampleColumns: readonly GridColumn<SampleSystem>[] = [
  {
    id: 'state',
    title: 'State',
    width: 52,
    cell: ({ state, standing, stale }) => (
      <StateMark look={stateLooks[state]} standing={standing} stale={stale} />
    ),
  },
  {
    id: 'name',
    title: 'System and site',
    width: 200,
    grow: 2,
    names: true,
    cell: ({ name, site }) => (
      <>
        <span className="board-name">{name}</span> <span className="board-site">{site}</span>
      </>
    ),
  },
  { id: 'lost', title: 'What is lost', width: 120, grow: 2, cell: ({ lost }) => lost },
  { id: 'since', title: 'Since', width: 60, cell: ({ since }) => since },
  { id: 'confirmed', title: 'Confirmed', width: 88, cell: ({ confirmed }) => confirmed },
  { id: 'expected', title: 'Expected', width: 76, cell: ({ expected }) => expected },
  { id: 'needs', title: 'Needs first', width: 90, grow: 1, cell: ({ needs }) => needs },
];

export const sampleKeyOf = ({ id }: SampleSystem) => id;
