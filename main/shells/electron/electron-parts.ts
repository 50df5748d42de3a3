import type * as electron from 'electron';

/**
 * What the desktop shell uses of Electron. `desktop.ts` is the only file that imports its values and hands them in:
 * requiring Electron starts a download where there is no binary, and tests bring doubles.
 */
export type ElectronParts = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'protocol'
  | 'session'
  | 'utilityProcess'
>;
