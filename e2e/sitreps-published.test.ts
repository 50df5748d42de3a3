// Four sitreps of the sample of July 2024, at published times, through the command line: each says what was published by
// then, item by item, nothing missing and nothing that is not so; and stays when the log goes on.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SitrepReport } from '#shared/domain/sitreps/events.ts';
import { numbersOf } from '#shared/domain/sitreps/figures.ts';

const root = path.resolve(import.meta.dirname, '..');
const sample = path.join(root, 'samples/2024-07-19-northern-ireland');

const EPIC = 'Epic electronic care record';
const ALLOCATE = 'Allocate eRostering';
const VARIAN = 'Varian radiotherapy';
const EMIS = 'EMIS GP system';

/** Issued when all of that time is entered: what it must count, and what must have changed since the one before. */
const EXPECTED = [
  {
    at: '2024-07-19T05:27:00.000Z',
    counts: { down: 3, degraded: 1, unaffected: 2 },
    named: { [EPIC]: 'down', [ALLOCATE]: 'down', [EMIS]: 'down', [VARIAN]: 'degraded' },
    changes: [],
  },
  {
    at: '2024-07-19T09:30:00.000Z',
    counts: { down: 1, degraded: 2, monitoring: 1, unaffected: 2 },
    named: { [EMIS]: 'down', [ALLOCATE]: 'degraded', [VARIAN]: 'degraded' },
    changes: [
      [ALLOCATE, 'down', 'degraded'],
      [EPIC, 'down', 'monitoring'],
    ],
  },
  {
    at: '2024-07-20T14:30:00.000Z',
    counts: { down: 1, degraded: 1, monitoring: 2, unaffected: 2 },
    named: { [EMIS]: 'down', [VARIAN]: 'degraded' },
    changes: [[ALLOCATE, 'degraded', 'monitoring']],
  },
  {
    at: '2024-07-20T20:00:00.000Z',
    counts: { degraded: 1, monitoring: 2, validated: 1, unaffected: 2 },
    named: { [VARIAN]: 'degraded' },
    changes: [[EMIS, 'down', 'validated']],
  },
] as const;

const issue = (number: number): string =>
  JSON.stringify({
    id: `sitrep-${String(number)}`,
    type: 'sitrep.issue',
    data: { approvedBy: 'Duty director', audiences: ['department-of-health'] },
  });

/** The sample's commands, with a sitrep at the end of each of those times. */
function commandsWithSitreps(): string {
  const lines = readFileSync(path.join(sample, 'commands.jsonl'), 'utf8').trimEnd().split('\n');
  let shows = '';
  let issued = 0;
  return lines
    .flatMap((line) => {
      const { type, data } = JSON.parse(line) as { type: string; data: { to?: string } }; // as: the sample's own lines
      if (type !== 'incident.move-clock' || data.to === undefined) return [line];
      const next = EXPECTED[issued];
      const isOver = shows === next?.at;
      shows = new Date(data.to).toISOString();
      return isOver ? [issue((issued += 1)), line] : [line];
    })
    .join('\n');
}

let folder: string;
let reports: readonly SitrepReport[];

function blackstart(args: readonly string[], input = ''): unknown[] {
  const out = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'main/cli.ts', ...args, '--data', path.join(folder, 'data')],
    { cwd: root, input, encoding: 'utf8', maxBuffer: 64 * 1_048_576, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'blackstart-sitreps-'));
  const file = path.join(folder, 'ni.blackstart');
  blackstart(['new', file, '--name', 'Outage', '--profile', 'health-northern-ireland', '--exercise']);
  blackstart(['import-systems', file, path.join(sample, 'catalogue.csv')]);
  const results = blackstart(['exec', file], commandsWithSitreps()) as { ok: boolean }[]; // as: one result a line
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  const events = blackstart(['events', file]) as { type: string; data: SitrepReport }[]; // as: envelopes, one a line
  reports = events.filter(({ type }) => type === 'sitrep.issued').map(({ data }) => data);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NONE = {
  unknown: 0,
  down: 0,
  degraded: 0,
  limited: 0,
  monitoring: 0,
  validated: 0,
  normal: 0,
  unaffected: 0,
};

test.each(EXPECTED.map((one, place) => ({ ...one, place })))(
  'SR-1, SR-3: the sitrep of $at counts, names and tells the changes of that time',
  ({ at, counts, named, changes, place }) => {
    const report = reports[place];
    expect(report).toMatchObject({ number: `A${String(place + 1)}`, asAt: at, exercise: true });
    if (report === undefined) return;
    expect(numbersOf(report.figures)).toEqual({ ...NONE, ...counts });
    expect(Object.fromEntries(report.figures.systems.map(({ name, state }) => [name, state]))).toEqual(named);
    expect(report.figures.changes.map(({ name, from, to }) => [name, from, to])).toEqual(changes);
    expect(report.since?.asAt ?? null).toBe(EXPECTED[place - 1]?.at ?? null);
  },
);
