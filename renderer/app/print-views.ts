import { Files, Keyboard, Printer } from 'lucide-react';
import { KeyInScreen } from '../features/print/key-in-screen.tsx';
import { PrintScreen } from '../features/print/print-screen.tsx';
import { SheetsScreen } from '../features/print/sheets-screen.tsx';
import type { MainPlace } from './main-place.ts';

/** Paper, both ways: out of the printer, and back into the log. */
export const printViews: MainPlace['views'] = [
  {
    key: 'pack',
    label: 'Print pack',
    hint: 'Paper for the next hours: how things stand, and forms to write on.',
    icon: Printer,
    shortcut: 'Alt+1',
    Main: PrintScreen,
  },
  {
    key: 'key-in',
    label: 'Key in from paper',
    hint: 'Sheets that came back, line after line.',
    icon: Keyboard,
    shortcut: 'Alt+2',
    Main: KeyInScreen,
  },
  {
    key: 'sheets',
    label: 'Sheets that are out',
    hint: 'Old paper, what has not come back, and lines that are missing.',
    icon: Files,
    shortcut: 'Alt+3',
    Main: SheetsScreen,
  },
];
