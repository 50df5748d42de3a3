import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['shared', 'main', 'renderer', 'package.json', 'package-lock.json', 'vite.config.ts'];
const BUILT = ['dist/cli-main.js', 'dist/desktop.js', 'dist/renderer/index.html'];

/** True where the build is there and no source is newer. A packaged program has no sources: its build is what it is. */
export function isBuilt(folder: string): boolean {
  const built = BUILT.map((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs);
  const oldest = Math.min(...built.map((time) => time ?? -Infinity));
  return oldest !== -Infinity && SOURCES.every((source) => newestIn(path.join(folder, source)) <= oldest);
}

function newestIn(place: string): number {
  const status = statSync(place, { throwIfNoEntry: false });
  if (status === undefined) return -Infinity;
  if (!status.isDirectory()) return status.mtimeMs;
  const files = readdirSync(place, { recursive: true, withFileTypes: true });
  const times = files
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(-Infinity, ...times);
}
