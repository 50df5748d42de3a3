import { useState } from 'react';
import { values } from '#shared/domain/collection.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { closeNewTask, openNewTask, type NewTask } from '../../store/new-task.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
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
  const { ui } = useHost();
  // Its event is on disk before the window has pulled it.
  const task = useIncident(({ tasks }) => [...values(tasks.all)].findLast((one) => one.added === added));
  const close = (): void => {
    if (task !== undefined) ui.select(UI_LISTS.taskInHand, task.id);
    onClose();
  };
  return (
    <Dialog
      title={task === undefined ? 'Being saved ...' : `${tasksNamed([task])}: told?`}
      open
      onClose={close}
    >
      {task !== undefined && <TellStrip tasks={[task.id]} onClose={close} onNext={onNext} />}
    </Dialog>
  );
}
