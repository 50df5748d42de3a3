import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createIncidentFile } from './build-file.ts';
import { Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

const WRITER = fileURLToPath(new URL('./testing/writer-process.ts', import.meta.url));

/** Starts a writer and kills it without warning after so many acknowledgements. Gives the last acknowledged place. */
async function killedAfter(acknowledgements: number, file: string, dataFolder: string): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, file, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let last = 0;
  let lines = -1;
  for await (const line of createInterface(child.stdout)) {
    lines += 1;
    if (lines === 0) expect(line).toBe('open');
    else last = Number(line);
    if (lines === acknowledgements) child.kill('SIGKILL');
  }
  await ended;
  return last;
}

test(
  'ST-47: killed in mid-commit again and again, a file holds every acknowledged command whole, and no half one',
  { timeout: 60_000 },
  async () => {
    const file = path.join(temporaryFolder(), 'night.blackstart');
    const dataFolder = temporaryFolder();
    createIncidentFile(file);
    let acknowledged = 0;
    for (const after of [1, 2, 7, 40]) {
      acknowledged = await killedAfter(after, file, dataFolder);
      const { broken, events, origins } = verifyFile(file);
      expect(broken).toBeNull();
      expect(events).toBeGreaterThanOrEqual(acknowledged);
      expect(events % 3).toBe(0);
      // A killed process loses nothing of what it remembers: the run of writing goes on.
      expect(Object.keys(origins)).toHaveLength(1);
    }
    const store = new Station().open(file);
    expect(store.readOnly).toBeNull();
    expect(store.head().seq).toBeGreaterThanOrEqual(acknowledged);
  },
);
