import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openIncident, openToRead, type Workplace } from '#main/compose.ts';
import { verifyFile } from '#main/store/verify-file.ts';
import { bareSearch } from './anchors.ts';
import { fill } from './filled-log.ts';
import { ms, printTable, ratio, timeOnce, timings } from './measure.ts';
import { lines } from './sample-night.ts';

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

/** Replay, opening, search and memory by the length of the log. */
export function logs(workplace: Workplace, folder: string, sizes: readonly number[]): void {
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
