import { ArrowLeftRight, ClipboardCheck, LayoutGrid, ListTodo, Printer, ScrollText } from 'lucide-react';
import { BoardCounts } from '../features/board/board-counts.tsx';
import { EntryPanel } from '../features/log/entry-panel.tsx';
import { LogLeft } from '../features/log/log-left.tsx';
import { LogScreen } from '../features/log/log-screen.tsx';
import { SystemPanel } from '../features/system-detail/system-panel.tsx';
import { TaskPanel } from '../features/tasks/task-panel.tsx';
import { TasksLeft } from '../features/tasks/tasks-left.tsx';
import { TaskCountsStrip } from '../features/tasks/task-counts.tsx';
import { BoardLeft } from './board-left.tsx';
import { boardViews } from './board-views.ts';
import { checklistViews } from './checklist-views.ts';
import { handoverViews } from './handover-views.ts';
import { printViews } from './print-views.ts';
import { taskViews } from './task-views.ts';
import { CHECKLISTS } from '../store/checklists-view.ts';
import { UI_LISTS } from '../store/ui-lists.ts';
import type { MainPlace } from './main-place.ts';

/** The main places that this version has, in their order: Board, Log, Tasks, Checklists, Handover & sitreps, Print. */
export const mainPlaces: readonly MainPlace[] = [
  {
    key: 'board',
    label: 'Board',
    hint: "Every system's state, trouble first.",
    icon: LayoutGrid,
    shortcut: 'b',
    views: boardViews,
    Counts: BoardCounts,
    Left: BoardLeft,
    leftLabel: 'Objectives, needs and impact',
    detail: { list: UI_LISTS.systems, Panel: SystemPanel },
  },
  {
    key: 'log',
    label: 'Log',
    hint: 'Everything that happened, newest first.',
    icon: ScrollText,
    shortcut: 'l',
    views: [
      {
        key: 'entries',
        label: 'Entries',
        hint: 'Everything that happened, newest first.',
        icon: ScrollText,
        Main: LogScreen,
      },
    ],
    Left: LogLeft,
    leftLabel: 'Search and filters',
    detail: { list: UI_LISTS.entries, Panel: EntryPanel },
  },
  {
    key: 'tasks',
    label: 'Tasks',
    hint: 'Who has what, whether they know, and what it waits for.',
    icon: ListTodo,
    shortcut: 'j',
    views: taskViews,
    Counts: TaskCountsStrip,
    Left: TasksLeft,
    leftLabel: 'Who has what',
    detail: { list: UI_LISTS.tasks, Panel: TaskPanel },
  },
  {
    key: CHECKLISTS,
    label: 'Checklists',
    hint: 'Checklists in progress, and those that can be started.',
    icon: ClipboardCheck,
    shortcut: 'k',
    views: checklistViews,
  },
  {
    key: 'handover',
    label: 'Handover & sitreps',
    hint: 'What one shift leaves to the next, and who is here.',
    icon: ArrowLeftRight,
    shortcut: 'u',
    views: handoverViews,
  },
  {
    key: 'print',
    label: 'Print',
    hint: 'Paper for the next hours, and what comes back on paper.',
    icon: Printer,
    shortcut: 'Shift+P',
    views: printViews,
  },
];
