import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { BlockedForm } from './blocked-form.tsx';
import { CheckForm } from './check-form.tsx';
import { DoneForm } from './done-form.tsx';
import { DueForm } from './due-form.tsx';
import { GiveForm } from './give-form.tsx';
import { NeedsForm } from './needs-form.tsx';
import { PrintSlips } from './print-slips.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { StrikeTaskForm } from './strike-task-form.tsx';
import { ASKINGS, type Asking } from './task-asking.ts';
import { tasksNamed } from './task-words.ts';
import { TellStrip } from './tell-strip.tsx';
import { useTasks } from './use-tasks.ts';
import type { TaskFormProps } from './use-saying.ts';

/** What is asked of the tasks in hand. It names them, so that nothing is said of the wrong one. */
export function TaskDialog({ what, ...props }: TaskFormProps & { readonly what: Asking }) {
  const { tasks, onClose } = props;
  const named = useTasks(tasks);
  return (
    <Dialog title={`${tasksNamed(named)}: ${ASKINGS[what].title}`} open onClose={onClose} form="narrow">
      {named.length > 1 && (
        <p className="task-quiet">
          {named
            .slice(0, 6)
            .map(({ number }) => number)
            .join(', ')}
          {named.length > 6 && ` and ${named.length - 6} more`}
        </p>
      )}
      {FORMS[what](props)}
    </Dialog>
  );
}

const FORMS: Readonly<Record<Asking, (props: TaskFormProps) => ReactNode>> = {
  done: (props) => <DoneForm {...props} />,
  block: (props) => <BlockedForm {...props} />,
  tell: (props) => <TellStrip {...props} />,
  give: (props) => <GiveForm {...props} />,
  due: (props) => <DueForm {...props} />,
  needs: ({ tasks: [task], onClose }) =>
    task === undefined ? null : <NeedsForm task={task} onClose={onClose} />,
  check: (props) => <CheckForm {...props} />,
  reopen: (props) => <ReopenForm {...props} />,
  strike: (props) => <StrikeTaskForm {...props} />,
  slips: (props) => <PrintSlips {...props} />,
};
