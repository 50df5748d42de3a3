import type { BrowserWindow, WebContents } from 'electron';
import path from 'node:path';
import type { Logger } from '../../platform/logger.ts';
import type { Assets } from '../assets.ts';
import { APP_ORIGIN, isOwnPage, registerAppScheme, serveAppScheme } from './app-scheme.ts';
import type { ElectronParts } from './electron-parts.ts';
import { HostKeeper } from './host-keeper.ts';
import { lockContents, lockSession, silenceChromium } from './lock-down.ts';
import { menuTemplate } from './menu.ts';
import { ASK_FOR_PORT } from './port-channel.ts';

const EXTENSION = '.blackstart';
/** A page whose process died is loaded again after so long, so that one that dies at once does not spin. */
const RELOAD_MS = 1_000;

export interface DesktopOptions {
  readonly assets: Assets;
  readonly dataFolder: string;
  /** The built host and preload. */
  readonly hostFile: string;
  readonly preloadFile: string;
  readonly argv: readonly string[];
  /** The first window opens the worked example. */
  readonly example: boolean;
  readonly isMac: boolean;
  readonly logger: Logger;
  /** Runs once after `ms`. */
  readonly after: (ms: number, run: () => void) => void;
}

const inUse = (folder: string): string =>
  `Blackstart already runs in a browser on this machine and uses ${folder}. Go on there, or end it first. ` +
  'Running "blackstart serve" prints a link to it.';

/** The incident file that the program was started with; undefined where there is none. */
export const fileInArguments = (argv: readonly string[]): string | undefined =>
  argv.slice(1).find((argument) => !argument.startsWith('-') && path.extname(argument) === EXTENSION);

/**
 * The desktop shell: windows on the app's own scheme, the host in a process of its own, nothing else reachable. It knows
 * files only by their name, and nothing of incidents: the window opens what its address names.
 */
export async function startDesktop(electron: ElectronParts, options: DesktopOptions): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  silenceChromium(app);
  registerAppScheme(electron.protocol);

  const keeper = new HostKeeper({
    fork: () =>
      electron.utilityProcess.fork(options.hostFile, ['--data', options.dataFolder], {
        serviceName: 'Blackstart host',
        stdio: 'inherit',
      }),
    newChannel: () => new electron.MessageChannelMain(),
    logger: options.logger,
    taken: () => {
      electron.dialog.showErrorBox('Blackstart is open already', inUse(options.dataFolder));
      app.exit(1);
    },
    now: () => performance.now(),
    after: options.after,
  });
  const openWindow = (file?: string): void => {
    createWindow(electron, options, file === undefined ? {} : { open: file });
  };

  const early: string[] = [];
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (app.isReady()) openWindow(file);
    else early.push(file);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileInArguments(argv);
    if (file !== undefined) openWindow(path.resolve(folder, file));
    else focusAny(electron, openWindow);
  });
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, (url) => {
      createWindow(electron, options, {}, new URL(url).hash);
    });
  });
  app.on('window-all-closed', () => {
    if (!options.isMac) app.quit();
  });
  app.on('activate', () => {
    focusAny(electron, openWindow);
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void keeper.shutDown().then(() => {
      app.exit(0);
    });
  });

  await app.whenReady();
  lockSession(electron.session.defaultSession);
  serveAppScheme(electron.protocol, options.assets);
  electron.ipcMain.on(ASK_FOR_PORT, (event) => {
    if (isOwnPage(event.senderFrame?.url ?? '')) keeper.handPort(event.sender);
  });
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(options.isMac, openWindow)));
  keeper.start();

  const given = fileInArguments(options.argv);
  const files = [...early, ...(given === undefined ? [] : [path.resolve(given)])];
  if (files.length === 0) createWindow(electron, options, options.example ? { example: '1' } : {});
  for (const file of files) openWindow(file);
}

function focusAny(electron: ElectronParts, openWindow: () => void): void {
  const [window] = electron.BrowserWindow.getAllWindows();
  if (window === undefined) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A window whose address names what it shows first, by a file or by the page's own place; nothing = the first screen. */
function createWindow(
  electron: ElectronParts,
  options: DesktopOptions,
  names: Readonly<Record<string, string>>,
  hash = '',
): BrowserWindow {
  const window = new electron.BrowserWindow({
    width: 1600,
    height: 1000,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Blackstart',
    webPreferences: {
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  keepAlive(window.webContents, options);
  const query = new URLSearchParams(names).toString();
  void window.loadURL(`${APP_ORIGIN}/${query === '' ? '' : `?${query}`}${hash}`);
  return window;
}

/** A page whose process died is loaded again: what it had sent is in the log, and it asks for a port as any page does. */
function keepAlive(contents: WebContents, { logger, after }: DesktopOptions): void {
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    logger.write('error', 'a window died', { reason, exitCode });
    if (reason === 'clean-exit') return;
    after(RELOAD_MS, () => {
      if (!contents.isDestroyed()) contents.reload();
    });
  });
}
