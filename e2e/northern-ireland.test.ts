// The sample of July 2024, driven through the command line: what the log computes is what was published.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuns } from '#shared/domain/checklists/select.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { levelAt, typeAt } from '#shared/domain/incident/select.ts';
import { Instant } from '#shared/domain/instant.ts';
import { isRejection, resolveSubject } from '#shared/domain/systems/references.ts';
import { recoveryOf } from '#shared/domain/systems/select-recovery.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import type { StateKey } from '#shared/domain/systems/states.ts';
import { doneTasks, openTasks } from '#shared/domain/tasks/select.ts';
import { PUBLISHED_BOARD, PUBLISHED_END, PUBLISHED_SUBJECTS } from './published.ts';

const root = path.resolve(import.meta.dirname, '..');
const sample = path.join(root, 'samples/2024-07-19-northern-ireland');
const commands = readFileSync(path.join(sample, 'commands.jsonl'), 'utf8');

let folder: string;
let file: string;

/** Runs the command line; gives its lines of output as values. */
function blackstart(args: readonly string[], input = ''): unknown[] {
  const out = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'main/cli.ts', ...args, '--data', path.join(folder, 'data')],
    { cwd: root, input, encoding: 'utf8', maxBuffer: 64 * 1_048_576, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

const states = new Map<string, IncidentLog>();
/** The log is not written to any more, so each moment is asked for once. */
function stateAt(at: string): IncidentLog {
  const known = states.get(at) ?? (blackstart(['state', file, '--at', at])[0] as IncidentLog); // as: the state is printed whole
  states.set(at, known);
  return known;
}
const readEvents = () =>
  blackstart(['events', file]) as { type: string; at: Instant; data: Record<string, unknown> }[]; // as: envelopes, one a line

let known: ReturnType<typeof readEvents> | undefined;
/** As above: read once. */
const eventsIn = () => (known ??= readEvents());

/** How a system, or a part of it, stands at a moment: its state and since when. */
function standing(state: IncidentLog, at: string, system: string, part?: string) {
  const subject = resolveSubject(state, part === undefined ? { system } : { system, part });
  if (isRejection(subject)) throw new Error(subject.message);
  const track = part === undefined ? subject.system.track : (subject.part?.track ?? {});
  const { state: stood, since } = standingOf(track, Instant.parse(at));
  return { state: stood.state, since };
}

const END = PUBLISHED_END;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'blackstart-sample-'));
  file = path.join(folder, 'ni.blackstart');
  blackstart([
    'new',
    file,
    '--name',
    'Global IT outage',
    '--profile',
    'health-northern-ireland',
    '--exercise',
  ]);
  blackstart(['import-systems', file, path.join(sample, 'catalogue.csv')]);
  const results = blackstart(['exec', file], commands) as { ok: boolean; message?: string }[]; // as: one result a line
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('it is an exercise, and a second run changes nothing', () => {
  const before = readEvents();
  expect(before[0]).toMatchObject({ type: 'incident.declared', data: { exercise: true } });
  blackstart(['import-systems', file, path.join(sample, 'catalogue.csv')]);
  blackstart(['exec', file], commands);
  expect(readEvents()).toEqual(before);
});

test('every published fact names who published it and where', () => {
  const facts = commands
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; toldBy?: { name: string; place: string } }); // as: the sample's own lines
  const told = facts.filter(({ type }) => /^(log.note|system.set-state|task.add|task.complete)$/.test(type));
  expect(told.length).toBeGreaterThan(15);
  for (const { toldBy } of told) {
    expect(toldBy?.name).toBeTruthy();
    expect(toldBy?.place).toBeTruthy();
  }
});

/** How a system, or a part of it, has recovered, computed from what the log says of it. */
function recovery(system: string, part?: string) {
  const history = eventsIn()
    .filter(({ type, data }) => {
      const on = data['on'] as { name: string; part?: { name: string } } | undefined; // as: what a state-set event speaks of
      return type === 'system.state-set' && on?.name === system && on.part?.name === part;
    })
    .map(({ at, data }) => ({ at, state: (data['to'] as { state: StateKey }).state })); // as: the state in the event
  return recoveryOf(history, {}, Instant.parse(END));
}

