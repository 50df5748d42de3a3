import { CountersList } from '../features/counters/counters-list.tsx';
import { FirstMinutes } from '../features/first-minutes/first-minutes.tsx';
import { NeedsNow } from '../features/needs-now/needs-now.tsx';
import { ObjectivesList } from '../features/objectives/objectives-list.tsx';
import './board-left.css';

/** Left of the board: what is to be done first, what this period is for, what needs somebody now, what it costs. */
export function BoardLeft() {
  return (
    <div className="board-left">
      <FirstMinutes />
      <ObjectivesList />
      <NeedsNow />
      <CountersList />
    </div>
  );
}
