export type CsvCell = string | number | boolean | null | undefined;

/** A cell that begins like a formula gets an apostrophe in front: a spreadsheet shows it and runs nothing. */
function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a spreadsheet reads them: RFC 4180, UTF-8 with a byte order mark (without it Excel takes accents for something else). */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