// Published in BST; UTC is an hour less.
test.each([
  ['Epic electronic care record', undefined, '2024-07-19T09:00+01:00', '2024-07-19T08:00:00.000Z'],
  ['Epic electronic care record', 'Endoscopy imaging', '2024-07-19T18:00+01:00', '2024-07-19T17:00:00.000Z'],
  ['Allocate eRostering', undefined, '2024-07-20T15:30+01:00', '2024-07-20T14:30:00.000Z'],
  ['EMIS GP system', undefined, '2024-07-20T21:00+01:00', '2024-07-20T20:00:00.000Z'],
])('%s %s: the restore time computed from the log is the published one', (system, part, bst, utc) => {
  expect(Instant.parse(bst)).toBe(utc);
  expect(recovery(system, part)).toMatchObject({ firstRestoredAt: utc, restoredAt: utc, regressions: 0 });
  expect(standing(stateAt(END), END, system, part).since).toBe(utc);
});

test('EMIS is the one that was published as tested', () => {
  expect(recovery('EMIS GP system').testedAt).toBe('2024-07-20T20:00:00.000Z');
  for (const system of ['Epic electronic care record', 'Allocate eRostering', 'Varian radiotherapy']) {
    expect(recovery(system).testedAt).toBeNull();
  }
});

test.each([
  ['Varian radiotherapy', undefined],
  ['EMIS GP system', 'Emergency Care Summary'],
  ['EMIS GP system', 'Key Information Summary'],
])('%s %s: no time of return is published, and the log computes none', (system, part) => {
  expect(recovery(system, part)).toMatchObject({ firstRestoredAt: null, restoredAt: null, testedAt: null });
});

test('Allocate eRostering came back in some trusts first, on Friday at 10:30', () => {
  const at = '2024-07-19T10:30+01:00';
  expect(standing(stateAt(at), at, 'Allocate eRostering')).toEqual({
    state: 'degraded',
    since: '2024-07-19T09:30:00.000Z',
  });
});

test.each(PUBLISHED_BOARD)('at $at the board says what is published for then', ({ at, states }) => {
  const state = stateAt(at);
  const said = PUBLISHED_SUBJECTS.map(([system, part]) => standing(state, at, system, part).state);
  expect(said).toEqual(states);
});

test('what is not published is absent', () => {
  const { incident } = stateAt(END);
  if (incident.status === 'undeclared') throw new Error('nothing is declared');
  expect([typeAt(incident, Instant.parse(END)), levelAt(incident, Instant.parse(END))]).toEqual([null, null]);
  const said = eventsIn();
  // No estimate, no count, no workaround, no site: nobody published one. Restore groups and owners neither.
  expect(said.map(({ type }) => type)).not.toContain('system.estimate-set');
  expect(said.map(({ type }) => type)).not.toContain('system.tally-set');
  expect(said.map(({ type }) => type)).not.toContain('site.added');
  const fields = said.filter(({ type }) => type === 'system.added').map(({ data }) => data['fields']);
  expect(fields).toHaveLength(6);
  for (const one of fields) {
    for (const absent of ['tier', 'owner', 'tester', 'rtoMinutes', 'usersServed'])
      expect(one).not.toHaveProperty(absent);
  }
});

/** The tasks that are not done at a moment, what presses most first: number and whether each can start. */
const tasksAt = (at: string) => openTasks(stateAt(at), Instant.parse(at));
const titled = (rows: ReturnType<typeof tasksAt>, begins: string) => {
  const row = rows.find(({ task }) => task.title.startsWith(begins));
  if (row === undefined) throw new Error(`no open task begins with "${begins}"`);
  return row;
};

test('what was published as to be done stands as tasks of roles that nobody holds', () => {
  const rows = tasksAt('2024-07-19T12:00+01:00');
  expect(rows).toHaveLength(5);
  for (const { standing } of rows) {
    expect(standing.owner?.kind).toBe('role');
    expect(standing.bearer).toBeNull();
    expect(standing.knowing).toBe('unowned');
  }
  expect(titled(rows, 'Tell good from bad').readiness).toBe('can-start');
  expect(titled(rows, 'Where a host still crashes').readiness).toBe('waiting');
});

