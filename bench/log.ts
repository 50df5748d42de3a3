import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  createIncident,
  openIncident,
  openToRead,
  workplaceIn,
  type OpenLog,
  type Workplace,
} from '#main/compose.ts';
import { verifyFile } from '#main/store/verify-file.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { bareAppend, bareSearch, bareSqlite } from './anchors.ts';
import { ms, printTable, ratio, timeInTurn, timeOnce, timings } from './measure.ts';
import { lines, night, opening } from './sample-night.ts';

const AUTHOR = { name: 'Loggist', role: 'Loggist' };
const SYSTEMS = 400;
const NAMES = Array.from({ length: SYSTEMS }, (_, i) => `System ${String(i + 1)}`);
const BATCH = 2_000;

type Log = LiveLog<IncidentLog>;
type Open = OpenLog<IncidentLog>;

/** The log as a store: commit, storm, replay, opening, search, memory (issue 2, must show 6). */
export function logSuite({ isQuick }: { readonly isQuick: boolean }): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'blackstart-bench-'));
  const workplace = workplaceIn(path.join(folder, 'data'), () => undefined);
  try {
    commits(workplace, folder, isQuick ? 300 : 2_000);
    storms(workplace, folder);
    const sizes = isQuick ? [10_000, 50_000] : [10_000, 100_000, 1_000_000];
    logs(workplace, folder, sizes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function must(log: Log, requests: readonly CommandRequest[]): void {
  for (const answer of log.dispatchAll(requests, AUTHOR)) {
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  }
}

function newLog(workplace: Workplace, file: string): Open {
  const open = createIncident(workplace, file);
  must(open.log, opening(SYSTEMS));
  return open;
}

/** One command at a time, each on disk before the next, beside a bare transaction and a bare append. */
function commits(workplace: Workplace, folder: string, rounds: number): void {
  const { log, close } = newLog(workplace, path.join(folder, 'commits.blackstart'));
  const sqlite = bareSqlite(path.join(folder, 'commits.sqlite'), 900);
  const append = bareAppend(path.join(folder, 'commits.txt'));
  const commands = [...night(rounds * 2, NAMES)];
  const notes = commands.filter(({ type }) => type === 'log.note');
  const others = commands.filter(({ type }) => type !== 'log.note');
  const at = (list: readonly CommandRequest[], round: number): CommandRequest[] =>
    list.slice(round % list.length).slice(0, 1);
  const took = timeInTurn(rounds, {
    note: (round) => {
      must(log, at(notes, round));
    },
    state: (round) => {
      must(log, at(others, round));
    },
    sqlite: (round) => {
      sqlite.write(round);
    },
    append: (round) => {
      append.write(round);
    },
  });
  const row = (name: string, ours: (typeof took)['note'], target: string): string[] => [
    name,
    ms(ours.p50),
    ms(ours.p99),
    `${ratio(ours.p50, took.sqlite.p50)} / ${ratio(ours.p99, took.sqlite.p99)}`,
    `${ratio(ours.p50, took.append.p50)} / ${ratio(ours.p99, took.append.p99)}`,
    target,
  ];
  printTable(`One command to disk, ${String(rounds)} rounds, ${String(SYSTEMS)} systems in the state`, [
    ['work', 'p50', 'p99', 'to bare SQLite (p50 / p99)', 'to bare append', 'target'],
    row('a line of log', took.note, '2x SQLite'),
    row('a state or a confirmation', took.state, '2x SQLite'),
    row('bare SQLite: update + insert', took.sqlite, ''),
    row('bare append + fdatasync', took.append, ''),
  ]);
  close();
  sqlite.close();
  append.close();
}

/** Many facts in one transaction: an import, a stack of commands. */
function storms(workplace: Workplace, folder: string): void {
  const rounds = 5;
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ name: `Imported ${String(i)}` }));
  const imports: number[] = [];
  const stacks: number[] = [];
  const bare: number[] = [];
  const sqlite = bareSqlite(path.join(folder, 'storm.sqlite'), 900);
  const stack = [...night(10_000, NAMES)];
  for (let round = 0; round < rounds; round += 1) {
    const { log, close } = newLog(workplace, path.join(folder, `storm-${String(round)}.blackstart`));
    imports.push(
      timeOnce(() => {
        must(log, [{ type: 'system.import', data: { source: 'bench', rows } }]);
      }),
    );
    stacks.push(
      timeOnce(() => {
        must(log, stack);
      }),
    );
    bare.push(
      timeOnce(() => {
        sqlite.writeBatch(10_000);
      }),
    );
    close();
  }
  sqlite.close();
  const perSecond = (samples: readonly number[]): string =>
    `${Math.round(10_000_000 / timings(samples).p50).toLocaleString('en-GB')}/s`;
  const anchor = timings(bare).p50;
  printTable('10,000 facts in one transaction, median of 5', [
    ['work', 'facts', 'to bare inserts', 'target'],
    ['one import of 10,000 systems', perSecond(imports), ratio(timings(imports).p50, anchor), '100,000/s'],
    ['10,000 commands, group commit', perSecond(stacks), ratio(timings(stacks).p50, anchor), ''],
    ['bare inserts of 900 bytes', perSecond(bare), '', ''],
  ]);
}

interface Measured {
  readonly size: number;
  readonly parse: number;
  readonly replay: number;
  readonly verify: number;
  readonly snapshot: number;
  readonly search: { readonly ours: number; readonly bare: number };
  readonly indexed: number;
  readonly heapMb: number;
  readonly fileMb: number;
}

