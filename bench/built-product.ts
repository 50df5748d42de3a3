// The product as it is now, built away from the sources, and a blank React page in the product's place: the same host
// serves both, so that what differs is the page.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { build as bundle } from 'esbuild';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** A host process and the address that signs a browser in. */
export interface ServedHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface BuiltProduct {
  /** Holds `samples`. */
  readonly folder: string;
  readonly serve: (dataFolder: string) => Promise<ServedHost>;
  readonly serveBlank: (dataFolder: string) => Promise<ServedHost>;
  /** What a page runs before anything else (renderer/kit/window-timings.ts). */
  readonly timings: string;
  readonly remove: () => void;
}

export async function buildProduct(): Promise<BuiltProduct> {
  const place = mkdtempSync(path.join(os.tmpdir(), 'blackstart-window-'));
  const folder = path.join(place, 'product');
  const blank = path.join(place, 'blank');
  const dist = path.join(folder, 'dist');
  await ended(spawn(process.execPath, ['.ci/build.ts', dist], { cwd: root, stdio: 'inherit' }));
  for (const part of ['package.json', 'samples']) symlinkSync(path.join(root, part), path.join(folder, part));
  cpSync(folder, blank, { recursive: true, verbatimSymlinks: true });
  const configFile = path.join(root, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: path.join(dist, 'renderer') } });
  await build({
    configFile: false,
    root: path.join(root, 'renderer/kit/blank'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: path.join(blank, 'dist/renderer'), assetsInlineLimit: 0 },
  });
  const { outputFiles } = await bundle({
    entryPoints: [path.join(root, 'renderer/kit/window-timings.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return {
    folder,
    serve: (dataFolder) => serve(folder, dataFolder),
    serveBlank: (dataFolder) => serve(blank, dataFolder),
    timings: outputFiles.map(({ text }) => text).join('\n'),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

async function serve(program: string, dataFolder: string): Promise<ServedHost> {
  const entry = path.join(program, 'dist/cli-main.js');
  const host = spawn(process.execPath, [entry, 'serve', '--no-open', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: host.stdout })) {
    const { url } = JSON.parse(line) as { url: string }; // as: the one line of `serve`
    return {
      url,
      close: async () => {
        const gone = once(host, 'exit');
        host.kill('SIGTERM');
        await gone;
      },
    };
  }
  throw new Error('serve ended without a line');
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null]; // as: what exit tells
  if (code !== 0) throw new Error('the product could not be built');
}
