// Locks the shapes of events: `npm run lock-schemas` takes in new ones, writes what they look like into
// shared/history/schema-lock.json, and a log that holds each of them into shared/history/fixtures/VERSION.jsonl,
// which every later version must be able to read.
//
// It refuses a shape that changed: files that hold the old one are about. Give the event a new `v` and a step in
// shared/history/upcasts.ts instead. Only where no released Blackstart ever wrote the shape:
// `npm run lock-schemas -- --unreleased`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { compareWithLock, shapeHashes } from '../shared/testing/event-shapes.ts';
import { playedLog, sampleLog } from './fixture-logs.ts';

const history = path.resolve(import.meta.dirname, '../shared/history');
const lockFile = path.join(history, 'schema-lock.json');
const fixtures = path.join(history, 'fixtures');

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { version } = z
  .object({ version: z.string() })
  .parse(read(path.resolve(history, '../../package.json')));
const locked = z.record(z.string(), z.string()).parse(read(lockFile));
const { added, changed } = compareWithLock(locked);

/** Shapes that a fixture of an earlier version holds: those were released. */
function releasedShapes(): ReadonlySet<string> {
  const files = readdirSync(fixtures).filter((file) => file.endsWith('.jsonl') && !file.startsWith(version));
  const Line = z.object({ type: z.string(), v: z.number() });
  const lines = files.flatMap((file) => readFileSync(path.join(fixtures, file), 'utf8').split('\n'));
  const shapes = lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)));
  return new Set(shapes.map(({ type, v }) => `${type}@${String(v)}`));
}

mkdirSync(fixtures, { recursive: true });
const released = releasedShapes();
const mayChange = process.argv.includes('--unreleased');
const refused = changed.filter((name) => !mayChange || released.has(name));

if (refused.length > 0) {
  console.error(`Changed, and files of the old shape may be about: ${refused.join(', ')}.`);
  console.error('Raise `v` and add a step to shared/history/upcasts.ts. This file says what else there is.');
  process.exitCode = 1;
} else {
  const written = shapeHashes();
  // Shapes that are no longer written stay locked where they were released; a later version reads them still.
  const kept = Object.entries(locked).filter(([name]) => written[name] !== undefined || released.has(name));
  const all = { ...Object.fromEntries(kept), ...written };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(lockFile, `${JSON.stringify(sorted, null, 2)}\n`);
  writeFileSync(path.join(fixtures, `${version}.jsonl`), sampleLog(released));
  writeFileSync(path.join(fixtures, `${version}-played.jsonl`), playedLog());
  console.log(`${Object.keys(sorted).length} shapes locked: ${added.length} new, ${changed.length} changed.`);
}
