import { BookOpenCheck, ClipboardCheck } from 'lucide-react';
import { RunsPlace } from '../features/checklists/runs-place.tsx';
import { TemplatesPlace } from '../features/checklists/templates/templates-place.tsx';
import type { MainPlace } from './main-place.ts';

/** Checklists that are worked, and those that can be. */
export const checklistViews: MainPlace['views'] = [
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
];
