import { useState } from 'react';
import { lastChange } from '#shared/domain/timeline.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import { values } from '#shared/domain/collection.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { closeNewTask, openNewTask, type NewTask } from '../../store/new-task.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { GiveForm } from './give-form.tsx';
import { TaskLineForm } from './task-line-form.tsx';
import { TellStrip } from './tell-strip.tsx';
import { tasksNamed } from './task-words.ts';

/** `t`: one line, Enter; then `a` when its owner was told. */
export function NewTaskDialog({ task }: { task: NewTask }) {
  const { ui } = useHost();
  const [added, setAdded] = useState<EventId | null>(null);
  const close = (): void => closeNewTask(ui);
  if (added !== null) {
    return (
      <JustAdded
        added={added}
        onClose={close}
        onNext={() => {
          setAdded(null);
          openNewTask(ui);
        }}
      />
    );
  }
  return (
    <Dialog
      title={task.fromName === undefined ? 'New task' : `New task from ${task.fromName}`}
      open
      onClose={close}
    >
      <TaskLineForm
        task={task}
        onAdded={(event) => {
          if (event === null) close();
          else setAdded(event);
        }}
      />
    </Dialog>
  );
}

/** The task that was just given: who is to be told of it. */
function JustAdded({ added, onClose, onNext }: { added: EventId; onClose: () => void; onNext: () => void }) {
  // Its event is on disk before the window has pulled it.
  const task = useIncident(({ tasks }) => [...values(tasks.all)].findLast((one) => one.added === added));
  return (
    <Dialog title={titleOf(task)} open onClose={onClose}>
      {task !== undefined &&
        (lastChange(task.owner)?.to === null ? (
          // Nobody can be told yet: once it was given, the strip is about whoever has it.
          <GiveForm tasks={[task.id]} onClose={() => undefined} />
        ) : (
          <TellStrip tasks={[task.id]} onClose={onClose} onNext={onNext} />
        ))}
    </Dialog>
  );
}

function titleOf(task: Task | undefined): string {
  if (task === undefined) return 'Being saved ...';
  return `${tasksNamed([task])}: ${lastChange(task.owner)?.to === null ? 'who has it?' : 'told?'}`;
}
