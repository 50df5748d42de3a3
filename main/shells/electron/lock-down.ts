import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN, isOwnPage } from './app-scheme.ts';

/**
 * Chromium's own errands, all off: the tool never speaks to a network. The resolver rule is the net under the rest: no
 * name resolves, whoever asks.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Before Electron is ready. */
export function silenceChromium(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
}

/** A file of the page's own making, such as an attachment that is being saved. */
const isOwnBlob = (url: string): boolean => url.startsWith(`blob:${APP_ORIGIN}/`);

/** Denies a session every permission, device, download and request but for the page's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isOwnPage(url) && !isOwnBlob(url) && !url.startsWith('data:') });
  });
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}

/**
 * Denies a page every way to another page: navigation, redirect, new window, embedded view, peer connection. What it opens
 * of its own (the wallboard) is a window like any other, made by the shell: `openOwn` gets its address.
 */
export function lockContents(contents: WebContents, openOwn: (url: string) => void): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (!isOwnPage(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => {
    stay(event, event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    stay(event, event.url);
  });
  contents.on('will-redirect', (event) => {
    stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isOwnPage(url)) openOwn(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
