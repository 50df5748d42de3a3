import type { Service } from '#shared/domain/services/state.ts';
import { useHost } from '../../store/host-context.ts';
import { openNewRun } from '../../store/new-run.ts';
import { shortlyOf, titleOf } from '../../store/run-names.ts';
import { showRun, useRunsOn } from '../../store/runs.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** What is worked for the service by a checklist, and what was. */
export function ServiceChecklists({ service }: { service: Service }) {
  const { ui } = useHost();
  const runs = useRunsOn({ service: service.id });
  return (
    <section>
      <SectionHeader
        title="Checklists"
        level={3}
        count={runs.length}
        actions={
          <Button
            kind="quiet"
            onPress={() => openNewRun(ui, { on: [{ ref: { service: service.id }, name: service.name }] })}
          >
            Start one
          </Button>
        }
      />
      <ul className="service-needs" aria-label="Checklists for it">
        {runs.map((run) => (
          <li key={run.run.id}>
            <Button kind="quiet" onPress={() => showRun(ui, run.run.id)}>
              {run.run.number} {titleOf(run)}
            </Button>
            <span className="service-quiet">{shortlyOf(run)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
