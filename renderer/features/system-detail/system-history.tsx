import type { LoggedFact } from '#shared/domain/area.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

interface HistoryPage {
  readonly items: readonly (LoggedFact & { readonly struck: EventId | null })[];
  readonly next: number | null;
}

const SHOWN = 12;

/** What was said of the system, newest first; what was struck stays, struck through. */
export function SystemHistory({ system }: { system: System }) {
  const { ui } = useHost();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const now = useNow();
  const wording = useWording();
  const { answer } = useQuery(`history ${system.id}`, (host) =>
    incident === null
      ? Promise.reject(new Error('no incident is in view'))
      : host.query({ incident, name: 'systems.history', input: { system: system.id, limit: SHOWN } }),
  );
  if (answer === null) return null;
  const { items } = answer.ok ? (answer.value as HistoryPage) : { items: [] }; // as: the answer of systems.history
  return (
    <section>
      <SectionHeader title="History" level={3} />
      <ul className="system-history">
        {items.map(({ fact, struck }) => (
          <li key={fact.id} data-struck={struck === null ? undefined : true}>
            <span className="system-history-at">{clockBeside(fact.at, now, wording)}</span>
            <Button kind="quiet" onPress={() => openEntry(fact.id)}>
              {incidentDomain.describe(fact, wording)}
            </Button>
            {struck !== null && <Badge>struck</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );

  function openEntry(id: EventId): void {
    ui.goTo('log');
    ui.select(UI_LISTS.entries, id);
  }
}
