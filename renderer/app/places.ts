import {
  ArrowLeftRight,
  BellRing,
  FileText,
  BookOpenCheck,
  ChartSpline,
  ClipboardCheck,
  Grid3x3,
  HeartPulse,
  LayoutGrid,
  ListOrdered,
  ListTodo,
  Printer,
  ScrollText,
  Users,
  Waypoints,
} from 'lucide-react';
import { BoardCounts } from '../features/board/board-counts.tsx';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { SitesScreen } from '../features/board/sites-screen.tsx';
import { RunsPlace } from '../features/checklists/runs-place.tsx';
import { TemplatesPlace } from '../features/checklists/templates/templates-place.tsx';
import { HandoverScreen } from '../features/handover/handover-screen.tsx';
import { PeopleScreen } from '../features/handover/people-screen.tsx';
import { EntryPanel } from '../features/log/entry-panel.tsx';
import { LogLeft } from '../features/log/log-left.tsx';
import { LogScreen } from '../features/log/log-screen.tsx';
import { ServiceCounts } from '../features/services/service-counts.tsx';
import { ServicePanel } from '../features/services/service-panel.tsx';
import { ServicesScreen } from '../features/services/services-screen.tsx';
import { MapScreen } from '../features/dependency-map/map-screen.tsx';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { RestoreOrderScreen } from '../features/restore-order/restore-order-screen.tsx';
import { SitrepsPlace } from '../features/sitreps/sitreps-place.tsx';
import { SystemPanel } from '../features/system-detail/system-panel.tsx';
import { TaskPanel } from '../features/tasks/task-panel.tsx';
import { TasksLeft } from '../features/tasks/tasks-left.tsx';
import { TaskCountsStrip } from '../features/tasks/task-counts.tsx';
import { BoardLeft } from './board-left.tsx';
import { printViews } from './print-views.ts';
import { taskViews } from './task-views.ts';
import { CHECKLISTS } from '../store/checklists-view.ts';
import { UpdatesPlace } from '../features/updates/updates-place.tsx';
import { UpdatesStrip } from '../features/updates/updates-strip.tsx';
import { SITREPS, UPDATES } from '../store/handover-view.ts';
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
    views: [
      {
        key: 'systems',
        label: 'Systems',
        hint: "Every system's state, trouble first.",
        icon: LayoutGrid,
        shortcut: 'Alt+1',
        Main: BoardScreen,
      },
      {
        key: 'sites',
        label: 'Sites',
        hint: 'Every system at every site where it is used: one cell each.',
        icon: Grid3x3,
        shortcut: 'Alt+2',
        Main: SitesScreen,
      },
      {
        key: 'services',
        label: 'Services',
        hint: 'What people outside ask about: how each service runs, as somebody stated it.',
        icon: HeartPulse,
        shortcut: 'Alt+3',
        Main: ServicesScreen,
        Counts: ServiceCounts,
        detail: { list: UI_LISTS.services, Panel: ServicePanel },
      },
      {
        key: 'restore-order',
        label: 'Restore order',
        hint: 'What can start now, what waits for what, and the plan beside what happened.',
        icon: ListOrdered,
        shortcut: 'Alt+4',
        Main: RestoreOrderScreen,
      },
      {
        key: 'map',
        label: 'Map',
        hint: 'What needs what, drawn in layers and walked with the arrows.',
        icon: Waypoints,
        shortcut: 'Alt+5',
        Main: MapScreen,
      },
      {
        key: 'recovery',
        label: 'Recovery curve',
        hint: 'How systems, services and tallies came back, as curves and as numbers.',
        icon: ChartSpline,
        shortcut: 'Alt+6',
        Main: RecoveryScreen,
      },
    ],
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
    views: [
      {
        key: 'runs',
        label: 'In progress',
        hint: 'Checklists that somebody has to go on with or look at, what presses most first.',
        icon: ClipboardCheck,
        shortcut: 'Alt+1',
        Main: RunsPlace,
      },
      {
        key: 'templates',
        label: 'Templates',
        hint: 'Every checklist that can be started: read, written, printed.',
        icon: BookOpenCheck,
        shortcut: 'Alt+2',
        Main: TemplatesPlace,
      },
    ],
  },
  {
    key: 'handover',
    label: 'Handover & sitreps',
    hint: 'What one shift leaves to the next, and who is here.',
    icon: ArrowLeftRight,
    shortcut: 'u',
    views: [
      {
        key: 'sheet',
        label: 'Handover',
        hint: 'The sheet writes itself; nothing moves until the incoming lead accepts.',
        icon: ArrowLeftRight,
        shortcut: 'Alt+1',
        Main: HandoverScreen,
      },
      {
        key: 'people',
        label: 'People',
        hint: 'Who is here, who holds what, whose relief comes next.',
        icon: Users,
        shortcut: 'Alt+2',
        Main: PeopleScreen,
      },
      {
        key: SITREPS,
        label: 'Sitreps',
        hint: 'Reports upwards: filled from the log as at a cut-off, approved, issued, frozen.',
        icon: FileText,
        shortcut: 'Alt+3',
        Main: SitrepsPlace,
        Counts: UpdatesStrip,
      },
      {
        key: UPDATES,
        label: 'Updates',
        hint: 'Who is owed news, when they last had it, and what to send them.',
        icon: BellRing,
        shortcut: 'Alt+4',
        Main: UpdatesPlace,
        Counts: UpdatesStrip,
      },
    ],
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
