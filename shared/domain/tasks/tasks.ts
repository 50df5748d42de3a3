import { defineArea, type DecideMap } from '../area.ts';
import type { ChecklistsSlice } from '../checklists/state.ts';
import { taskApply } from './apply.ts';
import { taskCommands } from './commands.ts';
import { taskDecide } from './decide.ts';
import { statusDecide } from './decide-status.ts';
import { strikeDecide } from './decide-strike.ts';
import { ringDecide, tasksDue } from './due.ts';
import { taskEvents } from './events.ts';
import { tasksQueries } from './queries.ts';
import { roleTasksDecide } from './role-tasks.ts';
import { initialTasks, type TasksState, type TasksWorld } from './state.ts';
import { taskTell } from './tell.ts';
import { taskUndo } from './undo.ts';

const decide: DecideMap<TasksWorld & ChecklistsSlice, typeof taskCommands> = {
  ...taskDecide,
  ...statusDecide,
  ...strikeDecide,
  ...ringDecide,
  ...roleTasksDecide,
};

/** What somebody has been asked to do: who has it, whether they know, what it waits for, and what became of it. */
export const tasks = defineArea<
  'tasks',
  TasksState,
  TasksWorld & ChecklistsSlice,
  typeof taskCommands,
  typeof taskEvents
>({
  name: 'tasks',
  initial: initialTasks,
  commands: taskCommands,
  decide,
  events: taskEvents,
  apply: taskApply,
  tell: taskTell,
  undo: taskUndo,
  due: tasksDue,
  queries: tasksQueries,
});
