// `npm run dev`: the window from Vite with hot reload, in front of a real host. Vite stands where the browser stands: it
// signs in with the host's link and puts its own name and cookie on what it passes on, so that the host's gate stays shut
// to everything else. Flags after `--` go to `serve`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const Ready = z.object({ url: z.string(), pid: z.number() });

const host = spawn(
  process.execPath,
  [
    // Started again when a file changes that it has loaded.
    '--watch',
    '--watch-preserve-output',
    'main/cli.ts',
    'serve',
    '--no-open',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
const lines = createInterface({ input: host.stdout });
process.on('exit', () => host.kill());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));

let ready: z.infer<typeof Ready> | undefined;
while (ready === undefined) {
  const [line] = (await once(lines, 'line')) as [string];
  // Node's own words about its watching come on the same stream.
  if (line.startsWith('{')) ready = Ready.parse(JSON.parse(line));
}
const { origin } = new URL(ready.url);
const response = await fetch(ready.url, { redirect: 'manual' });
const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';

const toHost = { target: origin, changeOrigin: true, headers: { origin, cookie } };
const vite = await createServer({
  configFile: path.join(root, 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    proxy: { '/rpc': { ...toHost, ws: true }, '/blobs': toHost, '/session': toHost },
  },
});
await vite.listen();
console.log(`Host: ${origin} (sessions outlive its restarts)`);
vite.printUrls();
lines.on('line', (again) => console.log(`Host restarted: ${again}`));
