import { ArrowLeftRight, BellRing, FileText, Users } from 'lucide-react';
import { HandoverScreen } from '../features/handover/handover-screen.tsx';
import { PeopleScreen } from '../features/handover/people-screen.tsx';
import { SitrepsPlace } from '../features/sitreps/sitreps-place.tsx';
import { UpdatesPlace } from '../features/updates/updates-place.tsx';
import { UpdatesStrip } from '../features/updates/updates-strip.tsx';
import { SITREPS, UPDATES } from '../store/handover-view.ts';
import type { MainPlace } from './main-place.ts';

/** What one shift leaves to the next, and what others are owed to hear. */
export const handoverViews: MainPlace['views'] = [
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
];
