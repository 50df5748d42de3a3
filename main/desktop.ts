// The desktop's entry, and the only file that imports Electron's values: it hands them to the shell, and knows nothing of
// what the shell does with them.
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileLogger } from './platform/logger.ts';
import { dataFolder } from './platform/paths.ts';
import { programAround } from './platform/program.ts';
import { readAssets } from './shells/assets.ts';
import { startDesktop } from './shells/electron/desktop-shell.ts';

const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { data: { type: 'string' }, example: { type: 'boolean' } },
  // Chromium's own switches, and the file that was double-clicked.
  strict: false,
  allowPositionals: true,
});
const folder = dataFolder(typeof values.data === 'string' ? values.data : undefined, process.env);
const logger = fileLogger(folder);
const program = programAround(import.meta.dirname);

// Not awaited: Electron is not ready before this module has run to its end, and the shell waits for that.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, session, utilityProcess },
  {
    assets: readAssets(path.join(program.folder, 'dist', 'renderer')),
    dataFolder: folder,
    hostFile: path.join(import.meta.dirname, 'host.js'),
    preloadFile: path.join(import.meta.dirname, 'preload.cjs'),
    argv: process.argv,
    example: values.example === true,
    isMac: process.platform === 'darwin',
    logger,
    after: (ms, run) => void setTimeout(run, ms),
  },
).catch((error: unknown) => {
  logger.write('error', 'the desktop shell did not start', { error });
  dialog.showErrorBox('Blackstart did not start', String(error));
  app.exit(1);
});
