import { NotebookPen } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useContent, useHost, useIncident, useUi } from '../../store/host-context.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { VirtualGrid } from '../../ui/virtual-grid/virtual-grid.tsx';
import { enteredAt } from './line-words.ts';
import { logColumns } from './log-columns.tsx';
import { logFilterIn, searchedText, SHOWS_WORDS, WHOLE_LOG, type LogFilter } from '../../store/log-filter.ts';
import { useLogLines, type ShownLine, type ShownLog } from './use-log-lines.ts';
import './log.css';

/** Everything that happened, newest first: what was entered, and what became of it. */
export function LogScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const filter = logFilterIn(useUi(({ filters }) => filters[UI_FILTERS.log]));
  if (incident === null) return null;
  return <Lines key={incident} log={useLogLines(incident, filter)} filter={filter} />;
}

const keyOf = ({ fact }: ShownLine): string => fact.id;

function Lines({ log, filter }: { log: ShownLog; filter: LogFilter }) {
  const { ui } = useHost();
  const wording = useWording();
  const hasOwnClock = useIncident(
    ({ incident }) => incident.status === 'declared' && incident.clock !== null,
  );
  const { lines, more } = log;
  const oldest = log.hasMore ? lines.at(-1)?.seq : undefined;
  const onOldestDrawn = useCallback(() => more(), [more]);
  const columns = useMemo(
    () => logColumns({ wording, hasOwnClock, oldest, onOldestDrawn }),
    [wording, hasOwnClock, oldest, onOldestDrawn],
  );
  const sections = useMemo(() => byDay(lines, wording, hasOwnClock), [lines, wording, hasOwnClock]);
  const findRow = useCallback((key: string) => lines.find(({ fact }) => fact.id === key), [lines]);
  if (log.trouble !== null) {
    return (
      <ErrorState title="The log could not be read" details={log.trouble.code}>
        {log.trouble.message} Nothing is lost: what was saved is in the file.
      </ErrorState>
    );
  }
  return (
    <VirtualGrid
      label="Log, newest first"
      sections={sections}
      columns={columns}
      keyOf={keyOf}
      findRow={findRow}
      scope={JSON.stringify(filter)}
      onCurrent={(key) => {
        if (key !== null) ui.select(UI_LISTS.entryInHand, key);
      }}
      onOpen={({ fact }) => ui.select(UI_LISTS.entries, fact.id)}
      empty={log.isRead ? <NothingFits filter={filter} /> : null}
    />
  );
}

/** A heading for each day on which something was entered. */
function byDay(
  lines: readonly ShownLine[],
  wording: TimeWording,
  hasOwnClock: boolean,
): readonly GridSection<ShownLine>[] {
  const days: { id: string; title: string; rows: ShownLine[] }[] = [];
  for (const line of lines) {
    const title = wording.date(enteredAt(line.fact, hasOwnClock));
    const last = days.at(-1);
    if (last?.title === title) last.rows.push(line);
    else days.push({ id: `${title} ${line.seq}`, title, rows: [line] });
  }
  return days;
}

function NothingFits({ filter }: { filter: LogFilter }) {
  const { ui } = useHost();
  const write = useRunAction('log.capture');
  const text = searchedText(filter);
  if (filter === WHOLE_LOG) {
    return (
      <EmptyState
        icon={NotebookPen}
        title="Nothing in the log yet"
        actions={
          <Button shortcut="n" onPress={() => write?.()}>
            Write the first entry
          </Button>
        }
      >
        One line is enough; it can be sorted later.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={text === null ? `Nothing under "${SHOWS_WORDS[filter.shows]}"` : `Nothing with "${text}"`}
      actions={<Button onPress={() => ui.filter(UI_FILTERS.log, null)}>Show the whole log</Button>}
    />
  );
}
