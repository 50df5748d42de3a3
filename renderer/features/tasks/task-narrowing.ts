import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { searchedOf } from './task-words.ts';

/** What the tasks are narrowed to. */
export interface TaskNarrowing {
  readonly text: string;
  /** The key of an owner (`role technical`, `person per-1`, `` for nobody), or `bearer per-1` for all a person carries; null = everybody. */
  readonly owner: string | null;
}

const ALL: TaskNarrowing = { text: '', owner: null };

/** As the ui store keeps it. */
export function narrowingIn(kept: unknown): TaskNarrowing {
  if (typeof kept !== 'object' || kept === null) return ALL;
  const { text, owner } = kept as Record<string, unknown>; // as: an object, checked above
  return {
    text: typeof text === 'string' ? text : '',
    owner: typeof owner === 'string' ? owner : null,
  };
}

/** All that a person carries, by whatever role or name. */
export const carriedBy = (person: string): string => `bearer ${person}`;

const folded = new WeakMap<TaskRow, string>();

/** A row is searched as it was folded the first time: it is a new one when it says something else. */
function searched(row: TaskRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const words = foldName(searchedOf(row));
  folded.set(row, words);
  return words;
}

const isOwnedBy = ({ standing: { owner, bearer } }: TaskRow, key: string): boolean =>
  bearer !== null && key === carriedBy(bearer.person) ? true : ownerKey(owner) === key;

export function narrowed(rows: readonly TaskRow[], { text, owner }: TaskNarrowing): readonly TaskRow[] {
  const wanted = foldName(text).trim();
  if (wanted === '' && owner === null) return rows;
  return rows.filter(
    (row) => (owner === null || isOwnedBy(row, owner)) && (wanted === '' || searched(row).includes(wanted)),
  );
}
