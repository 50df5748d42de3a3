import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { EventId } from '#shared/domain/ids.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import type { Origin } from '#shared/domain/tasks/task-shape.ts';
import { useHost } from '../../store/host-context.ts';
import { useLogEntry } from '../../store/log-entry-query.ts';
import { showTask } from '../../store/tasks-in-hand.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** Where it comes from: an entry or a step that opens, the task that it repeats, or the role that brings it. */
export function TaskOrigin({ task: { from } }: { task: Task }) {
  if (from === null) return null;
  return (
    <section>
      <SectionHeader title="Comes from" level={3} />
      <From from={from} />
    </section>
  );
}

function From({ from }: { from: Origin }) {
  const { ui } = useHost();
  switch (from.kind) {
    case 'entry':
      return <FromEvent event={from.entry} />;
    case 'event':
      return <FromEvent event={from.event} />;
    case 'task':
      return (
        <Button kind="quiet" onPress={() => showTask(ui, from.task)}>
          It comes again after task {from.number}
        </Button>
      );
    case 'step':
      return (
        <p className="task-quiet">
          Checklist {from.number}: {from.text}
        </p>
      );
    case 'role':
      return (
        <p className="task-quiet">
          {from.name} brings it. {from.source}.
        </p>
      );
  }
}

function FromEvent({ event }: { event: EventId }) {
  const { ui } = useHost();
  const wording = useWording();
  const entry = useLogEntry(event);
  return (
    <Button
      kind="quiet"
      onPress={() => {
        ui.goTo('log');
        ui.select(UI_LISTS.entries, event);
      }}
    >
      {entry === null ? '...' : incidentDomain.describe(entry.fact, wording)}
    </Button>
  );
}
