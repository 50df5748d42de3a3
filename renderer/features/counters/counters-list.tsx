import { totalAt } from '#shared/domain/counters/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { figureWords, useCounterTerms } from './use-counters.ts';
import './counters.css';

/** The counters that somebody has counted, and the way to count. */
export function CountersList() {
  const terms = useCounterTerms();
  const counters = useIncident((state) => state.counters.byKey);
  const now = useNow();
  const count = useRunAction('counters.count');
  const counted = terms.flatMap((term) => {
    const total = totalAt(counters[term.key], now);
    return total === null ? [] : [{ term, total }];
  });
  return (
    <section>
      <SectionHeader
        title="Impact"
        level={3}
        actions={
          <Button kind="quiet" onPress={() => count?.()}>
            Count
          </Button>
        }
      />
      {counted.length > 0 && (
        <dl className="counters-list">
          {counted.map(({ term, total }) => (
            <div key={term.key}>
              <dt>{term.name}</dt>
              <dd>{figureWords(total, term.unit)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
