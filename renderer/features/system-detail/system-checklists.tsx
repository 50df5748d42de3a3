import { checksAgain } from '#shared/domain/checklists/checks-again.ts';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { openNewRun, type NewRun } from '../../store/new-run.ts';
import { shortlyOf, titleOf } from '../../store/run-names.ts';
import { showRun, useRunsOn } from '../../store/runs.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** What is worked on the system by a checklist, what was; and what is to be worked again because it went down again. */
export function SystemChecklists({ system }: { system: System }) {
  const { ui } = useHost();
  const runs = useRunsOn({ system: system.id });
  const on: NewRun['on'] = [{ ref: { system: system.id }, name: system.name }];
  return (
    <section>
      <SectionHeader
        title="Checklists"
        level={3}
        count={runs.length}
        actions={
          <Button kind="quiet" onPress={() => openNewRun(ui, { on })}>
            Start one
          </Button>
        }
      />
      <Again system={system} on={on} />
      {runs.length === 0 && <p className="system-hint">None is worked on it.</p>}
      <ul className="system-links" aria-label="Checklists on it">
        {runs.map((run) => (
          <RunLine key={run.run.id} run={run} />
        ))}
      </ul>
    </section>
  );
}

/** It went down again: what was complete before says nothing of it any more. */
function Again({ system, on }: { system: System; on: NonNullable<NewRun['on']> }) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  return checksAgain(world, now, system.id).map(({ words, since, runs }) => (
    <Banner
      key={words}
      kind="warning"
      title={`${words} went down again ${clockBeside(since, now, wording)}: its checks are from before.`}
      actions={runs.map((run) => (
        <Button
          key={run.run.id}
          onPress={() => {
            const template = run.copy?.template.key;
            openNewRun(ui, { on, ...(template === undefined ? {} : { template }) });
          }}
        >
          {`Again: ${titleOf(run)}`}
        </Button>
      ))}
    />
  ));
}

function RunLine({ run }: { run: RunStanding }) {
  const { ui } = useHost();
  return (
    <li>
      <Button kind="quiet" onPress={() => showRun(ui, run.run.id)}>
        {run.run.number} {titleOf(run)}
      </Button>
      <span className="system-quiet">{shortlyOf(run)}</span>
      {run.unsettled.length > 0 && <Badge kind="trouble">critical skipped</Badge>}
      {!run.isClosed && run.progress.overdue > 0 && <Badge kind="late">overdue</Badge>}
    </li>
  );
}