const RUNS = 3;
const SOUGHT = [
  'radio',
  'pharm',
  'login',
  'ward',
  'theatre list',
  'site lead',
  'sup',
  'fu no',
  'paper until',
  'ring ba',
];

const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void; // as: that is what the flag exposes
})();

const median = (samples: readonly number[]): number => timings(samples).p50;
const repeated = (work: () => number): number => median(Array.from({ length: RUNS }, work));

/** A log of `size` events with the states, lines and confirmations of a long night. */
function fill(workplace: Workplace, file: string, size: number): void {
  const open = createIncident(workplace, file);
  const wanted = size - 2 * SYSTEMS - 2;
  must(open.log, opening(SYSTEMS));
  const batch: CommandRequest[] = [];
  for (const request of night(wanted, NAMES)) {
    batch.push(request);
    if (batch.length === BATCH) must(open.log, batch.splice(0));
  }
  must(open.log, batch);
  open.close();
}

/** The bytes of the log as one JSON text an event: what any program would have to read. */
function texts(workplace: Workplace, file: string): string[] {
  const store = openToRead(workplace, file);
  const all = Array.from(store.replay(), ({ envelope }) => JSON.stringify(envelope));
  store.close();
  return all;
}

function measureLog(workplace: Workplace, folder: string, size: number): Measured {
  const file = path.join(folder, `log-${String(size)}.blackstart`);
  fill(workplace, file, size);
  const parse = parsing(texts(workplace, file));
  const replay = repeated(() => opened(workplace, file, 'without'));
  const verify = repeated(() => timeOnce(() => verifyFile(file)));
  const snapshot = repeated(() => opened(workplace, file, 'with'));
  return {
    size,
    parse,
    replay,
    verify,
    snapshot,
    ...searching(workplace, file, folder, size),
    heapMb: heapOf(workplace, file),
    fileMb: statSync(file).size / 1_000_000,
  };
}

const parsing = (all: readonly string[]): number =>
  repeated(() =>
    timeOnce(() => {
      let fields = 0;
      for (const text of all) fields += (JSON.parse(text) as { n: number }).n; // as: each text is an envelope
      if (fields === 0) throw new Error('nothing was parsed');
    }),
  );

/** Milliseconds until the log is open, folded from nothing or from its snapshot. */
function opened(workplace: Workplace, file: string, snapshot: 'with' | 'without'): number {
  if (snapshot === 'without')
    rmSync(path.join(workplace.dataFolder, 'cache'), { recursive: true, force: true });
  else openIncident(workplace, file, 'write').close();
  const begun = performance.now();
  const open = openIncident(workplace, file, snapshot === 'with' ? 'write' : 'read');
  const took = performance.now() - begun;
  open.log.store.close();
  return took;
}

function searching(
  workplace: Workplace,
  file: string,
  folder: string,
  size: number,
): Pick<Measured, 'search' | 'indexed'> {
  const open = openIncident(workplace, file, 'read');
  const index = open.index();
  const indexed = timeOnce(() => {
    while (index.step());
  });
  const bare = bareSearch(path.join(folder, `bare-${String(size)}.sqlite`), lines(size));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const words of [...SOUGHT, ...SOUGHT]) {
    const match = words
      .split(' ')
      .map((word) => `${word}*`)
      .join(' ');
    ours.push(timeOnce(() => index.search(words, { limit: 50 })));
    theirs.push(timeOnce(() => bare.newest(match)));
  }
  bare.close();
  open.log.store.close();
  return { search: { ours: median(ours), bare: median(theirs) }, indexed };
}

/** What the open log holds on the heap, megabytes. */
function heapOf(workplace: Workplace, file: string): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const open = openIncident(workplace, file, 'read');
  collectGarbage();
  const held = (process.memoryUsage().heapUsed - before) / 1_000_000;
  open.log.store.close();
  return held;
}

function logs(workplace: Workplace, folder: string, sizes: readonly number[]): void {
  const all = sizes.map((size) => measureLog(workplace, folder, size));
  const perEvent = (value: number, size: number): string => `${((value * 1_000) / size).toFixed(2)} us`;
  printTable('Replay and opening', [
    [
      'events',
      'JSON.parse',
      'replay (fold)',
      'ratio (2x)',
      'verify whole',
      'ratio (4x with hashes)',
      'open with snapshot',
      'to replay (0.25x)',
      'replay an event',
      'heap',
      'file',
    ],
    ...all.map((one) => [
      one.size.toLocaleString('en-GB'),
      ms(one.parse),
      ms(one.replay),
      ratio(one.replay, one.parse),
      ms(one.verify),
      ratio(one.verify, one.parse),
      ms(one.snapshot),
      ratio(one.snapshot, one.replay),
      perEvent(one.replay, one.size),
      `${one.heapMb.toFixed(0)} MB`,
      `${one.fileMb.toFixed(0)} MB`,
    ]),
  ]);
  printTable('Search, newest 50, median over ten words', [
    ['events', 'ours', 'bare FTS5', 'ratio (2x)', 'index made'],
    ...all.map((one) => [
      one.size.toLocaleString('en-GB'),
      ms(one.search.ours),
      ms(one.search.bare),
      ratio(one.search.ours, one.search.bare),
      ms(one.indexed),
    ]),
  ]);
}
