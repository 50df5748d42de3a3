import { useCallback, useMemo } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { PersonId, TaskId } from '#shared/domain/ids.ts';
import { presentPeople } from '#shared/domain/people/select.ts';
import { doneTasks, type TaskRow } from '#shared/domain/tasks/select.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { narrowingIn, type TaskNarrowing } from './task-narrowing.ts';

/** The person at the keyboard as the list of people knows them. */
export function useMe(): PersonId | null {
  const who = useUi(({ atKeyboard }) => atKeyboard);
  return useIncident((state) => {
    if (who === null) return null;
    if (who.person !== undefined && lookup(state.people.all, who.person) !== undefined) return who.person;
    return presentPeople(state).find(({ name }) => name === who.name)?.id ?? null;
  });
}

/** What was done last, newest first; the same array while nothing changed. */
export function useDoneRows(): readonly TaskRow[] {
  const host = useHost();
  const tasks = useIncident((state) => state.tasks);
  const people = useIncident((state) => state.people);
  const now = useNow();
  return useMemo(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? doneTasks(content.state, now) : [];
    // The slices say when to read again.
  }, [host, tasks, people, now]);
}

/** One task as a list shows it, open or done; undefined where it was struck or is in the log only. */
export function useTaskRow(id: TaskId): TaskRow | undefined {
  const open = useTaskRows();
  const done = useDoneRows();
  return useMemo(() => [...open, ...done].find(({ task }) => task.id === id), [open, done, id]);
}

/** The tasks themselves, in the order given; what is gone is left out. */
export function useTasks(ids: readonly TaskId[]): readonly Task[] {
  const all = useIncident((state) => state.tasks.all);
  return useMemo(() => ids.flatMap((id) => lookup(all, id) ?? []), [all, ids]);
}

export function useNarrowing(): readonly [TaskNarrowing, (part: Partial<TaskNarrowing>) => void] {
  const { ui } = useHost();
  const kept = useUi(({ filters }) => filters[UI_FILTERS.tasks]);
  const narrowing = useMemo(() => narrowingIn(kept), [kept]);
  const change = useCallback(
    (part: Partial<TaskNarrowing>) => ui.filter(UI_FILTERS.tasks, { ...narrowing, ...part }),
    [ui, narrowing],
  );
  return [narrowing, change];
}
