import { lookup } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import type { LogEntryView } from '../../store/log-entry-query.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { WHOLE_LOG } from '../../store/log-filter.ts';

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly goTo: 'board' | 'entry' | null;
}

/** What an event concerns: a way there, and to everything else in the log about it. */
export function AboutLinks({ line: { fact } }: { line: LogEntryView }) {
  const { ui } = useHost();
  const state = useIncident((whole) => whole);
  const things = [...ownEntry(fact), ...incidentDomain.about(fact)].flatMap((id) => thingOf(state, id) ?? []);
  if (things.length === 0) return null;
  const go = ({ id, goTo }: Thing): void => {
    if (goTo === 'entry') ui.select(UI_LISTS.entries, id);
    if (goTo !== 'board') return;
    showSystem(ui, id);
  };
  return (
    <section>
      <SectionHeader title="About" level={3} />
      <ul className="entry-about">
        {things.slice(0, 12).map((thing) => (
          <li key={thing.id}>
            {thing.goTo === null ? (
              <span>{thing.name}</span>
            ) : (
              <Button kind="quiet" onPress={() => go(thing)}>
                {thing.name}
              </Button>
            )}
            <Button
              kind="quiet"
              label={`All of the log about ${thing.name}`}
              onPress={() =>
                ui.filter(UI_FILTERS.log, { ...WHOLE_LOG, about: { id: thing.id, name: thing.name } })
              }
            >
              All about it
            </Button>
          </li>
        ))}
        {things.length > 12 && <li>and {things.length - 12} more</li>}
      </ul>
    </section>
  );
}

/** The entry that an event of the log corrects, strikes, completes or redacts. */
function ownEntry({ type, data }: Fact): readonly string[] {
  if (!type.startsWith('log.') || typeof data !== 'object' || data === null) return [];
  const id = 'entry' in data ? data.entry : 'event' in data ? data.event : undefined;
  return typeof id === 'string' ? [id] : [];
}

function thingOf(state: Readonly<IncidentLog>, id: string): Thing | undefined {
  const system = lookup(state.systems.all, id);
  if (system !== undefined) return { id, name: shownName(state, system), goTo: 'board' };
  const person = lookup(state.people.all, id);
  if (person !== undefined) return { id, name: person.name, goTo: null };
  const counter =
    state.incident.status === 'declared'
      ? state.incident.profile.counters.find(({ key }) => key === id)
      : undefined;
  if (counter !== undefined) return { id, name: counter.name, goTo: null };
  return /^[A-Z0-9]+-\d+$/.test(id) ? { id, name: 'The entry', goTo: 'entry' } : undefined;
}
