import { ListPlus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { carriedBy, type TaskNarrowing } from './task-narrowing.ts';

interface TasksFindProps {
  readonly narrowing: TaskNarrowing;
  readonly onChange: (part: Partial<TaskNarrowing>) => void;
  readonly count: number;
  readonly goToFirst: () => void;
}

/** Search as one types; Enter goes to the first that was found. Beside it whose tasks these are, and a new one. */
export function TasksFind({ narrowing, onChange, count, goToFirst }: TasksFindProps) {
  const input = useRef<HTMLInputElement>(null);
  const add = useRunAction('task.new');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'task.find',
          label: 'Find a task',
          hint: 'Some letters of what is to be done, its number, owner, place or system.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Tasks',
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
    <div className="tasks-find">
      <SearchField
        label="Find a task"
        placeholder="Find a task"
        shortcut="Mod+F"
        value={narrowing.text}
        onChange={(text) => onChange({ text })}
        onSubmit={goToFirst}
        onLeave={goToFirst}
        inputRef={input}
      />
      <OwnerChip owner={narrowing.owner} onRemove={() => onChange({ owner: null })} />
      <span className="task-quiet" role="status">
        {count.toLocaleString('en-GB')} {count === 1 ? 'task' : 'tasks'}
      </span>
      <span className="tasks-find-end">
        {add !== undefined && (
          <Button icon={ListPlus} shortcut="t" onPress={add}>
            New task
          </Button>
        )}
      </span>
    </div>
  );
}

function OwnerChip({ owner, onRemove }: { owner: string | null; onRemove: () => void }) {
  const rows = useTaskRows();
  if (owner === null) return null;
  const row = rows.find(
    ({ standing }) =>
      ownerKey(standing.owner) === owner ||
      (standing.bearer !== null && carriedBy(standing.bearer.person) === owner),
  );
  const standing = row?.standing;
  const name =
    owner === ''
      ? 'nobody'
      : ((owner.startsWith('bearer') ? standing?.bearer : standing?.owner)?.name ?? 'them');
  return (
    <Chip removeLabel={`Everybody’s, not only ${name}’s`} onRemove={onRemove}>
      {owner === '' ? 'That nobody has' : `Of ${name}`}
    </Chip>
  );
}
