import { useCallback, useMemo, useRef, useState } from 'react';
import { lookup, values } from '#shared/domain/collection.ts';
import { entriesWith } from '#shared/domain/catalogue/select.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import { useLibrary } from '../../store/host-context.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { ActionButton, Button } from '../../ui/button/button.tsx';
import { FilterChip } from '../../ui/chip/chip.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import { VirtualGrid, type GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { AddEntry } from './add-entry.tsx';
import { catalogueColumns, saidOtherwise } from './catalogue-columns.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { systemsCounted } from './entry-words.ts';
import { TakeOut } from './take-out.tsx';
import { useCatalogueActions } from './use-catalogue-actions.ts';
import './catalogue.css';

const keyOf = ({ system }: CatalogueEntry): string => system;
const NONE: ReadonlySet<string> = new Set();

/** The systems known in quiet times: found, brought in, put right, taken out, saved, and taken into an incident. */
export function CatalogueScreen() {
  const content = useLibrary((one) => one);
  if (content.kind === 'ready') return <Ready catalogue={content.state.catalogue} />;
  return (
    <main className="catalogue">
      {content.kind === 'unavailable' ? (
        <ErrorState title="The catalogue cannot be read" details={content.trouble.code}>
          {content.trouble.message}
        </ErrorState>
      ) : (
        <p className="catalogue-quiet">Reading the catalogue ...</p>
      )}
    </main>
  );
}

type Dialog = 'add' | 'take-out' | null;

function Ready({ catalogue }: { catalogue: Library['catalogue'] }) {
  const [text, setText] = useState('');
  const [onlyOtherwise, setOnlyOtherwise] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [picked, setPicked] = useState(NONE);
  const [opened, setOpened] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const find = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);

  const otherwise = useMemo(
    () => [...values(catalogue.entries)].filter((entry) => saidOtherwise(entry) > 0).length,
    [catalogue],
  );
  const isNarrowed = onlyOtherwise && otherwise > 0;
  const shown = useMemo(
    () => entriesWith(catalogue, text).filter((entry) => !isNarrowed || saidOtherwise(entry) > 0),
    [catalogue, text, isNarrowed],
  );
  const findRow = useCallback((key: string) => lookup(catalogue.entries, key), [catalogue]);
  const inHand = useMemo(
    () =>
      (picked.size > 0 ? [...picked] : current === null ? [] : [current]).flatMap(
        (key) => findRow(key) ?? [],
      ),
    [picked, current, findRow],
  );
  const sections = useMemo(() => [{ id: 'all', title: null, rows: shown }], [shown]);
  const actions = useCatalogueActions({ shown, inHand, find, open: setDialog });
  const entry = opened === null ? undefined : findRow(opened);
  return (
    <div className="catalogue">
      <header className="catalogue-head">
        <ActionButton action={actions.leave} kind="quiet" />
        <h1 className="catalogue-title">Catalogue</h1>
        <p className="catalogue-quiet">
          {systemsCounted(catalogue.entries.size)}, known before anything fails. An incident copies what it
          uses.
        </p>
        <ActionButton action={actions.start} kind="primary" />
      </header>
      <main className="catalogue-main">
        <div className="catalogue-tools">
          <SearchField
            label="Find in the catalogue"
            placeholder="Name, supplier, owner, site"
            shortcut="Mod+F"
            value={text}
            onChange={setText}
            onSubmit={() => {
              if (shown[0] !== undefined) grid.current?.focusRow(shown[0].system);
            }}
            inputRef={find}
          />
          {otherwise > 0 && (
            <FilterChip on={isNarrowed} onChange={setOnlyOtherwise} count={otherwise}>
              A list says otherwise
            </FilterChip>
          )}
          <span className="catalogue-count" role="status">
            {picked.size > 0 ? `${picked.size} picked` : `${shown.length.toLocaleString('en-GB')} listed`}
          </span>
          {/* Before the others, so that none of them moves when it comes. */}
          {inHand.length > 0 && <ActionButton action={actions.takeOut} />}
          <BringIn />
          <ActionButton action={actions.add} />
          <ActionButton action={actions.export} />
        </div>
        <div className="catalogue-middle">
          <div className="catalogue-list">
            <VirtualGrid
              label="Catalogue"
              sections={sections}
              columns={catalogueColumns}
              keyOf={keyOf}
              findRow={findRow}
              scope={`${text} ${String(isNarrowed)}`}
              onCurrent={(key) => {
                setCurrent(key);
                // The panel, while it is open, shows the row that the next key is about.
                if (opened !== null && key !== null) setOpened(key);
              }}
              onOpen={({ system }) => setOpened(system)}
              selected={picked}
              onSelect={setPicked}
              handle={grid}
              empty={<Nothing isEmpty={catalogue.entries.size === 0} onShowAll={() => setText('')} />}
            />
          </div>
          {entry !== undefined && (
            <div className="catalogue-right">
              <EntryPanel key={entry.system} entry={entry} onClose={() => setOpened(null)} />
            </div>
          )}
        </div>
      </main>
      {dialog === 'add' && <AddEntry onClose={() => setDialog(null)} />}
      {dialog === 'take-out' && (
        <TakeOut
          entries={inHand}
          onClose={() => {
            setDialog(null);
            setPicked(NONE);
          }}
        />
      )}
    </div>
  );
}

function BringIn({ primary = false }: { primary?: boolean }) {
  const run = useRunAction('catalogue.import');
  if (run === undefined) return null;
  return (
    <Button kind={primary ? 'primary' : 'plain'} shortcut="i" onPress={run}>
      Bring in a list
    </Button>
  );
}

function Nothing({ isEmpty, onShowAll }: { isEmpty: boolean; onShowAll: () => void }) {
  return isEmpty ? (
    <EmptyState title="Nothing in the catalogue yet" actions={<BringIn primary />}>
      Bring in the list of systems that you have, or a starter set, while nothing is on fire. A fresh export
      can be brought in at any time: what was set by hand stays.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing has these words" actions={<Button onPress={onShowAll}>Show all</Button>} />
  );
}
