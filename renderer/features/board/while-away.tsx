import { History, X } from 'lucide-react';
import { useMemo } from 'react';
import { useHost } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { awayWords, type AwayNews } from './away-news.ts';
import { BOARD, WHOLE_BOARD } from './board-filter.ts';
import { useWhileAway } from './use-while-away.ts';

/** A quiet line for whoever comes back: what happened meanwhile, and the list of it. */
export function WhileAway() {
  const { news, dismiss } = useWhileAway();
  return news === null ? null : <AwayLine news={news} onDone={dismiss} />;
}

function AwayLine({ news, onDone }: { news: AwayNews; onDone: () => void }) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const { from, until, systems } = news;
  const span = `${clockBeside(from, now, wording)} to ${clockBeside(until, now, wording)}`;
  const show = useLatest(() => {
    const also = [{ by: 'these', shown: `news of ${span}`, ids: [...systems] }];
    ui.filter(BOARD, { ...WHOLE_BOARD, also });
    onDone();
  });
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'board.while-away',
          label: 'What changed while you were away',
          icon: History,
          shortcut: 'Shift+A',
          effect: 'opens',
          group: 'Board',
          run: show,
        },
      ],
      [show],
    ),
  );
  return (
    <div className="board-away" role="status">
      <History size={18} strokeWidth={1.75} aria-hidden />
      <span>
        While you were away ({span}): {awayWords(news)}
      </span>
      {systems.length > 0 && (
        <Button kind="quiet" shortcut="Shift+A" onPress={show}>
          {systems.length === 1 ? 'Show it' : `Show the ${systems.length}`}
        </Button>
      )}
      <IconButton icon={X} label="Seen" small onPress={onDone} />
    </div>
  );
}
