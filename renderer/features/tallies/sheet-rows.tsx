import type { SheetRow } from './sheet-row.ts';

interface SheetRowsProps {
  readonly rows: readonly SheetRow[];
  /** By line: what is wrong with it. */
  readonly wrong: ReadonlyMap<number, string>;
  readonly onChange: (id: number, part: Partial<SheetRow>) => void;
}

const COLUMNS = [
  { key: 'area', title: 'Area' },
  { key: 'of', title: 'Of how many' },
  { key: 'fixed', title: 'Fixed in all' },
  { key: 'blocked', title: 'Blocked in all' },
] as const;

/** The lines of a sheet, in the order in which they stand on paper; Tab goes along a line. */
export function SheetRows({ rows, wrong, onChange }: SheetRowsProps) {
  return (
    <table className="sheet-rows">
      <caption>As the sheet has it. 40 is how many in all, +12 so many more.</caption>
      <thead>
        <tr>
          {COLUMNS.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={row.id}>
            {COLUMNS.map(({ key, title }) => (
              <td key={key}>
                <input
                  className="field-input"
                  aria-label={`${title}, line ${place + 1}`}
                  aria-invalid={wrong.has(row.id) || undefined}
                  title={wrong.get(row.id)}
                  inputMode={key === 'area' ? 'text' : 'numeric'}
                  autoComplete="off"
                  value={row[key]}
                  onChange={(event) => onChange(row.id, { [key]: event.target.value })}
                />
              </td>
            ))}
            {wrong.has(row.id) && <td className="tally-wrong">{wrong.get(row.id)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
