import type { FieldsBlock, PaperBlock, TableBlock, TextBlock } from './paper-block.ts';

/** What stands on a sheet, in its order. */
export function PaperBlocks({ blocks }: { blocks: readonly PaperBlock[] }) {
  return blocks.map((block, place) => {
    const key = `${String(place)} ${block.title ?? ''}`;
    switch (block.kind) {
      case 'table':
        return <Table key={key} block={block} />;
      case 'fields':
        return <Fields key={key} block={block} />;
      case 'text':
        return <Text key={key} block={block} />;
    }
  });
}

function Table({ block: { title, columns, widths, rows, tall, empty } }: { block: TableBlock }) {
  return (
    <table className="pack-table" data-tall={tall}>
      {title !== undefined && <caption>{title}</caption>}
      <colgroup>
        {widths.map((width, place) => (
          <col key={place} {...(width === null ? {} : { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length}>{empty ?? 'Nothing.'}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Fields({ block: { title, fields } }: { block: FieldsBlock }) {
  return (
    <section className="pack-fields">
      {title !== undefined && <h3>{title}</h3>}
      {fields.map(({ label, hint, lines }) => (
        <div key={label} className="pack-field" style={{ minHeight: `${lines * LINE_MM}mm` }}>
          <strong>{label}</strong>
          {hint !== undefined && <span> {hint}</span>}
        </div>
      ))}
    </section>
  );
}

/** A line to write on by hand. */
const LINE_MM = 9;

const Text = ({ block: { title, lines } }: { block: TextBlock }) => (
  <section className="pack-text">
    {title !== undefined && <h3>{title}</h3>}
    {lines.map((line, place) => (
      <p key={place}>{line}</p>
    ))}
  </section>
);
