// Issue 2, must show 2: an fsync or fdatasync of the log precedes each acknowledgement, seen from outside the process.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { BuiltCli } from './built-cli.ts';

const COMMANDS = 40;

const cli = BuiltCli.build();
afterAll(() => cli.remove());

/** Null where strace works here, else why not. */
function noStrace(): string | null {
  const { status, error, stderr } = spawnSync('strace', ['-f', '-o', cli.file('probe'), 'true'], {
    encoding: 'utf8',
  });
  if (error !== undefined) return 'strace is not installed';
  return status === 0 ? null : `strace may not trace here (${stderr.trim()})`;
}

/** What the trace says happened, in order. */
function stepsIn(trace: string): ('synced' | 'answered')[] {
  return trace.split('\n').flatMap((line) => {
    if (/\b(fsync|fdatasync)\(\d+<[^>]*traced\.blackstart(-wal)?>\)\s+= 0/.test(line))
      return ['synced' as const];
    // Another thread's call may come between the two halves of one.
    if (/<\.\.\. (fsync|fdatasync) resumed>\)\s+= 0/.test(line)) return ['synced' as const];
    return /\bp?write(64)?\(1(<[^>]*>)?, "\{\\"ok\\":true/.test(line) ? ['answered' as const] : [];
  });
}

const why = noStrace();
if (why !== null)
  process.stdout.write(`SKIPPED, LOUDLY: the order of fsync and answer was not seen, because ${why}.\n`);

test.skipIf(why !== null)(
  'EN-52: no command is answered before the log was synced to disk for it',
  { timeout: 120_000 },
  () => {
    const file = cli.file('traced.blackstart');
    expect(cli.run(['new', file, '--name', 'Traced', '--profile', 'general']).code).toBe(0);
    const trace = cli.file('trace');
    // One command at a time: each waits for its answer, so that none shares another's wait for the disk.
    const talk = `
    const { spawn } = require('node:child_process');
    const [, program, file, count] = process.argv;
    const child = spawn(process.execPath, [program, 'exec', file], { stdio: ['pipe', 'pipe', 'inherit'] });
    let sent = 0;
    const send = () => {
      if (sent === Number(count)) child.stdin.end();
      else child.stdin.write(JSON.stringify({ type: 'log.note', data: { text: 'Entry ' + ++sent } }) + '\\n');
    };
    child.stdout.on('data', send);
    send();
  `;
    const [program = ''] = cli.argv();
    const traced = ['-f', '-y', '-s', '64', '-e', 'trace=fsync,fdatasync,write,pwrite64', '-o', trace];
    const talker = [process.execPath, '-e', talk, program, file, String(COMMANDS)];
    const { status, stderr } = spawnSync('strace', [...traced, ...talker], {
      env: { ...cli.environment, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(`${String(status)} ${stderr}`).toBe('0 ');

    const steps = stepsIn(readFileSync(trace, 'utf8'));
    const answers = steps.filter((step) => step === 'answered').length;
    expect(answers).toBe(COMMANDS);
    let synced = 0;
    for (const step of steps) {
      if (step === 'synced') synced += 1;
      else {
        expect(synced).toBeGreaterThan(0);
        synced = 0;
      }
    }
  },
);
