import { ClipboardPen, ListPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TaskId } from '#shared/domain/ids.ts';
import { useHost } from '../../store/host-context.ts';
import { openNewTask, useNewTask } from '../../store/new-task.ts';
import { useLettersAreForTasks, useTasksInHand } from '../../store/tasks-in-hand.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { HandOverTasks } from './hand-over-tasks.tsx';
import { NewTaskDialog } from './new-task-dialog.tsx';
import { RoleTasksDialog } from './role-tasks-dialog.tsx';
import { SlipsBack } from './slips-back.tsx';
import { ASKINGS, type Asking } from './task-asking.ts';
import { TaskDialog } from './task-dialog.tsx';

type Open =
  | { readonly what: 'asking'; readonly asking: Asking; readonly tasks: readonly TaskId[] }
  | { readonly what: 'all-of' | 'slips-back' | 'role-tasks' };

const NOTHING_IN_HAND: Readiness = { because: 'Go to a task first: j shows them, the arrows walk the list.' };

const asked = Object.keys(ASKINGS) as Asking[]; // as: the keys of ASKINGS, which has them all

/** `t` from anywhere, and everything that is said of the tasks in hand. */
export function TaskActions() {
  const { ui } = useHost();
  const writing = useWriting();
  const inHand = useTasksInHand();
  const hasLetters = useLettersAreForTasks();
  const newTask = useNewTask();
  const [open, setOpen] = useState<Open | null>(null);
  useActions(
    useMemo<readonly Action[]>(() => {
      const letter = (key: string) => (hasLetters ? { shortcut: key } : {});
      const canRun = (): Readiness => (inHand.length === 0 ? NOTHING_IN_HAND : writing);
      return [
        {
          id: 'task.new',
          label: 'New task',
          hint: 'One line from anywhere: ring Varian @ops ! 30m #radiotherapy. Enter gives it.',
          icon: ListPlus,
          shortcut: 't',
          effect: 'types',
          group: 'Tasks',
          keywords: 'give add assign to do action',
          canRun: () => writing,
          run: () => openNewTask(ui),
        },
        ...asked.map((asking): Action => {
          const { key, label, hint, icon, effect, keywords } = ASKINGS[asking];
          return {
            id: `task.${asking}`,
            label,
            hint,
            icon,
            effect,
            keywords,
            ...letter(key),
            group: 'Tasks',
            canRun,
            run: () => setOpen({ what: 'asking', asking, tasks: inHand }),
          };
        }),
        {
          id: 'task.all-of',
          label: 'Give all tasks of somebody to another',
          hint: 'Everything that a person or a role has and that is not done.',
          icon: Users,
          effect: 'opens',
          group: 'Tasks',
          keywords: 'reassign bulk end of shift hand over',
          canRun: () => writing,
          run: () => setOpen({ what: 'all-of' }),
        },
        {
          id: 'task.slips-back',
          label: 'Enter task slips that came back',
          icon: ClipboardPen,
          ...letter('Shift+E'),
          effect: 'opens',
          group: 'Tasks',
          keywords: 'paper keyed runner done',
          canRun: () => writing,
          run: () => setOpen({ what: 'slips-back' }),
        },
        {
          id: 'task.role-tasks',
          label: 'Tasks that roles bring',
          hint: 'What the profile offers to each command role, with where it comes from.',
          icon: Users,
          effect: 'opens',
          group: 'Tasks',
          keywords: 'action card command role own',
          run: () => setOpen({ what: 'role-tasks' }),
        },
      ];
    }, [ui, writing, inHand, hasLetters]),
  );
  const close = (): void => setOpen(null);
  if (newTask !== undefined) return <NewTaskDialog task={newTask} />;
  if (open === null) return null;
  switch (open.what) {
    case 'all-of':
      return <HandOverTasks onClose={close} />;
    case 'slips-back':
      return <SlipsBack onClose={close} />;
    case 'role-tasks':
      return <RoleTasksDialog onClose={close} />;
    case 'asking':
      return <TaskDialog what={open.asking} tasks={open.tasks} onClose={close} />;
  }
}
