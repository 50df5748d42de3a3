import type { Protocol } from 'electron';
import type { Assets } from '../assets.ts';
import { contentSecurityPolicy, PAGE_HEADERS } from '../page-policy.ts';

const SCHEME = 'app';
/** The only origin that a window ever shows. */
export const APP_ORIGIN = `${SCHEME}://blackstart`;

/** True for what belongs to the window's own page; a look-alike such as `app://blackstart.example` does not. */
export const isOwnPage = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);

/** Before Electron is ready: `app:` is a scheme with an origin of its own, as secure as https. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Once Electron is ready: serves the built window under APP_ORIGIN and nothing else. */
export function serveAppScheme(protocol: Pick<Protocol, 'handle'>, assets: Assets): void {
  protocol.handle(SCHEME, (request) => {
    const { pathname } = new URL(request.url);
    const asset = isOwnPage(request.url) ? assets.get(pathname) : undefined;
    if (asset === undefined || request.method !== 'GET')
      return new Response('There is nothing here.', { status: 404 });
    return new Response(new Uint8Array(asset.bytes), {
      headers: {
        ...PAGE_HEADERS,
        'Content-Type': asset.type,
        'Content-Security-Policy': contentSecurityPolicy(),
        'Cache-Control': 'no-store',
      },
    });
  });
}
