// The command line as a script meets it: what it prints, how it ends, what it does when something is wrong.
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { BuiltCli } from './built-cli.ts';

const cli = BuiltCli.build();
afterAll(() => cli.remove());

const file = cli.file('a.blackstart');
beforeAll(() => {
  expect(cli.run(['new', file, '--name', 'Faulty update', '--profile', 'general']).code).toBe(0);
});

const note = (text: string, more: object = {}): string =>
  `${JSON.stringify({ type: 'log.note', data: { text }, ...more })}\n`;

test.each([
  [['nonsense'], 'There is no command "nonsense"'],
  [['state'], 'Written so: blackstart state FILE'],
  [['state', file, '--at', 'yesterday'], 'Give the time as date, time and zone'],
  [['exec', file, '--unknown'], "Unknown option '--unknown'"],
  [['events', file, '--since', 'x'], '--since takes a place'],
  [['export', file, '--format', 'pdf', '--out', 'x'], '--format takes one of: jsonl, csv, md, html'],
  [['new', cli.file('never.blackstart')], 'Give the incident a name'],
  [
    ['new', cli.file('never.blackstart'), '--name', 'X', '--time-zone', 'Mars/Base'],
    'There is no time zone "Mars/Base"',
  ],
  [['new', cli.file('never.blackstart'), '--name', 'X', '--profile', 'moon'], 'There is no profile "moon"'],
  [[], 'blackstart COMMAND --help'],
])('EN-50: asked for wrongly, %j says how and exits 2', (args, sentence) => {
  const { code, values, stderr } = cli.run(args);
  expect({ code, values }).toEqual({ code: 2, values: [] });
  expect(stderr).toContain(sentence);
});

