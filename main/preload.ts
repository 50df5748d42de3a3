// Runs in every window before its page, sandboxed. Electron must be imported here as a value: there is no other way to it.
import { ipcRenderer } from 'electron';
import { handOverPort, type PageWindow } from './shells/electron/hand-over-port.ts';

// as: in a window the global object is the window; this project's types know no window
handOverPort(ipcRenderer, globalThis as unknown as PageWindow);
