import { useMemo } from 'react';
import type { Instant } from '#shared/domain/instant.ts';
import { thisShiftSince } from '#shared/domain/shifts/select.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { useIncident, useUi } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import type { BoardTimes } from './board-condition.ts';
import { BOARD, boardFilterIn, narrowed, type BoardFilter } from './board-filter.ts';
import { createBoardReckoner, type ShownRow } from './board-reckoner.ts';

/** One reckoner a window: what it made is used by the counts, the rows and whatever else asks. */
const reckon = createBoardReckoner();

/** The same: rows, filter palette and keys ask for what the same filter leaves. */
const narrow = remembering(narrowed);
const filterIn = remembering(boardFilterIn);

/** Gives the last answer again while it is asked the same. */
function remembering<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | undefined;
  return (...args) => {
    if (last === undefined || args.some((arg, place) => arg !== last?.args[place])) {
      last = { args, answer: ask(...args) };
    }
    return last.answer;
  };
}

/** Every listed system as a row, in order; the same array while nothing changed. */
export function useBoardRows(): readonly ShownRow[] {
  const systems = useIncident((state) => state.systems);
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  return useMemo(() => reckon({ systems }, reckoningOf(incident, now)), [systems, incident, now]);
}

const timesOf = remembering((now: Instant, shiftSince: Instant | undefined): BoardTimes => ({
  now,
  shiftSince,
}));

/** The times that "changed" counts from; the same object while they are the same. */
export function useBoardTimes(): BoardTimes {
  const now = useNow();
  const shiftSince = useIncident((state) => thisShiftSince(state, now));
  return timesOf(now, shiftSince);
}

export const useBoardFilter = (): BoardFilter => {
  const kept = useUi(({ filters }) => filters[BOARD]);
  return filterIn(kept);
};

/** All rows, and those that the filter leaves. */
export function useShownRows(): {
  readonly all: readonly ShownRow[];
  readonly rows: readonly ShownRow[];
  readonly filter: BoardFilter;
} {
  const all = useBoardRows();
  const filter = useBoardFilter();
  const rows = narrow(all, filter, useBoardTimes());
  return { all, rows, filter };
}
