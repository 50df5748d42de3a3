import { useHost } from '../../store/host-context.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { conditionWords } from './board-condition.ts';
import { BOARD, isNarrowed, WHOLE_BOARD, type BoardFilter } from './board-filter.ts';
import { NARROWING_WORDS, without } from './filter-choices.ts';

interface FilterLineProps {
  readonly filter: BoardFilter;
  readonly shown: number;
  readonly whole: number;
}

/** What the board is narrowed to (besides what the search says), each to be taken away, and how much of the whole that is. Nothing on the whole board. */
export function FilterLine({ filter, shown, whole }: FilterLineProps) {
  const { ui } = useHost();
  if (!isNarrowed(filter)) return null;
  const { only, also } = filter;
  const change = (next: BoardFilter): void => ui.filter(BOARD, next);
  return (
    <div className="board-filter" role="group" aria-label="Filters">
      <span className="board-filter-count" role="status">
        {shown} of {whole}
      </span>
      {only !== null && (
        <Chip
          removeLabel={`Remove ${NARROWING_WORDS[only]}`}
          onRemove={() => change({ ...filter, only: null })}
        >
          {NARROWING_WORDS[only]}
        </Chip>
      )}
      {also.map((condition) => {
        const words = conditionWords(condition);
        return (
          <Chip
            key={JSON.stringify(condition)}
            removeLabel={`Remove ${words}`}
            onRemove={() => change(without(filter, condition))}
          >
            {words}
          </Chip>
        );
      })}
      <Button kind="quiet" shortcut="Shift+F" onPress={() => change({ ...WHOLE_BOARD, group: filter.group })}>
        Whole board
      </Button>
    </div>
  );
}
