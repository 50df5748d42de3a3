import { CircleCheckBig, ListTodo } from 'lucide-react';
import { useNarrowing } from './use-tasks.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { TaskList } from './task-list.tsx';

const BLANK = {
  open: 'Nothing is open',
  owners: 'Nothing is open',
  systems: 'Nothing is open',
  'can-start': 'Nothing can start now',
  blocked: 'Nothing is blocked or waits',
  overdue: 'Nothing is overdue',
  told: 'Everybody who has a task was told, and said yes',
  done: 'Nothing has been done yet',
} as const;

function Nothing({ view }: { view: keyof typeof BLANK }) {
  const [{ text, owner }, narrow] = useNarrowing();
  const add = useRunAction('task.new');
  const roles = useRunAction('task.role-tasks');
  const count = useTaskRows().length;
  if (text !== '' || owner !== null) {
    return (
      <EmptyState
        title={text === '' ? 'No task of theirs stands like that' : `Nothing with “${text}”`}
        actions={<Button onPress={() => narrow({ text: '', owner: null })}>Show everybody’s</Button>}
      />
    );
  }
  if (count > 0 || view === 'done') {
    return <EmptyState icon={CircleCheckBig} title={BLANK[view]} />;
  }
  return (
    <EmptyState
      icon={ListTodo}
      title={BLANK[view]}
      actions={
        <>
          <Button kind="primary" shortcut="t" onPress={() => add?.()}>
            New task
          </Button>
          {roles !== undefined && <Button onPress={roles}>What roles bring</Button>}
        </>
      }
    >
      One line is enough: what, and @who has it. It counts in life once they were told.
    </EmptyState>
  );
}

export const OpenTasks = () => (
  <TaskList view="open" label="Tasks, what presses most first" nothing={<Nothing view="open" />} />
);
export const TasksByOwner = () => (
  <TaskList view="owners" label="Tasks by owner" nothing={<Nothing view="owners" />} />
);
export const TasksBySystem = () => (
  <TaskList view="systems" label="Tasks by system" nothing={<Nothing view="systems" />} />
);
export const StartableTasks = () => (
  <TaskList view="can-start" label="Tasks that can start" nothing={<Nothing view="can-start" />} />
);
export const BlockedTasks = () => (
  <TaskList view="blocked" label="Blocked tasks, and by what" nothing={<Nothing view="blocked" />} />
);
export const OverdueTasks = () => (
  <TaskList view="overdue" label="Overdue tasks" nothing={<Nothing view="overdue" />} />
);
export const UntoldTasks = () => (
  <TaskList view="told" label="Tasks by whom to ring" nothing={<Nothing view="told" />} />
);
export const DoneTasks = () => (
  <TaskList view="done" label="Tasks that are done" nothing={<Nothing view="done" />} />
);