test('the paper notes wait until the GP system is back and tested, and can then be put on the record', () => {
  const friday = titled(tasksAt('2024-07-19T20:00+01:00'), 'Put the paper notes');
  expect(friday.readiness).toBe('waiting');
  expect(titled(tasksAt('2024-07-20T22:00+01:00'), 'Put the paper notes').readiness).toBe('can-start');
});

test('the one task that is published as done is done when that was, and nobody has checked it', () => {
  const [done, ...others] = doneTasks(stateAt(END), Instant.parse(END));
  expect(others).toEqual([]);
  expect(done?.task.title).toMatch(/^Test the GP system/);
  expect(done?.standing.change?.at).toBe('2024-07-20T20:00:00.000Z');
  expect(done?.standing.checked).toBeUndefined();
});

/** The checklists in progress at a moment: title, and how each step that is not open reads. */
const checklistsAt = (at: string) =>
  openRuns(stateAt(at), Instant.parse(at)).map(({ copy, status, steps, progress }) => ({
    title: copy?.template.title,
    status: status.status,
    said: steps.filter(({ state }) => state !== 'open').map(({ state, on }) => [on.step.text, state]),
    open: progress.open,
  }));

test('two checklists stand where the record leaves them: what was published is answered, all else is owed', () => {
  expect(checklistsAt('2024-07-19T12:00+01:00')).toEqual([]);
  const downtime = {
    title: 'GP practice: downtime',
    status: 'paused',
    said: [['Triage: ill today, time-critical, or later', 'answered']],
    open: 14,
  };
  expect(checklistsAt('2024-07-19T18:00+01:00')).toEqual([downtime]);
  expect(checklistsAt(END)).toEqual([
    {
      title: 'Validation after a restore',
      status: 'running',
      said: [['Let the service owner say what they saw', 'second-owed']],
      open: 11,
    },
    downtime,
  ]);
});

test('what is a bound and no published time says so where it stands', () => {
  const bounds = eventsIn().filter(
    ({ type, data }) => type === 'system.state-set' && data['confidence'] === 'likely',
  );
  expect(bounds.length).toBeGreaterThan(0);
  for (const { data } of bounds) expect(data['reason']).toMatch(/not published|around 09:00|at the latest/);
});

test('the catalogue is kept as it came, with the column that nobody reads', () => {
  const sha256 = createHash('sha256')
    .update(readFileSync(path.join(sample, 'catalogue.csv')))
    .digest('hex');
  expect(eventsIn().filter(({ type }) => type === 'attachment.added')).toMatchObject([
    { data: { sha256, name: 'catalogue.csv' } },
  ]);
});

function exported(format: string): string {
  const out = path.join(folder, `ni.${format}`);
  blackstart(['export', file, '--format', format, '--out', out, '--by', 'Night coordinator']);
  return readFileSync(out, 'utf8');
}

test('exported as jsonl, the events are the ones in the file, and the file can be made of them again', () => {
  const [, ...lines] = exported('jsonl').trimEnd().split('\n');
  const envelopes = eventsIn().map((event) =>
    Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'seq')),
  );
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(envelopes);
  const again = path.join(folder, 'again.blackstart');
  blackstart(['rebuild', path.join(folder, 'ni.jsonl'), again]);
  expect(blackstart(['events', again])).toEqual(eventsIn());
  expect(blackstart(['state', again])).toEqual(blackstart(['state', file]));
});

test.each(['md', 'html'])(
  'exported as %s, the record is an exercise and carries times, board and fingerprint',
  (format) => {
    const text = exported(format);
    expect(text).toContain('EXERCISE');
    expect(text).toContain('Night coordinator');
    expect(text).toContain('30 Jul 2024, 01:00 BST (2024-07-30 00:00 UTC)');
    expect(text).toContain('Back online 3 (0 limited, 2 watching, 1 tested, 0 normal; 0 not confirmed here)');
    const [verified] = blackstart(['verify', file]);
    const [hash] = /[0-9a-f]{64}/.exec(JSON.stringify(verified)) ?? [];
    expect(hash).toBeDefined();
    expect(text).toContain(hash);
  },
);

test('exported as csv, each entry is a row', () => {
  expect(exported('csv').trimEnd().split('\r\n')).toHaveLength(eventsIn().length + 1);
});
