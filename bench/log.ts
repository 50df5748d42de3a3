import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { workplaceIn, type Workplace } from '#main/compose.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import { bareAppend, bareSqlite } from './anchors.ts';
import { must, NAMES, newLog, SYSTEMS } from './filled-log.ts';
import { logs } from './log-sizes.ts';
import { ms, printTable, ratio, timeInTurn, timeOnce, timings } from './measure.ts';
import { night } from './sample-night.ts';

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
