import type { BoardRow } from '#shared/domain/systems/select-row.ts';
import { isTrouble } from '#shared/domain/systems/states.ts';
import type { Standing } from '../ui/state-mark/state-mark.tsx';

/** Whose word a state rests on: a supplier's is shown apart, and so is good news that nobody here stands behind. */
export function standingIn({ state, confirmedHere }: Pick<BoardRow, 'state' | 'confirmedHere'>): Standing {
  if (confirmedHere || state.state === 'unknown' || isTrouble(state.state)) return 'here';
  return 'source' in state && state.source === 'supplier' ? 'supplier' : 'unconfirmed';
}
