import type { PersonId } from '#shared/domain/ids.ts';
import { tasksOf, type TaskRow } from '#shared/domain/tasks/select.ts';

/** What one person carries, by name and by role: "4 tasks, 1 overdue". */
export function carries(rows: readonly TaskRow[], person: PersonId): string {
  const theirs = tasksOf(rows, person);
  const overdue = theirs.filter(({ standing }) => standing.overdue).length;
  const count = theirs.length === 1 ? '1 task' : `${theirs.length} tasks`;
  return overdue === 0 ? count : `${count}, ${overdue} overdue`;
}
