import { ClipboardCheck, Play } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useHost } from '../../../store/host-context.ts';
import { openNewRun } from '../../../store/new-run.ts';
import { showRun, showRunGroup, useRuns } from '../../../store/runs.ts';
import { useNow } from '../../../store/use-now.ts';
import { useWording } from '../../../store/use-wording.ts';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { EmptyState } from '../../../ui/notice/empty-state.tsx';
import { VirtualGrid, type GridHandle } from '../../../ui/virtual-grid/virtual-grid.tsx';
import { runColumns } from './run-columns.tsx';
import { linesIn, sectionsOf, type RunLine } from './run-lines.ts';
import './run-list.css';

const keyOf = ({ key }: RunLine): string => key;

export interface RunListProps {
  /** The checklist, or those started together, that somebody comes back from; null = from elsewhere. */
  readonly left: string | null;
}

/** Every checklist that somebody has to go on with or look at, what presses most first; then what was closed. */
export function RunList({ left }: RunListProps) {
  const { ui } = useHost();
  const runs = useRuns();
  const now = useNow();
  const wording = useWording();
  const [text, setText] = useState('');
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({});
  const grid = useRef<GridHandle>(null);
  const lines = useMemo(() => linesIn(runs, text), [runs, text]);
  const sections = useMemo(
    () =>
      sectionsOf(lines).map((section) => ({
        ...section,
        folded: folded[section.id] ?? section.id === 'closed',
      })),
    [lines, folded],
  );
  const byKey = useMemo(() => new Map(linesIn(runs, '').map((line) => [line.key, line])), [runs]);
  const columns = useMemo(() => runColumns(now, wording), [now, wording]);
  const came = lines.find(({ key, of }) => key === left || of.some(({ run }) => run.id === left))?.key;
  const [cameFrom] = useState(came);
  useEffect(() => {
    if (cameFrom !== undefined) grid.current?.focusRow(cameFrom);
  }, [cameFrom]);
  const open = ({ of }: RunLine): void => {
    const [first] = of;
    if (first === undefined) return;
    if (of.length > 1) showRunGroup(ui, first.run.group);
    else showRun(ui, first.run.id);
  };
  return (
    <div className="runs">
      <div className="runs-find">
        <Find
          text={text}
          onText={setText}
          onSubmit={() => {
            const [first] = lines;
            if (first !== undefined) grid.current?.focusRow(first.key);
          }}
        />
        <Button kind="primary" icon={Play} onPress={() => openNewRun(ui)}>
          Start a checklist
        </Button>
      </div>
      {runs.length === 0 ? (
        <NothingYet />
      ) : (
        <VirtualGrid
          label="Checklists in progress"
          sections={sections}
          columns={columns}
          keyOf={keyOf}
          findRow={(key) => byKey.get(key)}
          scope={text}
          onOpen={open}
          onFold={(id, isFolded) => setFolded((before) => ({ ...before, [id]: isFolded }))}
          empty={
            <EmptyState
              title="No checklist is called that"
              actions={<Button onPress={() => setText('')}>Show all</Button>}
            />
          }
          handle={grid}
        />
      )}
    </div>
  );
}

function NothingYet() {
  const { ui } = useHost();
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="No checklist in progress"
      actions={
        <>
          <Button kind="primary" onPress={() => openNewRun(ui)}>
            Start a checklist
          </Button>
          <Button onPress={() => ui.goTo('checklists', 'templates')}>Read those there are</Button>
        </>
      }
    >
      A written list beats a remembered one. It is worked on a system, a site, a service, a shift or the
      incident; every answer goes on the log.
    </EmptyState>
  );
}

interface FindProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => void;
}

function Find({ text, onText, onSubmit }: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'runs.find',
          label: 'Find a checklist in progress',
          hint: 'Its number, its title, or what it is on. Enter goes to it.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Checklists',
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [],
    ),
  );
  return (
    <SearchField
      label="Find a checklist in progress"
      placeholder="Find by number, title or system"
      shortcut="Mod+F"
      value={text}
      onChange={onText}
      onSubmit={onSubmit}
      inputRef={input}
    />
  );
}
