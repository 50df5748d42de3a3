import { LayoutGrid, ScrollText } from 'lucide-react';
import { BoardCounts } from '../features/board/board-counts.tsx';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { EntryPanel } from '../features/log/entry-panel.tsx';
import { LogLeft } from '../features/log/log-left.tsx';
import { LogScreen } from '../features/log/log-screen.tsx';
import { SystemPanel } from '../features/system-detail/system-panel.tsx';
import { BoardLeft } from './board-left.tsx';
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
];
