import type { ReactNode } from 'react';
import './small-table.css';

export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  readonly figures?: boolean;
  /** The column that names the row. */
  readonly names?: boolean;
}

export interface SmallTableProps<Row> {
  /** Above the table, and read out with it. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: ReactNode;
}

/** Up to a hundred rows to be read and printed. For more, or to work in, the virtual grid. */
export function SmallTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  keyOf,
  empty = 'Nothing yet.',
}: SmallTableProps<Row>) {
  return (
    <div className="small-table-frame">
      <table className="small-table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, figures }) => (
              <th key={key} scope="col" data-figures={figures}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, figures, names }) =>
                names === true ? (
                  <th key={key} scope="row" data-figures={figures}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-figures={figures}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="small-table-empty">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
