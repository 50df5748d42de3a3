import { useMemo, useState } from 'react';
import type { ImportReport, ImportRow } from '#shared/contract/files.ts';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { VirtualGrid } from '../../ui/virtual-grid/virtual-grid.tsx';
import { outcomesOf, outcomeWords } from './system-list.ts';

type Outcome = ImportRow['outcome'];

const WORDS: Readonly<Record<Outcome, string>> = {
  refused: 'Not taken',
  changed: 'Changed',
  added: 'Added',
  unchanged: 'As they are',
};
/** What a person must look at first. */
const ORDER: readonly Outcome[] = ['refused', 'changed', 'added', 'unchanged'];

const columns: readonly GridColumn<ImportRow>[] = [
  { id: 'line', title: 'Line', width: 72, figures: true, cell: ({ line }) => line.toLocaleString('en-GB') },
  {
    id: 'name',
    title: 'Name',
    width: 200,
    grow: 1,
    names: true,
    cell: ({ name }) => (name === '' ? 'no name' : name),
  },
  {
    id: 'because',
    title: 'What, and why',
    width: 240,
    grow: 4,
    cell: ({ because }) => (because === undefined ? '' : <span title={because}>{because}</span>),
  },
];

const keyOf = ({ line, outcome, because }: ImportRow): string => `${line} ${outcome} ${because ?? ''}`;

function sectionsOf(
  rows: readonly ImportRow[],
  folded: Readonly<Record<string, boolean>>,
): readonly GridSection<ImportRow>[] {
  return ORDER.flatMap((outcome) => {
    const its = rows.filter((row) => row.outcome === outcome);
    if (its.length === 0) return [];
    const isFolded = folded[outcome] ?? outcome === 'unchanged';
    return [{ id: outcome, title: WORDS[outcome], rows: its, folded: isFolded }];
  });
}

/** What the list would do, row by row, what could not be taken first; and how it was read. */
export function ListPreview({ name, report: { rows, notices } }: { name: string; report: ImportReport }) {
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({});
  const sections = useMemo(() => sectionsOf(rows, folded), [rows, folded]);
  const words = useMemo(() => outcomeWords(outcomesOf(rows)), [rows]);
  return (
    <div className="import-preview">
      <p className="import-sum" role="status">
        <strong>{name}:</strong> {words === '' ? 'nothing to read' : words}.
      </p>
      {notices.length > 0 && (
        <ul className="import-notices" aria-label="How it was read">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      <div className="import-rows">
        <VirtualGrid
          label="Rows of the list"
          sections={sections}
          columns={columns}
          keyOf={keyOf}
          onFold={(id, isFolded) => setFolded((before) => ({ ...before, [id]: isFolded }))}
          empty={<EmptyState title="No rows in this list" />}
        />
      </div>
    </div>
  );
}
