import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BuiltCli } from './built-cli.ts';

const cli = BuiltCli.build();
afterAll(() => cli.remove());

const README = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** `npx blackstart` as a reader has it, without asking npm. */
function shimFolder(): string {
  const folder = cli.file('bin');
  mkdirSync(folder);
  const [program = ''] = cli.argv();
  writeFileSync(path.join(folder, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(path.join(folder, 'npx'), 0o755);
  return folder;
}

test.skipIf(process.platform === 'win32')(
  'the example of the README does what it says',
  { timeout: 120_000 },
  () => {
    const [, example = ''] = /```sh\n([\s\S]*?)```/.exec(README) ?? [];
    expect(example).toContain('npx blackstart exec');
    const work = cli.file('work');
    mkdirSync(work);
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', example], {
      cwd: work,
      env: { ...cli.environment, PATH: `${shimFolder()}:${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    });
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 0,
      stderr: expect.not.stringContaining('blackstart met') as string,
    });
    const values = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok?: boolean });
    expect(values.filter(({ ok }) => ok === false)).toEqual([]);
    const record = readFileSync(path.join(work, 'night.md'), 'utf8');
    expect(record).toContain('Faulty update');
    expect(record).toMatch(/Down 0 · Degraded 1 · Not assessed 1/);
    expect(record).toContain('that was the test system');
  },
);

test('the README names every command there is', () => {
  const { stderr } = cli.run(['--help']);
  const commands = /Commands: (.*)/.exec(stderr)?.[1]?.split(', ') ?? [];
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) expect(README).toContain(`| \`${command}`);
});
