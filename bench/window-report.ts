import type { Page } from 'playwright-core';
import { ms, printTable, ratio, timings, type Timings } from './measure.ts';

/** What is opened, by name: the blank page, the first screen, the worked example, incidents by their size. */
export type Subjects = Readonly<Record<string, (use: (page: Page) => Promise<void>) => Promise<void>>>;

type Samples = ReadonlyMap<string, readonly number[]>;

const at = (samples: Samples, what: string): Timings => timings(samples.get(what) ?? []);

const NAMES: Readonly<Record<string, string>> = {
  blank: 'blank React page',
  first: 'first screen',
  example: 'board, worked example',
  '1000': 'board, 1,000 systems',
  '10000': 'board, 10,000 systems',
};

/** BENCH.md, first usable board: warm three times the blank page's first paint, cold 150 ms of page work more. */
export function reportPaint(host: 'warm host' | 'cold host', samples: Samples): void {
  const blank = at(samples, 'blank first').p50;
  const isWarm = host === 'warm host';
  printTable(`From the address to the screen, ${host}`, [
    ['page', 'first paint', 'usable p50', 'worst', 'to blank', 'target'],
    ...Object.entries(NAMES).map(([key, name]) => {
      const usable = at(samples, `${key} usable`);
      const target = isWarm ? '3x' : ms(blank + 150);
      return [
        name,
        ms(at(samples, `${key} first`).p50),
        ms(usable.p50),
        ms(usable.worst),
        ratio(usable.p50, blank),
        key === 'blank' ? '' : target,
      ];
    }),
  ]);
  if (isWarm) reportPeers(samples, blank);
}

/** The peers' page at its fullest, as BENCH.md has them: measured on another day, so as ratios to the blank page of then. */
const BLANK_THEN_MS = 52;
const PEERS: readonly (readonly [name: string, thousand: number, tenThousand: number | null])[] = [
  ['Uptime Kuma 2.5.3', 8_600, null],
  ['Super Productivity 16.8.1', 1_860, 16_000],
  ['Kanboard 1.2.53', 1_900, 16_000],
  ['Aurora IR 0.6.6', 260, 440],
  ['LibreOffice Calc 7.4', 120, 270],
];

function reportPeers(samples: Samples, blank: number): void {
  printTable('All shown, as a ratio to the blank page in the same browser', [
    ['', '1,000', '10,000'],
    ['Blackstart', ...['1000', '10000'].map((key) => ratio(at(samples, `${key} usable`).p50, blank))],
    ...PEERS.map(([name, thousand, tenThousand]) => [
      name,
      ratio(thousand, BLANK_THEN_MS),
      tenThousand === null ? 'never' : ratio(tenThousand, BLANK_THEN_MS),
    ]),
  ]);
}

const TARGET_MB = 100;

export function reportMemory(heaps: ReadonlyMap<string, number>): void {
  const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const blank = heaps.get('blank') ?? NaN;
  printTable('Script heap of a window, garbage collected', [
    ['page', 'heap', 'over blank', 'target'],
    ...Object.entries(NAMES).map(([key, name]) => {
      const heap = heaps.get(key) ?? NaN;
      return [name, mb(heap), mb(heap - blank), key === 'blank' ? '' : `${String(TARGET_MB)} MB`];
    }),
  ]);
}

export function reportChanges(what: string, changed: Samples, echoed: Samples): void {
  const line = (name: string, key: 'same' | 'second', targets: readonly [string, string]): string[] => {
    const [ours, anchor] = [at(changed, key), at(echoed, key)];
    return [
      name,
      ms(ours.p50),
      ms(ours.p95),
      ms(ours.worst),
      ms(anchor.p50),
      ms(anchor.p95),
      ratio(ours.p50, anchor.p50),
      ...targets,
    ];
  };
  printTable(`From the key to a durable, painted change: ${what}`, [
    ['', 'p50', 'p95', 'worst', 'echo p50', 'echo p95', 'ratio', 'target p50', 'target p95'],
    line('the same window', 'same', ['17 ms', '34 ms']),
    line('a second window', 'second', ['', '50 ms']),
  ]);
}

export function reportList(size: number, board: Samples, bare: Samples): void {
  const line = (what: string, key: string, rank: 'p50' | 'p95', target: string): string[] => {
    const [ours, anchor] = [at(board, key), at(bare, key)];
    return [
      what,
      rank,
      ms(ours[rank]),
      ms(ours.worst),
      ms(anchor[rank]),
      ratio(ours[rank], anchor[rank]),
      target,
    ];
  };
  printTable(`The board with ${size.toLocaleString('en-GB')} systems beside the bare virtual list`, [
    ['', '', 'board', 'worst', 'bare list', 'ratio', 'target'],
    line('one filter key to paint', 'filter', 'p50', '16 ms, 1.5x'),
    line('one filter key to paint', 'filter', 'p95', '16 ms, 1.5x'),
    line('a frame of scrolling', 'scroll', 'p95', '1.5x'),
  ]);
}