test.each([
  [['state', cli.file('none.blackstart')], 'There is no file at'],
  [['new', file, '--name', 'Again'], 'is there already'],
  [['import-systems', file, cli.file('none.csv')], 'no such file'],
  [['rebuild', cli.file('none.jsonl'), cli.file('x.blackstart')], 'none.jsonl'],
  [
    ['export', file, '--format', 'md', '--out', file],
    'is an incident file, and an export never replaces one',
  ],
])('EN-50: what fails says why in a sentence, without a stack trace, and exits 1', (args, sentence) => {
  const { code, values, stderr } = cli.run(args);
  expect({ code, values }).toEqual({ code: 1, values: [] });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('EN-50: what was refused leaves no file behind', () => {
  expect(cli.run(['verify', cli.file('never.blackstart')]).code).toBe(1);
});

test('EN-51: exec answers every line in order and never stops at one', () => {
  const lines = [
    note('one', { id: 'c1' }),
    '\n',
    'nonsense\n',
    '{"type":"no.such","data":{}}\n',
    note('two', { id: 'c2' }).trimEnd(),
  ];
  const { code, values } = cli.run(
    ['exec', file, '--by', 'Shift lead A', '--role', 'Loggist'],
    lines.join(''),
  );
  expect(code).toBe(0);
  expect(values).toMatchObject([
    { ok: true, id: 'c1' },
    { ok: false, id: null, code: 'blank-line' },
    { ok: false, id: null, code: 'not-json' },
    { ok: false, code: 'unknown-command' },
    { ok: true, id: 'c2' },
  ]);
  const printed = cli.run(['events', file, '--since', '1']).values;
  expect(printed).toMatchObject([
    { commandId: 'c1', by: { name: 'Shift lead A', role: 'Loggist' } },
    { commandId: 'c2' },
  ]);
  expect(cli.run(['exec', file], lines[0]).values).toEqual([values[0]]);
});

/** Talks to a running exec: one line, its answer. */
function talk(child: ReturnType<BuiltCli['start']>) {
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  return async (line: string): Promise<unknown> => {
    child.stdin.write(line);
    const { value } = await answers.next();
    return JSON.parse(String(value)) as unknown;
  };
}

test('EN-52: a single line is answered at once; a second writer is told who writes; both go on', async () => {
  const child = cli.start('exec', file);
  const say = talk(child);
  expect(await say(note('first'))).toMatchObject({ ok: true });
  const second = cli.run(['exec', file], note('from elsewhere'));
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/Station \w+ on .* \(process \d+, since .*\) is writing in a\.blackstart/);
  expect(cli.run(['state', file]).code).toBe(0);
  expect(await say(note('second'))).toMatchObject({ ok: true });
  child.stdin.end();
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(cli.run(['exec', file], note('third')).code).toBe(0);
});

test('EN-8: a file that goes while exec runs is said at once, and work goes on when it is back', async () => {
  const child = cli.start('exec', file);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const say = talk(child);
  expect(await say(note('before'))).toMatchObject({ ok: true });
  renameSync(file, `${file}.away`);
  expect(await say(note('while it is gone', { id: 'retried' }))).toMatchObject({
    ok: false,
    id: 'retried',
    code: 'vanished',
  });
  renameSync(`${file}.away`, file);
  expect(await say(note('while it is gone', { id: 'retried' }))).toMatchObject({ ok: true, id: 'retried' });
  child.stdin.end();
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(said).toMatch(/cannot be found|is gone/);
  expect(said).toContain('The cause is gone: commands are taken again.');
  expect(cli.run(['verify', file]).code).toBe(0);
});

test('a changed byte is named by verify, and the file takes no commands', () => {
  const damaged = cli.file('damaged.blackstart');
  expect(cli.run(['new', damaged, '--name', 'To be damaged', '--profile', 'general']).code).toBe(0);
  expect(cli.run(['exec', damaged], note('Rang the ward') + note('Rang again')).code).toBe(0);
  const bytes = readFileSync(damaged);
  const at = bytes.indexOf('Rang the ward');
  expect(at).toBeGreaterThan(0);
  bytes.write('Sang', at);
  writeFileSync(damaged, bytes);
  const verified = cli.run(['verify', damaged]);
  expect(verified.code).toBe(1);
  expect(verified.values.at(-1)).toMatchObject({ ok: false, broken: { kind: 'changed', seq: 2 } });
  const refused = cli.run(['exec', damaged], note('More'));
  expect(refused).toMatchObject({ code: 1, values: [] });
  expect(refused.stderr.length).toBeGreaterThan(20);
});

const Report = z.object({ ok: z.literal(true), arrived: z.int(), conflicts: z.array(z.string()) });

test('two copies are merged; an export in JSON Lines is rebuilt to the same state', () => {
  const [one, two, again] = [
    cli.file('one.blackstart'),
    cli.file('two.blackstart'),
    cli.file('again.blackstart'),
  ];
  expect(cli.run(['new', one, '--name', 'Apart', '--profile', 'general']).code).toBe(0);
  copyFileSync(one, two);
  const elsewhere = ['--data', cli.file('other-data')];
  expect(cli.run(['exec', one], note('at one')).code).toBe(0);
  expect(cli.run(['exec', two, ...elsewhere], note('at two')).code).toBe(0);
  const dry = Report.parse(cli.run(['merge', one, two, '--dry-run']).values[0]);
  expect(dry.arrived).toBe(2);
  expect(Report.parse(cli.run(['merge', one, two]).values[0]).arrived).toBe(2);
  expect(Report.parse(cli.run(['merge', two, one, ...elsewhere]).values[0]).arrived).toBe(1);
  const state = cli.run(['state', one]).values;
  expect(cli.run(['state', two]).values).toEqual(state);

  const out = cli.file('one.jsonl');
  expect(cli.run(['export', one, '--format', 'jsonl', '--out', out]).code).toBe(0);
  expect(cli.run(['rebuild', out, again]).code).toBe(0);
  expect(cli.run(['state', again]).values).toEqual(state);
  expect(cli.run(['verify', again]).code).toBe(0);
});

test('a file is attached under its name, and the state at a past time does not know of it', () => {
  const photo = cli.file('photo.jpg');
  writeFileSync(photo, 'not really a photograph');
  const { values } = cli.run(['attach', file, photo, '--note', 'The rack']);
  expect(values).toMatchObject([{ ok: true, size: 23 }]);
  const State = z.object({ attachments: z.object({ all: z.object({ size: z.int() }) }) });
  expect(State.parse(cli.run(['state', file]).values[0]).attachments.all.size).toBe(1);
  expect(
    State.parse(cli.run(['state', file, '--at', '2024-07-19T06:00Z']).values[0]).attachments.all.size,
  ).toBe(0);
});

// The superuser may write anywhere, so there is nothing to see for it.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a file in a read-only folder is opened for reading and says so',
  () => {
    const folder = cli.file('read-only');
    mkdirSync(folder);
    const there = path.join(folder, 'a.blackstart');
    copyFileSync(file, there);
    chmodSync(there, 0o444);
    chmodSync(folder, 0o555);
    try {
      expect(cli.run(['state', there]).code).toBe(0);
      const refused = cli.run(['exec', there], note('x'));
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('nothing can be written');
    } finally {
      chmodSync(folder, 0o755);
    }
  },
);

