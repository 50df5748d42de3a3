import { TaskId } from '#shared/domain/ids.ts';
import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { useHost } from '../../store/host-context.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { showTask } from '../../store/tasks-in-hand.ts';
import { useMentions } from '../../store/use-mentions.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { MomentList } from '../../ui/section/moment-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { taskLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import { TaskFields } from './task-fields.tsx';
import { TaskOrigin } from './task-origin.tsx';
import { TaskOwner } from './task-owner.tsx';
import { useTaskRow } from './use-tasks.ts';

/** One task, whole: who has it and whether they know, when it is due, what it waits for, and everything said of it. */
export function TaskPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const row = useTaskRow(TaskId.parse(id));
  if (row === undefined) {
    return (
      <Panel title="Not on the list any more" kicker="Task" onClose={onClose}>
        <p className="task-quiet">It was struck, or done long ago: the log has it.</p>
      </Panel>
    );
  }
  return <Detail row={row} onClose={onClose} />;
}

function Detail({ row, onClose }: { row: TaskRow; onClose: () => void }) {
  const { task, standing, readiness } = row;
  return (
    <Panel
      title={task.title}
      kicker={`Task ${task.number}`}
      onClose={onClose}
      footer={readiness === 'done' ? <DoneFoot /> : <OpenFoot isBlocked={readiness === 'blocked'} />}
    >
      <div className="task-state">
        <StateLabel look={taskLooks[readiness]} size={32} />
        {task.urgent && <Badge kind="trouble">urgent</Badge>}
        {standing.overdue && <Badge kind="trouble">overdue</Badge>}
      </div>
      <Troubles row={row} />
      <TaskOwner row={row} />
      <TaskFields task={task} />
      <Needs row={row} />
      <Unlocks row={row} />
      <About row={row} />
      <TaskOrigin task={task} />
      <History row={row} />
    </Panel>
  );
}

function OpenFoot({ isBlocked }: { isBlocked: boolean }) {
  const [done, block, reopen, tell] = [
    useRunAction('task.done'),
    useRunAction('task.block'),
    useRunAction('task.reopen'),
    useRunAction('task.tell'),
  ];
  return (
    <>
      <Button kind="primary" shortcut="d" onPress={() => done?.()}>
        Done
      </Button>
      {isBlocked ? (
        <Button shortcut="o" onPress={() => reopen?.()}>
          Open again
        </Button>
      ) : (
        <Button shortcut="w" onPress={() => block?.()}>
          Blocked
        </Button>
      )}
      <Button shortcut="a" onPress={() => tell?.()}>
        Told
      </Button>
    </>
  );
}

function DoneFoot() {
  const [check, reopen] = [useRunAction('task.check'), useRunAction('task.reopen')];
  return (
    <>
      <Button kind="primary" shortcut="c" onPress={() => check?.()}>
        Checked
      </Button>
      <Button shortcut="o" onPress={() => reopen?.()}>
        Open again
      </Button>
    </>
  );
}

function Troubles({ row: { circle, freed } }: { row: TaskRow }) {
  return (
    <>
      {circle.length > 0 && (
        <Banner kind="warning" title="They wait for each other in a circle.">
          {circle.map(({ number, title }) => `${number} ${title}`).join('; ')}. None can start until one lets
          go: take one out of what it needs first (p).
        </Banner>
      )}
      {freed && (
        <Banner kind="notice" title="It can go on.">
          What blocked it is gone. Open it again (o), and ring whoever has it.
        </Banner>
      )}
    </>
  );
}

function Needs({ row: { task, standing, waitingFor } }: { row: TaskRow }) {
  const { ui } = useHost();
  const change = useRunAction('task.needs');
  const { status } = standing;
  const all = [...(status.status === 'blocked' ? status.by : []), ...task.needsFirst];
  return (
    <section>
      <SectionHeader
        title="Needs first"
        level={3}
        count={all.length}
        actions={
          <Button kind="quiet" shortcut="p" onPress={() => change?.()}>
            Change
          </Button>
        }
      />
      {all.length === 0 && (
        <p className="task-quiet">
          {status.status === 'blocked' ? 'By what it is blocked is owed.' : 'Nothing: it can start.'}
        </p>
      )}
      <ul className="task-links" aria-label="Needs first">
        {all.map((blocker) => (
          <li key={JSON.stringify(blocker)}>
            {blocker.kind === 'task' || blocker.kind === 'system' ? (
              <Button
                kind="quiet"
                onPress={() =>
                  blocker.kind === 'task' ? showTask(ui, blocker.task) : showSystem(ui, blocker.on.system)
                }
              >
                {blockerWords(blocker)}
              </Button>
            ) : (
              <span>{blockerWords(blocker)}</span>
            )}
            {waitingFor.includes(blocker) ? <Badge kind="late">waits</Badge> : <Badge>has come about</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unlocks({ row: { unlocks } }: { row: TaskRow }) {
  const { ui } = useHost();
  if (unlocks.length === 0) return null;
  return (
    <section>
      <SectionHeader title="Unlocks" level={3} count={unlocks.length} />
      <ul className="task-links" aria-label="Unlocks">
        {unlocks.map(({ id, number, title }) => (
          <li key={id}>
            <Button kind="quiet" onPress={() => showTask(ui, id)}>
              {number} {title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ row: { task } }: { row: TaskRow }) {
  const { ui } = useHost();
  if (task.systems.length === 0) return null;
  return (
    <section>
      <SectionHeader title="About" level={3} />
      <ul className="task-links" aria-label="Systems">
        {task.systems.map(({ system, name }) => (
          <li key={system}>
            <Button kind="quiet" onPress={() => showSystem(ui, system)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said of it, newest first; what was struck stays, struck through. */
function History({ row: { task } }: { row: TaskRow }) {
  const mentions = useMentions(task.id, { limit: 30 });
  if (mentions === null) return null;
  const struck = new Set<string>(
    [task.status, task.owner, task.told, task.accepted, task.checked]
      .flat()
      .filter((entry) => entry.struck !== undefined)
      .map(({ event }) => event),
  );
  return (
    <section>
      <SectionHeader title="History" level={3} />
      <MomentList
        label={`What was said of task ${task.number}`}
        moments={mentions.map((one) => ({ ...one, struck: one.struck || struck.has(one.key) }))}
      />
    </section>
  );
}
