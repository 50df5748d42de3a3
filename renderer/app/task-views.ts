import {
  BellRing,
  CircleCheckBig,
  CirclePlay,
  Clock,
  ListTodo,
  OctagonX,
  Server,
  UsersRound,
} from 'lucide-react';
import {
  BlockedTasks,
  DoneTasks,
  OpenTasks,
  OverdueTasks,
  StartableTasks,
  TasksByOwner,
  TasksBySystem,
  UntoldTasks,
} from '../features/tasks/tasks-screens.tsx';
import type { MainPlace } from './main-place.ts';

/** The ways to look at tasks, in the order of their keys. */
export const taskViews: MainPlace['views'] = [
  {
    key: 'open',
    label: 'Open',
    hint: 'What presses most first, mine before everybody else’s.',
    icon: ListTodo,
    shortcut: 'Alt+1',
    Main: OpenTasks,
  },
  {
    key: 'owners',
    label: 'By owner',
    hint: 'Who has what, and how they are reached.',
    icon: UsersRound,
    shortcut: 'Alt+2',
    Main: TasksByOwner,
  },
  {
    key: 'systems',
    label: 'By system',
    hint: 'What is being done about each system.',
    icon: Server,
    shortcut: 'Alt+3',
    Main: TasksBySystem,
  },
  {
    key: 'can-start',
    label: 'Can start',
    hint: 'Waits for nothing: it can be begun now.',
    icon: CirclePlay,
    shortcut: 'Alt+4',
    Main: StartableTasks,
  },
  {
    key: 'blocked',
    label: 'Blocked',
    hint: 'What cannot start, and by what; what became free; what waits for itself in a circle.',
    icon: OctagonX,
    shortcut: 'Alt+5',
    Main: BlockedTasks,
  },
  {
    key: 'overdue',
    label: 'Overdue',
    hint: 'Past its time and not done.',
    icon: Clock,
    shortcut: 'Alt+6',
    Main: OverdueTasks,
  },
  {
    key: 'told',
    label: 'Not told',
    hint: 'Whom to ring: who was not told of what, or has not said yes.',
    icon: BellRing,
    shortcut: 'Alt+7',
    Main: UntoldTasks,
  },
  {
    key: 'done',
    label: 'Done',
    hint: 'What was done last, newest first, and whether somebody looked.',
    icon: CircleCheckBig,
    shortcut: 'Alt+8',
    Main: DoneTasks,
  },
];
