import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { extractAll, listPackage } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// What `npm run dist` packs, short of Electron itself: its binary is not needed to see that no file is missing.

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-packaging-'));
// as: read whole by the builder, which checks it against its own schema
const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Record<
  string,
  unknown
>;
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packager is told', () => {
  test('to switch off every way into the app but its own', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config['asar']).toBe(true);
  });

  test('which packages to make on each system', () => {
    expect(config).toMatchObject({
      linux: { target: ['AppImage', 'deb', 'tar.gz'] },
      win: { target: ['nsis', 'portable'] },
      mac: { target: ['dmg'] },
    });
  });

  test('that no update is ever published, and what opens on a double click', () => {
    expect(config['publish']).toBeNull();
    expect(config['fileAssociations']).toMatchObject([{ ext: 'blackstart' }]);
  });

  test('one exact Electron', () => {
    expect(manifest.devDependencies['electron']).toBe('45.4.1');
    expect(JSON.stringify(manifest.devDependencies['electron-builder'])).toMatch(/^"\d/);
  });
});

describe('the package', () => {
  const unpacked = path.join(folder, 'app');
  let packed: readonly string[] = [];

  beforeAll(async () => {
    const standIn = standInElectron();
    const project = freshProject();
    await build({
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      projectDir: project,
      // The stand-in has no fuses to switch; what the real one gets is read above.
      config: {
        ...config,
        electronFuses: null,
        electronDist: standIn,
        electronVersion: manifest.devDependencies['electron'] ?? null,
        directories: { ...(config['directories'] as object), output: path.join(folder, 'out') }, // as: the yml has them
      },
    });
    const asar = path.join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');
    packed = listPackage(asar, { isPack: false });
    extractAll(asar, unpacked);
  }, 240_000);

  test('holds the desktop entry, the host, the preload, the window and the worked example', () => {
    const { main } = JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8')) as {
      main: string;
    };
    expect(main).toBe('dist/desktop.js');
    for (const file of [
      main,
      'dist/host.js',
      'dist/preload.cjs',
      'dist/store-worker.js',
      'dist/renderer/index.html',
      'LICENSE',
    ]) {
      expect(existsSync(path.join(unpacked, file)), file).toBe(true);
    }
  });

  test('holds neither sources, nor packages, nor source maps', () => {
    expect(
      packed.filter((file) => /node_modules|[.]map$|[.]tsx?$|^\/(main|shared|e2e|bench)\b/.test(file)),
    ).toEqual([]);
  });

  test('needs nothing that is not in it: the web host starts from it alone, with its window and its example', async () => {
    // Elsewhere, so that no node_modules above it can help out.
    const program = path.join(folder, 'elsewhere');
    cpSync(unpacked, program, { recursive: true });
    const host = spawn(
      process.execPath,
      [
        path.join(program, 'dist/cli-main.js'),
        'serve',
        '--no-open',
        '--example',
        '--data',
        path.join(folder, 'data'),
      ],
      { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'] ?? '' } },
    );
    const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const signedIn = await fetch(url, { redirect: 'manual' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const { origin, hash } = new URL(url);
    expect(hash).toMatch(/^#\/.+/);
    const page = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
    const files = [...page.matchAll(/(?:src|href)="[.]?(\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect((await fetch(`${origin}${file}`, { headers: { cookie } })).status, file).toBe(200);
    host.kill('SIGTERM');
    const [exitCode] = (await once(host, 'exit')) as [number | null];
    expect(exitCode).toBe(0);
  });

  test('starts its host process and its shell without Electron as far as they go', async () => {
    // Every import of the bundles resolves within the package, but for Electron itself, which brings itself.
    for (const file of ['dist/desktop.js', 'dist/host.js']) {
      const child = spawn(
        process.execPath,
        [path.join(folder, 'elsewhere', file), '--data', path.join(folder, 'data')],
        {
          cwd: folder,
          stdio: ['ignore', 'ignore', 'pipe'],
          env: { PATH: process.env['PATH'] ?? '' },
        },
      );
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(child, 'exit');
      expect(said).toMatch(file === 'dist/desktop.js' ? /Cannot find package 'electron'/ : /parent|'on'/);
    }
  });
});

/** What is packed, built afresh and away from the sources: what lies in `dist` may be older than they are. */
function freshProject(): string {
  const project = path.join(folder, 'project');
  mkdirSync(project);
  for (const part of ['package.json', 'LICENSE', 'samples', 'main/shells/electron/package']) {
    cpSync(path.join(root, part), path.join(project, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
  const dist = path.join(project, 'dist');
  const node = (...args: readonly string[]): void => {
    execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  };
  node('.ci/build.ts', dist);
  node(
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'error',
    '--outDir',
    path.join(dist, 'renderer'),
  );
  return project;
}

/** A folder of Electron's layout whose program does nothing. */
function standInElectron(): string {
  const dist = path.join(folder, 'electron');
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  mkdirSync(path.join(dist, 'locales'));
  writeFileSync(path.join(dist, 'version'), `v${manifest.devDependencies['electron'] ?? ''}`);
  for (const file of ['electron', 'chrome-sandbox'])
    writeFileSync(path.join(dist, file), '#!/bin/sh\n', { mode: 0o755 });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-GB.pak'])
    writeFileSync(path.join(dist, file), '');
  return dist;
}
