import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBrowser, installedBrowsers, packagedBrowser } from './browser.ts';

describe('an installed browser is looked for', () => {
  test('in the folders of PATH, Chromium before Chrome before Edge', () => {
    expect(installedBrowsers('linux', { PATH: '/a:/b' })).toEqual([
      '/a/chromium',
      '/b/chromium',
      '/a/chromium-browser',
      '/b/chromium-browser',
      '/a/google-chrome',
      '/b/google-chrome',
      '/a/google-chrome-stable',
      '/b/google-chrome-stable',
      '/a/microsoft-edge',
      '/b/microsoft-edge',
      '/a/microsoft-edge-stable',
      '/b/microsoft-edge-stable',
    ]);
  });

  test('among the applications of a Mac', () => {
    expect(installedBrowsers('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  test('in the program folders of Windows, where Edge always is', () => {
    expect(installedBrowsers('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' })).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  test('where a person says first', () => {
    expect(installedBrowsers('linux', { PATH: '/a', BLACKSTART_TEST_BROWSER: '/mine' })[0]).toBe('/mine');
  });
});

test('some browser is found on every machine', async () => {
  const { version } = await findBrowser();
  expect(version).toMatch(/\d/);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packaged browser starts and shows a page, whether or not another is installed',
  async () => {
    const { executablePath, env } = await packagedBrowser();
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...env } });
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Black start</h1>');
      expect(await page.getByRole('heading').textContent()).toBe('Black start');
    } finally {
      await browser.close();
    }
  },
  60_000,
);
