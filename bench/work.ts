// An incident full of work: one checklist over 60 subjects among 500, and 5,000 tasks. What one more costs on disk beside
// a bare transaction, and what the lists are reckoned from beside the board's own rows, in one process and one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIncident, workplaceIn } from '#main/compose.ts';
import { sampleTemplate } from '#shared/domain/checklists/sample-template.ts';
import { openRuns } from '#shared/domain/checklists/select.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import { openWork } from '#shared/domain/standing-down/open-work.ts';
import { openTasks } from '#shared/domain/tasks/select.ts';
import { bareSqlite } from './anchors.ts';
import { must, type Log } from './filled-log.ts';
import { ms, printTable, ratio, timeInTurn } from './measure.ts';
import { opening } from './sample-night.ts';

/** The subjects of one checklist, of which there are 500 at the most (issue 5, must show 3). */
const SUBJECTS = 60;
/** As much as is asked for. */
export const MUCH_WORK: WorkSize = { tasks: 5_000, checklists: 500 };
const SIZES: readonly WorkSize[] = [{ tasks: 500, checklists: 60 }, MUCH_WORK];
const BATCH = 500;
/** As wide as a checklist of three chunks. */
const STEPS_A_CHUNK = 9;
const OWNERS = ['technical', 'communications', 'operational'];

interface WorkSize {
  readonly tasks: number;
  readonly checklists: number;
}

const template = {
  ...sampleTemplate,
  key: 'bench',
  title: 'Single host',
  chunks: ['Before', 'During', 'After'].map((title) => ({
    title,
    steps: Array.from({ length: STEPS_A_CHUNK }, (_, at) => ({
      text: `${title}: step ${String(at + 1)}`,
      expected: 'Seen',
      ...(at === 0 ? { critical: true } : {}),
      source: { kind: 'proposal' as const },
    })),
  })),
};

/** Its systems, and that the clock stands in the night. */
export const workOpening = (): readonly CommandRequest[] => opening(SUBJECTS).slice(1);

/** A third of the tasks waits for the one before it; every second one is about a system. */
const taskAt = (i: number): CommandRequest => ({
  type: 'task.add',
  data: {
    title: `Ring the supplier about system ${String(i)}`,
    owner: { role: OWNERS[i % OWNERS.length] },
    urgent: i % 10 === 0,
    ...(i % 2 === 0 ? { systems: [`System ${String((i % SUBJECTS) + 1)}`] } : {}),
    ...(i % 3 === 1 ? { needsFirst: [{ task: `A${String(i)}` }] } : {}),
  },
});

/** Fills an incident, to which its systems were added. */
export function fillWithWork(log: Log, { tasks, checklists }: WorkSize): void {
  for (let from = 0; from < checklists; from += SUBJECTS) {
    const subjects = Array.from({ length: Math.min(SUBJECTS, checklists - from) }, (_, i) => ({
      system: `System ${String(i + 1)}`,
    }));
    must(log, [{ type: 'checklist.start', data: { template, subjects } }]);
  }
  for (let from = 0; from < tasks; from += BATCH) {
    must(
      log,
      Array.from({ length: Math.min(BATCH, tasks - from) }, (_, i) => taskAt(from + i)),
    );
  }
}

const KB = 1_000;
const kilobytes = (value: unknown): string =>
  `${(JSON.stringify(value).length / KB).toLocaleString('en-GB', { maximumFractionDigits: 0 })} kB`;

/** Tasks and checklists at two sizes: what grows by more than the size does is not linear. */
export function workSuite({ isQuick }: { readonly isQuick: boolean }): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'blackstart-bench-'));
  const workplace = workplaceIn(path.join(folder, 'data'), () => undefined);
  try {
    for (const size of SIZES) {
      const name = `work-${String(size.tasks)}`;
      const { log, close } = createIncident(workplace, path.join(folder, `${name}.blackstart`));
      must(log, opening(SUBJECTS));
      fillWithWork(log, size);
      const words = `${size.tasks.toLocaleString('en-GB')} tasks, ${String(size.checklists)} checklists`;
      toDisk(log, path.join(folder, `${name}.sqlite`), words, isQuick ? 60 : 300);
      reckoning(log, words, isQuick ? 10 : 40);
      close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One answer of a checklist, one task and its state, each on disk before the next, beside a bare transaction. */
function toDisk(log: Log, file: string, words: string, rounds: number): void {
  const sqlite = bareSqlite(file, 900);
  let step = 0;
  const took = timeInTurn(rounds, {
    answer: () => {
      const [run, place] = [1 + (step % SUBJECTS), 1 + Math.floor(step / SUBJECTS)];
      step += 1;
      must(log, [{ type: 'checklist.answer', data: { runs: [`A${String(run)}`], step: String(place) } }]);
    },
    task: (round) => {
      must(log, [{ type: 'task.add', data: { title: `Ring back ${String(round)}` } }]);
    },
    note: (round) => {
      must(log, [{ type: 'log.note', data: { text: `Rang back, ${String(round)}` } }]);
    },
    sqlite: (round) => {
      sqlite.write(round);
    },
  });
  sqlite.close();
  printTable(`One command to disk, ${words}`, [
    ['work', 'p50', 'p99', 'to bare SQLite (p50 / p99)', 'target'],
    ...(
      [
        ['an answer', took.answer],
        ['a task', took.task],
        ['a line of log', took.note],
        ['bare SQLite: update + insert', took.sqlite],
      ] as const
    ).map(([name, ours]) => [
      name,
      ms(ours.p50),
      ms(ours.p99),
      `${ratio(ours.p50, took.sqlite.p50)} / ${ratio(ours.p99, took.sqlite.p99)}`,
      ours === took.sqlite ? '' : '2x',
    ]),
  ]);
}

/** What the screens are reckoned from, from nothing: a window reckons only what changed. */
function reckoning(log: Log, words: string, rounds: number): void {
  const { state } = log;
  const now = log.now();
  const took = timeInTurn(rounds, {
    tasks: () => void openTasks(state, now),
    runs: () => void openRuns(state, now),
    work: () => void openWork(state, now),
    parse: () => void JSON.parse(JSON.stringify([state.tasks, state.checklists])),
  });
  printTable(`Reckoned from nothing, ${words}`, [
    ['what', 'p50', 'worst', 'to a copy by JSON', 'size of the state'],
    [
      'the tasks',
      ms(took.tasks.p50),
      ms(took.tasks.worst),
      ratio(took.tasks.p50, took.parse.p50),
      kilobytes(state.tasks),
    ],
    [
      'the checklists',
      ms(took.runs.p50),
      ms(took.runs.worst),
      ratio(took.runs.p50, took.parse.p50),
      kilobytes(state.checklists),
    ],
    [
      'open work, to stand down',
      ms(took.work.p50),
      ms(took.work.worst),
      ratio(took.work.p50, took.parse.p50),
      '',
    ],
    ['tasks and checklists copied by JSON', ms(took.parse.p50), ms(took.parse.worst), '', ''],
  ]);
}
