import type { Instant } from '#shared/domain/instant.ts';
import { decisionsDueForReview, reviewOf } from '#shared/domain/log/decision.ts';
import type { LogState } from '#shared/domain/log/state.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { WHOLE_LOG } from '../../store/log-filter.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

/** The decisions whose review time has come, each opened in the log. */
export function decisionNeeds(
  log: LogState,
  { now, at, ui }: { readonly now: Instant; readonly at: (instant: Instant) => string; readonly ui: UiStore },
): readonly Need[] {
  return decisionsDueForReview({ log }, now).map((decision): Need => {
    const due = reviewOf(decision, now) ?? now;
    return {
      key: `decision ${decision.entry} ${due}`,
      cause: 'decision-review',
      name: `Decision ${decision.number}`,
      words: `review was due ${at(due)}`,
      go: () => {
        ui.goTo('log');
        ui.filter(UI_FILTERS.log, { ...WHOLE_LOG, shows: 'decisions' });
        ui.select(UI_LISTS.entries, decision.entry);
      },
    };
  });
}
