import { ChartSpline, Grid3x3, HeartPulse, LayoutGrid, ListOrdered, Waypoints } from 'lucide-react';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { SitesScreen } from '../features/board/sites-screen.tsx';
import { ServiceCounts } from '../features/services/service-counts.tsx';
import { ServicePanel } from '../features/services/service-panel.tsx';
import { ServicesScreen } from '../features/services/services-screen.tsx';
import { MapScreen } from '../features/dependency-map/map-screen.tsx';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { RestoreOrderScreen } from '../features/restore-order/restore-order-screen.tsx';
import { UI_LISTS } from '../store/ui-lists.ts';
import type { MainPlace } from './main-place.ts';

/** The ways to look at systems and services, in the order of their keys. */
export const boardViews: MainPlace['views'] = [
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
];
