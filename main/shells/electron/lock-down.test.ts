import { beforeEach, describe, expect, test } from 'vitest';
import { AppDouble } from './testing/app-double.ts';

let electron: AppDouble;
beforeEach(() => {
  electron = new AppDouble();
});

describe('nothing reaches a network', () => {
  const verdict = (url: string): boolean => {
    let cancelled = false;
    electron.judgeRequest?.({ url }, ({ cancel }) => (cancelled = cancel === true));
    return cancelled;
  };

  test.each([
    'https://redirector.gvt1.com/edgedl/chrome/dict/en-gb-10-1.bdic',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://blackstart.example/',
    'blob:https://evil.example/1',
    'devtools://devtools/',
  ])('%s is cancelled', async (url) => {
    await electron.start();
    expect(verdict(url)).toBe(true);
  });

  test("the page's own files pass", async () => {
    await electron.start();
    for (const url of [
      'app://blackstart/',
      'app://blackstart/assets/a.js',
      'blob:app://blackstart/1-2',
      'data:,x',
    ]) {
      expect(verdict(url)).toBe(false);
    }
  });

  test("Chromium's own errands are off before it is ready: components, dictionaries, names", async () => {
    await electron.start();
    expect(electron.switches.has('disable-component-update')).toBe(true);
    expect(electron.switches.has('disable-background-networking')).toBe(true);
    expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(electron.calls.indexOf('ready')).toBeGreaterThan(electron.calls.lastIndexOf('switch'));
    expect(electron.calls.indexOf('ready')).toBeGreaterThan(electron.calls.indexOf('sandbox'));
    expect(electron.spellChecks).toBe(false);
  });

  test('no permission, device or foreign download is granted', async () => {
    await electron.start();
    const { contents } = electron.firstWindow.page;
    const granted: boolean[] = [];
    electron.judgePermission?.(contents, 'media', (is) => granted.push(is), {
      requestingUrl: '',
      isMainFrame: true,
    });
    expect(granted).toEqual([false]);
    expect(
      electron.checkPermission?.(contents, 'geolocation', '', { requestingUrl: '', isMainFrame: true }),
    ).toBe(false);
    expect(electron.checkDevice?.({ deviceType: 'usb', origin: '', device: {} as never })).toBe(false);
    const download = (url: string): boolean => {
      let prevented = false;
      electron.session.emit(
        'will-download',
        { preventDefault: () => (prevented = true) },
        { getURL: () => url },
      );
      return prevented;
    };
    expect(download('https://evil.example/x.exe')).toBe(true);
    expect(download('blob:app://blackstart/1-2')).toBe(false);
  });
});

describe('the scheme', () => {
  const get = async (url: string): Promise<Response> => {
    await electron.start();
    const response = await electron.schemeHandler?.(new Request(url));
    if (response === undefined) throw new Error('the scheme is not served');
    return response;
  };

  test('has an origin of its own, registered before Electron is ready', async () => {
    await electron.start();
    expect(electron.privileged).toMatchObject([
      { scheme: 'app', privileges: { standard: true, secure: true } },
    ]);
    expect(electron.calls.indexOf('scheme')).toBeLessThan(electron.calls.indexOf('ready'));
  });

  test('serves the page under its policy, and nothing else', async () => {
    const response = await get('app://blackstart/');
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://blackstart/etc/passwd')).status).toBe(404);
    expect((await get('app://elsewhere/')).status).toBe(404);
  });
});
