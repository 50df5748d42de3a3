import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { GridColumn } from './grid-column.ts';
import type { GridSection } from './grid-layout.ts';
import './printed-grid.css';

/** What stands at the head of every printed page of a grid: what it shows, as at when, and whether that is real. */
export const PrintedHead = createContext<ReactNode>(null);

interface PrintedGridProps<Row> {
  readonly label: string;
  readonly sections: readonly GridSection<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** More is a pile of paper that nobody finds anything in. */
const MOST_ROWS = 2_000;

/** True from the moment when the window is to be printed, before that is done, until it is over. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** A grid on paper: every row of it, folded or not, under its heading and with its columns named on each page. */
export function PrintedGrid<Row>(props: PrintedGridProps<Row>) {
  return useIsPrinting() ? <Paper {...props} /> : null;
}

function Paper<Row>({ label, sections, columns, keyOf }: PrintedGridProps<Row>) {
  const head = use(PrintedHead);
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  let left = MOST_ROWS;
  return (
    <table className="printed-grid" aria-label={label}>
      <thead>
        <tr>
          <th colSpan={columns.length} className="printed-grid-head">
            {head}
          </th>
        </tr>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => {
        const rows = section.rows.slice(0, left);
        left -= rows.length;
        return (
          <PrintedSection key={section.id} section={section} rows={rows} columns={columns} keyOf={keyOf} />
        );
      })}
      {count > MOST_ROWS && (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>
              The first {MOST_ROWS.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')}: filter the
              list to print the others.
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface PrintedSectionProps<Row> extends Pick<PrintedGridProps<Row>, 'columns' | 'keyOf'> {
  readonly section: GridSection<Row>;
  readonly rows: readonly Row[];
}

function PrintedSection<Row>({ section, rows, columns, keyOf }: PrintedSectionProps<Row>) {
  return (
    <tbody>
      {section.title !== null && (
        <tr>
          <th colSpan={columns.length} scope="rowgroup" className="printed-grid-section">
            {section.title} {section.rows.length.toLocaleString('en-GB')}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ id, figures, cell }) => (
            <td key={id} data-figures={figures}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
