import { Filter } from 'lucide-react';
import { memo, useMemo, useRef, type RefObject } from 'react';
import { useDispatch } from '../../store/use-dispatch.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { Select } from '../../ui/field/select.tsx';
import { GROUPINGS, GROUPING_WORDS, type BoardFilter } from './board-filter.ts';

interface BoardFindProps {
  readonly filter: BoardFilter;
  /** The first row that is found. */
  readonly first: string | undefined;
  readonly onChange: (part: Partial<BoardFilter>) => void;
  /** The rows stand under headings that can be chosen. */
  readonly isGrouped?: boolean;
  readonly grid: RefObject<{ readonly focusRow: (key: string) => boolean } | null>;
}

/** Search as one types; Enter goes to the first that was found. A name that does not exist yet is added with Enter. */
export const BoardFind = memo(function BoardFind(props: BoardFindProps) {
  const { filter, first, onChange, isGrouped = false, grid } = props;
  const input = useRef<HTMLInputElement>(null);
  const dispatch = useDispatch();
  const openFilters = useRunAction('board.filter');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'board.find',
          label: 'Find a system',
          hint: 'Some letters of its name, supplier, owner, reference or notes. Enter goes to it; a new name is added.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Board',
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [],
    ),
  );
  const name = filter.text.trim();
  // While other filters hide some, a name that is not listed may well exist.
  const isNew = name !== '' && first === undefined && filter.only === null && filter.also.length === 0;
  const submit = (): void => {
    if (first !== undefined) {
      grid.current?.focusRow(first);
    } else if (isNew) {
      void dispatch({ type: 'system.add', data: { name } }, { said: `Added: ${name}` }).then((answer) => {
        if (answer.ok) onChange({ text: '' });
      });
    }
  };
  return (
    <div className="board-find">
      <SearchField
        label="Find a system"
        placeholder="Find a system, or type a new name"
        shortcut="Mod+F"
        value={filter.text}
        onChange={(text) => {
          // The key that finds, pressed again by somebody who is here already.
          if (filter.text !== '' || text !== '/') onChange({ text });
        }}
        onSubmit={submit}
        onLeave={() => {
          if (first !== undefined) grid.current?.focusRow(first);
        }}
        inputRef={input}
      />
      {isNew && <span className="board-find-hint">Enter adds “{name}” as Not assessed</span>}
      {openFilters !== undefined && (
        <Button icon={Filter} shortcut="f" onPress={openFilters}>
          Filter
        </Button>
      )}
      {isGrouped && (
        <div className="board-group">
          <Select
            label="Group by"
            options={GROUPINGS.map((key) => ({ key, label: GROUPING_WORDS[key] }))}
            value={filter.group}
            onChange={(group) => onChange({ group })}
          />
        </div>
      )}
    </div>
  );
});
