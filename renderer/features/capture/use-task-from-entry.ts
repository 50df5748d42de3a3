import { ListPlus } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { EntryFact } from '#shared/domain/log/entry.ts';
import { useHost } from '../../store/host-context.ts';
import { openNewTask } from '../../store/new-task.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';

/** A task's line takes no more. */
const LONGEST = 200;

/** Opens the line of a task with the words of an entry in it: the task is linked to it, and the entry stays as it was. */
export function useTaskFrom(): (entry: EntryFact) => void {
  const { ui } = useHost();
  return useCallback(
    ({ id, data }) => openNewTask(ui, { from: id, fromName: data.number, line: data.text.slice(0, LONGEST) }),
    [ui],
  );
}

/** The same by key, for the entry in hand; not where it `stands` no more. */
export function useTaskFromEntry(entry: EntryFact | undefined, stands: boolean): void {
  const open = useTaskFrom();
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'entry.to-task',
          label: 'Give a task from this entry',
          icon: ListPlus,
          shortcut: 'Alt+T',
          effect: 'types',
          group: 'Log',
          canRun: () =>
            entry === undefined || !stands
              ? { because: 'Choose an entry in the log first, or write one.' }
              : writing,
          run: () => {
            if (entry !== undefined) open(entry);
          },
        },
      ],
      [entry, stands, open, writing],
    ),
  );
}