test('a second copy is kept beside the work: rebuilt from it, torn at the end or not, the state is the same', () => {
  const [one, stick] = [cli.file('copied.blackstart'), cli.file('stick')];
  mkdirSync(stick);
  expect(cli.run(['new', one, '--name', 'Copied', '--profile', 'general', '--second-copy', stick]).code).toBe(
    0,
  );
  expect(cli.run(['exec', one, '--second-copy', stick], note('first') + note('second')).code).toBe(0);
  const [name = ''] = readdirSync(stick).filter((entry) => entry.endsWith('.jsonl'));
  const journal = path.join(stick, name);
  const again = cli.file('from-copy.blackstart');
  expect(cli.run(['rebuild', journal, again]).values).toMatchObject([
    { ok: true, events: 3, tornLine: false },
  ]);
  expect(cli.run(['state', again]).values).toEqual(cli.run(['state', one]).values);

  writeFileSync(journal, readFileSync(journal).subarray(0, -10));
  const torn = cli.file('from-torn.blackstart');
  const rebuilt = cli.run(['rebuild', journal, torn]);
  expect(rebuilt.values).toMatchObject([{ ok: true, events: 2, tornLine: true }]);
  expect(rebuilt.stderr).toContain('The last line was torn off');
  expect(cli.run(['verify', torn]).code).toBe(0);
});

test('a redacted name is gone from file, second copy and data folder, and everything still verifies', () => {
  const [one, stick] = [cli.file('redacted.blackstart'), cli.file('stick-2')];
  mkdirSync(stick);
  const copy = ['--second-copy', stick];
  expect(cli.run(['new', one, '--name', 'Redacted', '--profile', 'general', ...copy]).code).toBe(0);
  const said = cli.run(['exec', one, ...copy], note('Zaphod Examplename is waiting in bay 4'));
  const [{ events }] = z.tuple([z.object({ events: z.tuple([z.string()]) })]).parse(said.values);
  const everywhere = (): string =>
    [one, `${one}-wal`, ...filesUnder(stick), ...filesUnder(cli.file('data'))]
      .filter((each) => existsSync(each))
      .map((each) => readFileSync(each).toString('latin1'))
      .join('\n');
  expect(everywhere()).toContain('Examplename');
  const redact = { type: 'log.redact', data: { event: events[0], reason: 'Names a patient.' } };
  expect(cli.run(['exec', one, ...copy], `${JSON.stringify(redact)}\n`)).toMatchObject({ code: 0 });
  expect(everywhere()).not.toContain('Examplename');
  expect(cli.run(['verify', one]).code).toBe(0);
  const [name = ''] = readdirSync(stick).filter((entry) => entry.endsWith('.jsonl'));
  const again = cli.file('from-redacted.blackstart');
  expect(cli.run(['rebuild', path.join(stick, name), again]).code).toBe(0);
  expect(cli.run(['state', again]).values).toEqual(cli.run(['state', one]).values);
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
