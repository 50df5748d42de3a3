import { Gavel, Hash, ListChecks, MessageCircleQuestion } from 'lucide-react';
import { useMemo } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useUi } from '../../store/host-context.ts';
import { useLogEntry } from '../../store/log-entry-query.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CountFromEntry } from './count-from-entry.tsx';
import { DecisionFromEntry } from './decision-from-entry.tsx';
import { StateFromEntry } from './state-from-entry.tsx';
import { useTaskFromEntry } from './use-task-from-entry.ts';

export type Turn = 'state' | 'decision' | 'count';

export interface EntryTurnsProps {
  readonly entry: EventId | null;
  readonly turning: Turn | null;
  readonly onTurn: (turn: Turn | null) => void;
  /** Saves the line that is being typed as this; null while nothing is typed. */
  readonly saveLine: ((kind: 'decision' | 'question') => void) | null;
}

const TITLES: Readonly<Record<Turn, string>> = {
  state: 'Set a state from',
  decision: 'A decision from',
  count: 'Count from',
};

/** One key turns an entry into a state, a decision or a count; what came of it is linked to it, and it stays as it was. */
export function EntryTurns({ entry, turning, onTurn, saveLine }: EntryTurnsProps) {
  const line = useLogEntry(entry);
  const fact = entryFact(line?.fact);
  const isEntry = fact !== undefined && line?.struck === null;
  // A key pressed while the entry is still being read counts: its dialog opens with the answer.
  useTurnActions(isEntry || (entry !== null && line === null), onTurn, saveLine);
  useTaskFromEntry(fact, isEntry);
  if (turning === null || line === null) return null;
  const close = (): void => onTurn(null);
  if (!isEntry)
    return (
      <Dialog title="No entry to turn" open onClose={close}>
        <p>Only an entry that somebody wrote, and that is not struck through, becomes something else.</p>
      </Dialog>
    );
  const parts = { fact, onDone: close };
  return (
    <Dialog title={`${TITLES[turning]} ${fact.data.number}`} open onClose={close}>
      {turning === 'state' && <StateFromEntry {...parts} />}
      {turning === 'decision' && <DecisionFromEntry {...parts} />}
      {turning === 'count' && <CountFromEntry {...parts} />}
    </Dialog>
  );
}

function useTurnActions(
  isHere: boolean,
  onTurn: EntryTurnsProps['onTurn'],
  saveLine: EntryTurnsProps['saveLine'],
): void {
  // In the log single letters act on the current row; elsewhere they belong to what is shown there.
  const isInLog = useUi(({ place }) => place === 'log');
  useActions(
    useMemo<readonly Action[]>(() => {
      const canTurn = () => isHere || { because: 'Choose an entry in the log first, or write one.' };
      const turn = (to: Turn) => ({
        effect: 'opens' as const,
        group: 'Log',
        canRun: canTurn,
        run: () => onTurn(to),
      });
      const letter = (key: string) => (isInLog ? { otherShortcut: key } : {});
      return [
        {
          ...turn('state'),
          id: 'entry.to-state',
          label: 'Set a state from this entry',
          icon: ListChecks,
          shortcut: 'Alt+S',
          ...letter('s'),
        },
        {
          ...turn('decision'),
          id: 'entry.to-decision',
          label: saveLine === null ? 'Make this entry a decision' : 'Save the line as a decision',
          icon: Gavel,
          shortcut: 'Alt+D',
          ...(saveLine === null ? letter('d') : { canRun: () => true, run: () => saveLine('decision') }),
        },
        {
          ...turn('count'),
          id: 'entry.to-count',
          label: 'Count from this entry',
          icon: Hash,
          shortcut: 'Alt+C',
          ...letter('#'),
        },
        {
          id: 'log.save-question',
          label: 'Save the line as a question',
          icon: MessageCircleQuestion,
          shortcut: 'Alt+Q',
          effect: 'changes',
          group: 'Log',
          canRun: () => saveLine !== null || { because: 'Write the question first.' },
          run: () => saveLine?.('question'),
        },
      ];
    }, [isHere, isInLog, onTurn, saveLine]),
  );
}
