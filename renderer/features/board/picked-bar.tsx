import { useMemo } from 'react';
import { useHost, useIncident } from '../../store/host-context.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { subjectName } from '../../store/use-subject-names.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { SystemId } from '#shared/domain/ids.ts';
import { BOARD, WHOLE_BOARD, type BoardFilter } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';
import { OfferedActions, type OfferedAction } from './offered-actions.tsx';

interface PickedBarProps {
  readonly picked: ReadonlySet<string>;
  readonly sections: readonly GridSection<ShownRow>[];
  readonly filter: BoardFilter;
}

/** What is said of many at once. */
const OFFERED: readonly OfferedAction[] = [
  { id: 'system.strip', label: 'Set state', letter: 's' },
  { id: 'system.confirm', label: 'Confirm', letter: 'c' },
  { id: 'system.estimate', label: 'Expected back', letter: 'e' },
  { id: 'system.workaround', label: 'Workaround', letter: 'w' },
  { id: 'systems.cause', label: 'Cause', letter: 'y' },
  { id: 'systems.group', label: 'Restore group', letter: 'g' },
  { id: 'checklist.start', label: 'Checklist', letter: 'Alt+K' },
];

/** Under the rows, so that none of them moves: how many are picked, which, and how many of them nobody sees now. */
export function PickedBar({ picked, sections, filter }: PickedBarProps) {
  const { ui } = useHost();
  const names = usePickedNames(picked);
  const hidden = useMemo(() => hiddenOf(picked, sections), [picked, sections]);
  if (picked.size === 0) return null;
  return (
    <section className="picked-bar" aria-label="Picked systems">
      <p className="picked-words" role="status">
        <strong>{picked.size} picked</strong>
        <span className="picked-names">{names}</span>
        {hidden > 0 && <span className="picked-hidden">{hidden} not in sight</span>}
      </p>
      <div className="picked-actions">
        <OfferedActions actions={OFFERED} />
        {hidden > 0 && (
          <Button
            kind="quiet"
            onPress={() =>
              ui.filter(BOARD, {
                ...WHOLE_BOARD,
                group: filter.group,
                also: [{ by: 'these', shown: `the ${picked.size} picked`, ids: [...picked] }],
              })
            }
          >
            Show only these
          </Button>
        )}
        <Button kind="quiet" onPress={() => ui.filter(UI_FILTERS.pickedSystems, null)}>
          Let go
        </Button>
      </div>
    </section>
  );
}

/** The first few by name; the strip and the log name them all. */
const NAMED = 3;

function usePickedNames(picked: ReadonlySet<string>): string {
  return useIncident((state) => {
    const first = [...picked].slice(0, NAMED);
    const words = first.map((id) => subjectName(state, { system: SystemId.parse(id) })).join(', ');
    return picked.size > NAMED ? `${words} and ${picked.size - NAMED} more` : words;
  });
}

/** Those that a filter or a folded group keeps out of the list. */
function hiddenOf(picked: ReadonlySet<string>, sections: readonly GridSection<ShownRow>[]): number {
  if (picked.size === 0) return 0;
  let seen = 0;
  for (const { folded, rows } of sections) {
    if (folded !== true) seen += rows.filter(({ system }) => picked.has(system)).length;
  }
  return picked.size - seen;
}
