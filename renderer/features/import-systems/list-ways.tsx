import { useState } from 'react';
import { builtInStarterSets } from '#shared/starter-sets/built-in.ts';
import type { StarterSet } from '#shared/starter-sets/starter-set.ts';
import { Button } from '../../ui/button/button.tsx';
import { FileButton } from '../../ui/button/file-button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { listFromFile, listFromSet, listFromText, type SystemList } from './system-list.ts';

const COLUMNS =
  'One name a line is enough. With headings more is read: Name, Organisation, Supplier, Owner, Restore group, Needs first, Site. Exports of ServiceNow, Lansweeper and iTop are known.';

type Way = 'paste' | 'file' | 'starter' | 'catalogue';

interface ListWaysProps {
  readonly onList: (list: SystemList) => void;
  /** Whether the catalogue is one of the ways. */
  readonly withCatalogue: boolean;
}

/** The ways in, equal: a pasted range, a file, a starter set, the catalogue of quiet times. */
export function ListWays({ onList, withCatalogue }: ListWaysProps) {
  const [way, setWay] = useState<Way>('paste');
  return (
    <Tabs
      label="Where the list comes from"
      value={way}
      onChange={setWay}
      tabs={[
        { key: 'paste', label: 'Paste a list', content: <PasteList onList={onList} /> },
        { key: 'file', label: 'A file', content: <FileList onList={onList} /> },
        { key: 'starter', label: 'A starter set', content: <StarterSets onList={onList} /> },
        ...(withCatalogue
          ? [
              {
                key: 'catalogue' as const,
                label: 'The catalogue',
                content: <CatalogueList onList={onList} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface WayProps {
  readonly onList: (list: SystemList) => void;
}

function PasteList({ onList }: WayProps) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <div className="import-paste">
      <FormLayout
        label="Paste a list"
        onSubmit={() => {
          if (!isEmpty) onList(listFromText(text));
        }}
        footer={
          <Button
            kind="primary"
            submit
            {...(isEmpty ? { blockedBecause: 'Paste a list, or type names, one a line.' } : {})}
          >
            See what it would do
          </Button>
        }
      >
        <TextField
          label="Cells copied from a spreadsheet, or names"
          description={COLUMNS}
          value={text}
          onChange={setText}
          long
          autoFocus
        />
      </FormLayout>
    </div>
  );
}

function FileList({ onList }: WayProps) {
  return (
    <div className="import-way">
      <p>
        A CSV or text file from this PC or a stick: any delimiter and encoding. A workbook is saved as CSV
        first.
      </p>
      <p className="import-quiet">{COLUMNS}</p>
      <FileButton
        kind="primary"
        accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
        onFile={(file) => onList(listFromFile(file))}
      >
        Choose a file
      </FileButton>
    </div>
  );
}

function StarterSets({ onList }: WayProps) {
  return (
    <div className="import-way">
      <p className="import-quiet">
        Systems such a place usually has, with restore groups and what each needs first. Our own proposal: it
        knows nothing of your site. Strike what you do not have, and change the rest.
      </p>
      <ul className="import-sets">
        {builtInStarterSets.map((set) => (
          <li key={set.key}>
            <Button wide onPress={() => onList(listFromSet(set))}>
              <StarterWords set={set} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StarterWords({ set: { name, meaning, systems } }: { set: StarterSet }) {
  return (
    <span className="import-set">
      <span className="import-set-name">{name}</span>
      <span className="import-quiet">{meaning}</span>
      <span className="import-set-count">{systems.length} systems</span>
    </span>
  );
}
