import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Session } from 'electron';
import { silentLogger } from '../../../platform/logger.ts';
import { startDesktop } from '../desktop-shell.ts';
import {
  channelMain,
  forkedHost,
  pageContents,
  type ForkedHost,
  type PageDouble,
} from './electron-double.ts';
import type { ElectronParts } from '../electron-parts.ts';

type Privileged = Parameters<ElectronParts['protocol']['registerSchemesAsPrivileged']>[0];
type SchemeHandler = (request: Request) => Response | Promise<Response>;
type RequestJudge = (details: { url: string }, decide: (verdict: { cancel?: boolean }) => void) => void;
type PermissionJudge = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceCheck = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

const page = { bytes: Buffer.from('<!doctype html>'), type: 'text/html; charset=utf-8', isImmutable: false };

export interface WindowDouble {
  readonly options: BrowserWindowConstructorOptions;
  readonly page: PageDouble;
  url: string;
  isShown: boolean;
  isFocused: boolean;
}

/** All of Electron that the shell asks for, recording what it is told. For tests. */
export class AppDouble {
  readonly app = new EventEmitter();
  readonly ipc = new EventEmitter();
  readonly session = new EventEmitter();
  readonly switches = new Map<string, string | undefined>();
  readonly windows: WindowDouble[] = [];
  readonly hosts: ForkedHost[] = [];
  readonly forks: { readonly file: string; readonly args: readonly string[] }[] = [];
  /** In the order in which they happened. */
  readonly calls: string[] = [];
  privileged: Privileged = [];
  schemeHandler: SchemeHandler | null = null;
  judgeRequest: RequestJudge | null = null;
  judgePermission: PermissionJudge | null = null;
  checkPermission: PermissionCheck | null = null;
  checkDevice: DeviceCheck | null = null;
  menu: readonly MenuItemConstructorOptions[] = [];
  spellChecks = true;
  isFirst = true;
  exitCode: number | null = null;
  #isReady = false;
  readonly #alarms: (() => void)[] = [];
  #saysReady: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => (this.#saysReady = resolve));

  /** Starts the shell on this double, as `desktop.ts` does on the real thing, and says that Electron is ready. */
  async start(...args: readonly string[]): Promise<void> {
    this.begin(...args);
    await this.becomeReady();
  }

  begin(...args: readonly string[]): void {
    void startDesktop(this.parts, {
      assets: new Map([['/', page]]),
      dataFolder: '/data',
      hostFile: '/app/dist/host.js',
      preloadFile: '/app/dist/preload.cjs',
      argv: ['/app/blackstart', ...args],
      example: args.includes('--example'),
      isMac: false,
      logger: silentLogger,
      after: (_ms, run) => this.#alarms.push(run),
    });
  }

  /** All that waits for its time has waited long enough. */
  ring(): void {
    for (const run of this.#alarms.splice(0)) run();
  }

  get firstWindow(): WindowDouble {
    const [window] = this.windows;
    if (window === undefined) throw new Error('no window was opened');
    return window;
  }

  /** Electron says that it is ready. */
  async becomeReady(): Promise<void> {
    this.#isReady = true;
    this.calls.push('ready');
    this.#saysReady();
    await new Promise((resolve) => setImmediate(resolve));
  }

  get parts(): ElectronParts {
    const whole: unknown = {
      app: Object.assign(this.app, {
        requestSingleInstanceLock: () => this.isFirst,
        quit: () => this.calls.push('quit'),
        exit: (code: number) => (this.exitCode = code),
        isReady: () => this.#isReady,
        whenReady: () => this.#ready,
        enableSandbox: () => this.calls.push('sandbox'),
        commandLine: {
          appendSwitch: (name: string, value?: string) => {
            this.calls.push('switch');
            this.switches.set(name, value);
          },
        },
      }),
      BrowserWindow: windowClass(this),
      dialog: { showErrorBox: (title: string) => this.calls.push(`error box: ${title}`) },
      ipcMain: this.ipc,
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (menu: MenuItemConstructorOptions[]) => (this.menu = menu),
      },
      MessageChannelMain: function MessageChannelMain() {
        return channelMain();
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: Privileged) => {
          this.calls.push('scheme');
          this.privileged = schemes;
        },
        handle: (_scheme: string, handler: SchemeHandler) => (this.schemeHandler = handler),
      },
      session: { defaultSession: this.#sessionPart() },
      utilityProcess: {
        fork: (file: string, args: string[]) => {
          const host = forkedHost();
          this.forks.push({ file, args });
          this.hosts.push(host);
          return host.process;
        },
      },
    } satisfies Record<keyof ElectronParts, unknown>;
    return whole as ElectronParts; // as: doubles have the shapes and not the constructors
  }

  #sessionPart(): object {
    return Object.assign(this.session, {
      setPermissionRequestHandler: (judge: PermissionJudge) => (this.judgePermission = judge),
      setPermissionCheckHandler: (check: PermissionCheck) => (this.checkPermission = check),
      setDevicePermissionHandler: (check: DeviceCheck) => (this.checkDevice = check),
      setSpellCheckerEnabled: (enabled: boolean) => (this.spellChecks = enabled),
      webRequest: { onBeforeRequest: (judge: RequestJudge) => (this.judgeRequest = judge) },
    });
  }
}

function windowClass(app: AppDouble): unknown {
  const all: unknown[] = [];
  return class extends EventEmitter {
    readonly double: WindowDouble;
    readonly webContents: unknown;

    constructor(options: BrowserWindowConstructorOptions) {
      super();
      const page = pageContents();
      this.webContents = page.contents;
      this.double = { options, page, url: '', isShown: false, isFocused: false };
      app.windows.push(this.double);
      all.push(this);
      app.app.emit('web-contents-created', {}, page.contents);
    }

    static getAllWindows(): unknown[] {
      return all;
    }

    loadURL(url: string): Promise<void> {
      this.double.url = url;
      this.emit('ready-to-show');
      return Promise.resolve();
    }

    show(): void {
      this.double.isShown = true;
    }

    isMinimized(): boolean {
      return false;
    }

    focus(): void {
      this.double.isFocused = true;
    }
  };
}
