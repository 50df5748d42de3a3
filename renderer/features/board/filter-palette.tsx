import { Filter, FilterX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost, useIncident } from '../../store/host-context.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { Palette } from '../../ui/palette/palette.tsx';
import { BOARD, isNarrowed, WHOLE_BOARD } from './board-filter.ts';
import { filterChoices } from './filter-choices.ts';
import { useBoardTimes, useShownRows } from './use-board.ts';

/** `f`, some letters, Enter: the board is narrowed by one thing more. Shift+F shows the whole again. */
export function FilterPalette() {
  const { ui } = useHost();
  const { say } = useServices();
  const world = useIncident((state) => state);
  const times = useBoardTimes();
  const { all, filter } = useShownRows();
  const [open, setOpen] = useState(false);
  const showWhole = useLatest(() => {
    if (!isNarrowed(filter)) say({ text: 'The whole board is shown already.' });
    ui.filter(BOARD, { ...WHOLE_BOARD, group: filter.group });
  });
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'board.filter',
          label: 'Filter the board',
          hint: 'By state, mark, what changed, restore group, site, owner, supplier: some letters of it.',
          icon: Filter,
          shortcut: 'f',
          effect: 'types',
          group: 'Board',
          keywords: 'narrow show only overdue owed changed supplier site owner',
          run: () => setOpen(true),
        },
        {
          id: 'board.whole',
          label: 'Show the whole board',
          icon: FilterX,
          shortcut: 'Shift+F',
          effect: 'opens',
          group: 'Board',
          run: showWhole,
        },
      ],
      [showWhole],
    ),
  );
  if (!open) return null;
  return (
    <Palette
      open
      label="Filter the board"
      placeholder="Overdue, a supplier, a site, what changed ..."
      onClose={() => setOpen(false)}
      entries={filterChoices(world, all, times).map(({ id, group, label, count, apply }) => ({
        id,
        group,
        label,
        hint: count === 1 ? '1 system' : `${count} systems`,
        run: () => ui.filter(BOARD, apply(filter)),
      }))}
    />
  );
}
