import { ENTRY_WORDS, type EntryField } from '#shared/domain/catalogue/entry.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { fieldValue } from './entry-field.ts';

const text = (
  field: EntryField,
  size: Pick<GridColumn<CatalogueEntry>, 'width' | 'grow' | 'yields' | 'figures'>,
): GridColumn<CatalogueEntry> => ({
  id: field,
  title: ENTRY_WORDS[field],
  ...size,
  cell: ({ row }) => {
    const value = fieldValue(row, field);
    const words = typeof value === 'object' ? value.join(', ') : String(value ?? '');
    return <span title={words}>{words}</span>;
  },
});

/** How many fields a list says otherwise than a person set them. */
export const saidOtherwise = ({ listSays }: CatalogueEntry): number => Object.keys(listSays).length;

export const catalogueColumns: readonly GridColumn<CatalogueEntry>[] = [
  { ...text('name', { width: 280, grow: 3 }), names: true },
  text('organisation', { width: 140, grow: 1, yields: 4 }),
  { ...text('tier', { width: 72, figures: true }), title: 'Group' },
  text('supplier', { width: 120, grow: 1, yields: 2 }),
  text('owner', { width: 120, grow: 1, yields: 1 }),
  text('prerequisites', { width: 140, grow: 2, yields: 3 }),
  {
    id: 'list-says',
    title: 'A list says',
    width: 128,
    cell: (entry) => {
      const count = saidOtherwise(entry);
      return count === 0 ? '' : <Badge kind="owed">{count} otherwise</Badge>;
    },
  },
];
