import { ClipboardList, FileInput, Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { useChecklistShelf } from '../../../store/checklist-shelf.ts';
import { useHost, useUi } from '../../../store/host-context.ts';
import { UI_LISTS } from '../../../store/ui-lists.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/notice/empty-state.tsx';
import { VirtualGrid, type GridHandle } from '../../../ui/virtual-grid/virtual-grid.tsx';
import { TemplateEditor } from '../editor/template-editor.tsx';
import { BringInChecklist } from './bring-in-checklist.tsx';
import { templateColumns } from './template-columns.tsx';
import { TemplateFind } from './template-find.tsx';
import { TemplateFooter } from './template-footer.tsx';
import { TemplatePanel } from './template-panel.tsx';
import { audiencesOf, foundTemplates, type TemplateSearch } from './template-search.ts';
import './templates.css';

const keyOf = ({ key }: TemplateRow): string => key;
const EVERYTHING: TemplateSearch = { text: '', audience: null };

export interface TemplatesScreenProps {
  /** The one thing to do with a checklist here, besides reading and printing it. */
  readonly first?: (row: TemplateRow) => ReactNode;
}

/** The shelf: every checklist there is, found by what it says, read beside the list, written in its place. */
export function TemplatesScreen({ first }: TemplatesScreenProps) {
  const shelf = useChecklistShelf();
  const { ui } = useHost();
  // The key of the one that is written; an empty one is new.
  const [writing, setWriting] = useState<string | null>(null);
  const open = useUi(({ selected }) => selected[UI_LISTS.templates]);
  const opened = shelf.find(({ key }) => key === open);
  if (writing !== null) {
    return (
      <TemplateEditor
        key={writing}
        row={shelf.find(({ key }) => key === writing) ?? null}
        onClose={(key) => {
          setWriting(null);
          if (key !== undefined) ui.select(UI_LISTS.templates, key);
        }}
      />
    );
  }
  return (
    <div className="templates">
      <Shelf shelf={shelf} onWrite={() => setWriting('')} />
      {opened !== undefined && (
        <div className="templates-panel">
          <TemplatePanel
            key={opened.key}
            row={opened}
            onClose={() => ui.select(UI_LISTS.templates, null)}
            footer={
              <TemplateFooter row={opened} first={first?.(opened)} onChange={() => setWriting(opened.key)} />
            }
          />
        </div>
      )}
    </div>
  );
}

interface ShelfProps {
  readonly shelf: readonly TemplateRow[];
  readonly onWrite: () => void;
}

function Shelf({ shelf, onWrite }: ShelfProps) {
  const { ui } = useHost();
  const [search, setSearch] = useState(EVERYTHING);
  const [isBringingIn, setBringingIn] = useState(false);
  const grid = useRef<GridHandle>(null);
  const shown = useMemo(() => foundTemplates(shelf, search), [shelf, search]);
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  // The panel, while it is open, shows the row that the arrows are on.
  const follow = useCallback(
    (key: string | null): void => {
      if (key !== null && ui.getState().selected[UI_LISTS.templates] !== undefined)
        ui.select(UI_LISTS.templates, key);
    },
    [ui],
  );
  return (
    <div className="templates-list">
      <TemplateFind
        search={search}
        audiences={audiencesOf(shelf)}
        onSearch={setSearch}
        onSubmit={() => {
          const [found] = shown;
          if (found !== undefined) grid.current?.focusRow(found.key);
        }}
        actions={
          <>
            <Button icon={FileInput} onPress={() => setBringingIn(true)}>
              Bring in
            </Button>
            <Button icon={Plus} onPress={onWrite}>
              Write one
            </Button>
          </>
        }
      />
      <VirtualGrid
        label="Checklists"
        sections={sections}
        columns={templateColumns}
        keyOf={keyOf}
        scope={`${search.audience ?? ''} ${search.text}`}
        onCurrent={follow}
        onOpen={({ key }) => ui.select(UI_LISTS.templates, key)}
        empty={
          <EmptyState
            icon={ClipboardList}
            title="No checklist says that"
            actions={<Button onPress={() => setSearch(EVERYTHING)}>Show all checklists</Button>}
          />
        }
        handle={grid}
      />
      {isBringingIn && (
        <BringInChecklist
          onClose={() => setBringingIn(false)}
          onKept={(key) => {
            setBringingIn(false);
            ui.select(UI_LISTS.templates, key);
          }}
        />
      )}
    </div>
  );
}

const SECTIONS = [
  { id: 'ours', title: 'Ours', holds: (row: TemplateRow) => !row.retired && row.origin !== 'starter' },
  {
    id: 'starter',
    title: 'Starter checklists: to be copied, changed and signed off here',
    holds: (row: TemplateRow) => !row.retired && row.origin === 'starter',
  },
  { id: 'retired', title: 'Taken out of use', holds: (row: TemplateRow) => row.retired },
] as const;

const sectionsOf = (shown: readonly TemplateRow[]) =>
  SECTIONS.map(({ id, title, holds }) => ({ id, title, rows: shown.filter(holds) })).filter(
    ({ rows }) => rows.length > 0,
  );
