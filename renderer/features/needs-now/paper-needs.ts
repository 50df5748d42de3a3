import type { Instant } from '#shared/domain/instant.ts';
import { packDueSince } from '#shared/domain/paper/select.ts';
import type { PaperState } from '#shared/domain/paper/state.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

/** Paper that is out was to be replaced by now: people go by it. */
export function paperNeeds(
  paper: PaperState,
  { now, at, ui }: { readonly now: Instant; readonly at: (instant: Instant) => string; readonly ui: UiStore },
): readonly Need[] {
  const since = packDueSince({ paper }, now);
  return since === undefined
    ? []
    : [
        {
          key: `paper ${since}`,
          cause: 'paper',
          name: 'Print pack',
          words: `was to be replaced ${at(since)}`,
          go: () => ui.goTo('print'),
        },
      ];
}
