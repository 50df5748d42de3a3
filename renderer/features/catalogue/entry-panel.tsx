import { valueWords, type EntryField } from '#shared/domain/catalogue/entry.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import type { RecordField } from '../../store/record-field.ts';
import { useLibraryDispatch } from '../../store/use-dispatch.ts';
import { refusalOf, useLibrarySend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { EditableField } from '../../ui/editable-field/editable-field.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { saidOtherwise } from './catalogue-columns.tsx';
import { ENTRY_RECORD, fieldValue, rowWith } from './entry-field.ts';

interface EntryPanelProps {
  readonly entry: CatalogueEntry;
  readonly onClose: () => void;
}

/** What the catalogue holds of one system: each field is changed where it stands, and shows what a list says otherwise. */
export function EntryPanel({ entry, onClose }: EntryPanelProps) {
  const dispatch = useLibraryDispatch();
  const count = saidOtherwise(entry);
  return (
    <Panel title={entry.row.name} kicker="Catalogue" onClose={onClose}>
      {count > 0 && (
        <section className="catalogue-otherwise">
          <SectionHeader title="A list says otherwise" level={3} count={count} />
          <p className="catalogue-quiet">
            What was set by hand stands. Take what the list says, and the field follows the list again.
          </p>
          <Button
            onPress={() =>
              void dispatch(
                { type: 'catalogue.take-list', data: { systems: [entry.system] } },
                { said: `${entry.row.name}: as the list says` },
              )
            }
          >
            {count === 1 ? 'Take it' : `Take all ${count}`}
          </Button>
        </section>
      )}
      <section>
        <SectionHeader title="Known of it" level={3} />
        <dl className="definition-list">
          {ENTRY_RECORD.map((field) => (
            <OneField key={field.name} entry={entry} field={field} />
          ))}
        </dl>
      </section>
    </Panel>
  );
}

function OneField({ entry, field }: { entry: CatalogueEntry; field: RecordField<EntryField> }) {
  const sending = useLibrarySend();
  const { name, label } = field;
  const { system, row } = entry;
  return (
    <EditableField
      field={field}
      stands={fieldValue(row, name)}
      canEdit
      beside={<Beside entry={entry} field={field} />}
      pending={sending.isPending}
      refusal={(onDone) => refusalOf(sending, onDone)}
      save={async (value, seen) => {
        const answer = await sending.send(
          {
            type: 'catalogue.put',
            data: { system, row: rowWith(row, name, value), from: rowWith(row, name, seen ?? null) },
          },
          { said: `${row.name}: ${label.toLowerCase()}` },
        );
        if (answer.ok) return 'saved';
        return answer.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'refused';
      }}
    />
  );
}

/** Whether a person set it, and what the newest list says of it. */
function Beside({ entry, field }: { entry: CatalogueEntry; field: RecordField<EntryField> }) {
  const dispatch = useLibraryDispatch();
  const said = entry.listSays[field.name];
  if (!entry.byHand.includes(field.name)) return null;
  if (said === undefined) return <span className="catalogue-by-hand">set by hand</span>;
  return (
    <span className="catalogue-said">
      <span>
        A list says <strong>{valueWords(said)}</strong>
      </span>
      <Button
        kind="quiet"
        label={`Take what the list says: ${field.label}`}
        onPress={() =>
          void dispatch(
            { type: 'catalogue.take-list', data: { systems: [entry.system], field: field.name } },
            { said: `${entry.row.name}: ${field.label.toLowerCase()} as the list says` },
          )
        }
      >
        Take it
      </Button>
    </span>
  );
}
