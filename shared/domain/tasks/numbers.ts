import type { DecideContext } from '../area.ts';
import { nextNumber, takeNumber } from '../incident/state.ts';
import type { TasksWorld } from './state.ts';

/** Numbers in a row, for events of one command. */
export function numbersOf(world: Readonly<TasksWorld>, { station }: DecideContext): () => string {
  const { incident } = world;
  if (incident.status === 'undeclared') return () => '?0';
  const counting = { ...incident, numbers: { ...incident.numbers } };
  return () => {
    const number = nextNumber(counting, 'task', station);
    takeNumber(counting, 'task', number);
    return number;
  };
}
