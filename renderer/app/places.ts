import { ScrollText } from 'lucide-react';
import { EntryPanel } from '../features/log/entry-panel.tsx';
import { LogLeft } from '../features/log/log-left.tsx';
import { LogScreen } from '../features/log/log-screen.tsx';
import { UI_LISTS } from '../store/ui-lists.ts';
import type { MainPlace } from './main-place.ts';

/** The main places that this version has, in their order: Board, Log, Tasks, Checklists, Handover & sitreps, Print. */
export const mainPlaces: readonly MainPlace[] = [
  {
    key: 'log',
    label: 'Log',
    hint: 'Everything that happened, newest first.',
    icon: ScrollText,
    shortcut: 'l',
    Main: LogScreen,
    Left: LogLeft,
    leftLabel: 'Search and filters',
    detail: { list: UI_LISTS.entries, Panel: EntryPanel },
  },
];
