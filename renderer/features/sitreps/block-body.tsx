import type { SitrepBlock } from '#shared/domain/sitreps/document.ts';

/** What the tool says in a field: lines, and a table that reads and prints. */
export function BlockBody({ block: { heading, lines, table } }: { block: SitrepBlock }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {table !== null && (
        <div className="sitrep-table-frame">
          <table className="sitrep-table" aria-label={heading}>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, place) => (
                <tr key={place}>
                  {row.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
