import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTask, numbersOf, onTasks, room, rowOf, taskAt, taskNamed } from '#shared/testing/tasks.ts';
import { lastFact, set, systemNamed, words } from '#shared/testing/systems.ts';
import { incidentDomain, type IncidentLog } from '../incident-domain.ts';
import type { MemoryLog } from '#shared/testing/memory-log.ts';
import {
  blockedTasks,
  circlesOfTasks,
  openTasks,
  overdueTasks,
  startableTasks,
  taskCounts,
  tasksAbout,
  tasksOf,
  tasksOwnedBy,
  untoldTasks,
} from './select.ts';
import { readTaskLine } from './task-line.ts';
import { RING_AFTER_MINUTES } from './silence.ts';

type Log = MemoryLog<IncidentLog>;

const rows = ({ state, now }: Log) => openTasks(state, now);
const raised = ({ facts }: Log) =>
  facts
    .filter(({ type }) => type === 'task.raised')
    .map((fact) => incidentDomain.describe(fact, { time: (at) => at.slice(11, 16) }));
const query = (log: Log, name: string, given: object) => {
  const found = incidentDomain.queries.get(name);
  // as: queries take what their schema gave
  return found?.run(log.state, found.input.parse(given) as never, log.reader(), log.now);
};

test('TK-9: what is blocked says by what, and is named as freed when that has gone', () => {
  const log = room(addTask('Mend the network'), addTask('Ring Varian'));
  log.given(onTasks('block', 'A2', { by: [{ task: 'A1' }, { system: 'Network' }] }));
  expect(rowOf(log, 'A2')).toMatchObject({ readiness: 'blocked', freed: false });
  expect(rowOf(log, 'A2').waitingFor).toHaveLength(2);
  expect(rowOf(log, 'A1').unlocks.map(({ number }) => number)).toEqual(['A2']);
  log.wait(1).given(onTasks('complete', 'A1'), set('Network', { state: 'unaffected', checkedBy: 'Loggist' }));
  expect(rowOf(log, 'A2')).toMatchObject({ readiness: 'blocked', freed: true, waitingFor: [] });
});

test('TK-9: persons and words hold until somebody opens the task; a system struck from the list never comes', () => {
  const log = room(
    addTask('Enter', { needsFirst: [{ person: 'SE', words: 'Lets you in' }] }),
    addTask('Print', { needsFirst: [{ system: 'Network' }] }),
  );
  log.given({ type: 'system.retire', data: { system: 'Network', reason: 'Not ours.' } });
  expect(numbersOf(blockedTasks(rows(log)))).toEqual(['A1', 'A2']);
  log.given({ type: 'task.edit', data: { task: 'A1', to: { needsFirst: [] } } });
  expect(numbersOf(startableTasks(rows(log)))).toEqual(['A1']);
});

test('TK-10: a circle is taken, said at once, and named; the rest goes on', () => {
  const log = room(
    addTask('One'),
    addTask('Two', { needsFirst: [{ task: 'A1' }] }),
    addTask('Three', { needsFirst: [{ task: 'A2' }] }),
    addTask('Four'),
  );
  const edit = { type: 'task.edit', data: { task: 'A1', to: { needsFirst: [{ task: 'A3' }] } } };
  expect(log.send(edit)).toMatchObject({
    ok: true,
    notice: 'These wait for each other in a circle: A1, A3, A2, A1. None can start until one lets go.',
  });
  expect(circlesOfTasks(rows(log)).map((circle) => circle.map(({ number }) => number))).toEqual([
    ['A1', 'A2', 'A3'],
  ]);
  expect(numbersOf(startableTasks(rows(log)))).toEqual(['A4']);
  log.given(onTasks('complete', 'A2'));
  expect(circlesOfTasks(rows(log))).toEqual([]);
  expect(log.refused(onTasks('block', 'A4', { by: [{ task: 'A4' }] })).code).toBe('needs-itself');
});

test('TK-10: a circle made apart at two stations is found after the merge', () => {
  const one = room(addTask('One'), addTask('Two'));
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1);
  const after = (task: string, first: string) => ({
    type: 'task.edit',
    data: { task, to: { needsFirst: [{ task: first }] } },
  });
  one.given(after('A1', 'A2')).merge(two.given(after('A2', 'A1')));
  expect(circlesOfTasks(rows(one))).toHaveLength(1);
});

test('TK-15: mine, by owner, about a system, overdue and untold', () => {
  const log = room(
    addTask('Routine', { owner: { person: 'JS' } }),
    addTask('Mend', { owner: { role: 'technical' }, systems: ['Network'], due: { inMinutes: 10 } }),
    addTask('Urgent', { owner: { person: 'SE' }, urgent: true }),
    addTask('Later', { needsFirst: [{ system: 'Network' }], due: { inMinutes: 90 } }),
  );
  log.wait(20).given(onTasks('tell', 'A1'), onTasks('accept', 'A3'));
  const all = rows(log);
  expect(numbersOf(all)).toEqual(['A2', 'A3', 'A4', 'A1']);
  const engineer = taskAt(log, 'A3').bearer;
  expect(numbersOf(engineer === null ? [] : tasksOf(all, engineer.person))).toEqual(['A2', 'A3']);
  expect(numbersOf(tasksOwnedBy(all, { kind: 'role', role: 'technical', name: 'Technical lead' }))).toEqual([
    'A2',
  ]);
  expect(numbersOf(tasksAbout(all, systemNamed(log, 'Network').id))).toEqual(['A2', 'A4']);
  expect(numbersOf(overdueTasks(all))).toEqual(['A2']);
  expect(numbersOf(untoldTasks(all))).toEqual(['A2', 'A4']);
  expect(taskCounts(all)).toEqual({
    open: 4,
    blocked: 0,
    waiting: 1,
    canStart: 3,
    overdue: 1,
    untold: 2,
    unaccepted: 1,
  });
});

test('TK-15: the lists are read page by page; what is closed comes from the log', () => {
  const log = room(
    addTask('Mend the network', { owner: { role: 'technical' }, systems: ['Network'] }),
    addTask('Ring Varian', { owner: { person: 'JS' } }),
    onTasks('complete', 'A2', { outcome: 'Restarts at 06:00.' }),
    addTask('Print the lists'),
    onTasks('complete', 'A3'),
    onTasks('reopen', 'A3'),
  );
  expect(query(log, 'tasks.list', { mine: 'SE' })).toMatchObject({
    total: 1,
    items: [{ task: { number: 'A1' } }],
  });
  expect(query(log, 'tasks.list', { role: 'technical', system: 'Network', text: 'mend' })).toMatchObject({
    total: 1,
  });
  expect(query(log, 'tasks.list', { list: 'untold', limit: 1 })).toMatchObject({ total: 2, items: [{}] });
  expect(query(log, 'tasks.list', { mine: 'Nobody' })).toMatchObject({ ok: false, code: 'person-not-found' });
  expect(query(log, 'tasks.closed', {})).toMatchObject({
    items: [
      { stands: 'open', fact: { data: { number: 'A3' } } },
      { stands: 'closed', fact: { data: { number: 'A2', outcome: 'Restarts at 06:00.' } } },
    ],
  });
  expect(query(log, 'tasks.history', { task: 'a2' })).toMatchObject({
    ok: true,
    items: [{ fact: { type: 'task.completed' } }, { fact: { type: 'task.added' } }],
  });
});

test('TK-16: what is untold, not accepted or overdue asks once that somebody rings', () => {
  const { untold, unaccepted } = RING_AFTER_MINUTES.usual;
  const log = room(addTask('Ring Varian', { owner: { person: 'JS' }, due: { inMinutes: 120 } }));
  log.wait(untold - 1).runDue();
  expect(raised(log)).toEqual([]);
  log.wait(1).runDue().runDue().wait(5).runDue();
  expect(raised(log)).toEqual([
    'Ring Junior scribe (bleep 2041): Task A1 (Ring Varian), Junior scribe is not told yet, since 05:00',
  ]);
  log
    .given(onTasks('tell', 'A1', { how: 'phone' }))
    .wait(unaccepted)
    .runDue()
    .runDue();
  expect(raised(log).at(-1)).toContain('Junior scribe has not said yes');
  log.given(onTasks('accept', 'A1')).wait(120).runDue().runDue();
  expect(raised(log).at(-1)).toBe(
    'Ring Junior scribe (bleep 2041): Task A1 (Ring Varian), overdue, since 07:00',
  );
  log
    .given({ type: 'task.edit', data: { task: 'A1', to: { due: { inMinutes: 10 } } } })
    .wait(11)
    .runDue();
  expect(raised(log)).toHaveLength(4);
  log.given(onTasks('complete', 'A1')).wait(600).runDue();
  expect(raised(log)).toHaveLength(4);
});

test('TK-16: an owner who has the task again because the next one was struck is not asked about twice', () => {
  const log = room(addTask('Ring Varian', { owner: { person: 'JS' } }))
    .wait(20)
    .runDue();
  log
    .given({ ...onTasks('assign', 'A1', { to: { person: 'SE' } }), id: 'given' })
    .wait(20)
    .runDue();
  log.given({ type: 'undo.command', data: { command: 'given' } }).runDue();
  expect(raised(log)).toHaveLength(2);
  expect(incidentDomain.due(log.state, log.now)).toEqual([]);
});

test('TK-16: an urgent task asks sooner; nobody there reads as finding somebody', () => {
  const log = room(
    addTask('Ring Varian', { owner: { role: 'loggist' }, urgent: true }),
    addTask('Print the lists'),
  );
  log.wait(RING_AFTER_MINUTES.urgent.untold).runDue();
  expect(raised(log)).toEqual(['Loggist: nobody is there. Find somebody for task A1 (Ring Varian)']);
  log.wait(15).runDue();
  expect(raised(log).at(-1)).toBe('Nobody has it. Find somebody for task A2 (Print the lists)');
});

test('TK-16: what was handed on with a role asks nobody; two stations ask once', () => {
  const one = room(addTask('Ring Varian', { owner: { role: 'technical' } }), onTasks('accept', 'A1'));
  one.given({ type: 'role.assign', data: { role: 'technical', person: 'JS', reason: 'End of shift.' } });
  expect(raised(one.wait(60).runDue())).toEqual([]);
  one.given(addTask('Fetch the key', { owner: { person: 'SE' } })).wait(20);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).runDue();
  one.runDue();
  const [mine, theirs] = [one, two].map((log) => lastFact(log).commandId);
  expect(incidentDomain.due(one.state, one.now)).toEqual([]);
  expect(raised(one.merge(two).runDue())).toHaveLength(2);
  expect(mine).toBe(theirs);
});

test('TK-16: the same thing is raised under the same command at every station', () => {
  const one = room(addTask('Ring Varian', { owner: { person: 'JS' } })).wait(30);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' });
  const due = (log: Log) =>
    incidentDomain.due(log.state, log.now).filter(({ type }) => type === 'task.raise');
  expect(due(one)).toEqual(due(two));
  expect(due(one)).toHaveLength(1);
  const [command] = due(one);
  one.runDue();
  expect(one.refused({ type: 'task.raise', data: command?.data ?? {} }).code).toBe('nothing-to-ring');
});

test('TK-17: one line makes a task, and says how each mark was taken', () => {
  const log = room();
  const read = readTaskLine('ring Varian @tech !high 30m #network >A9 *4h', log.state);
  expect(read.draft).toEqual({
    title: 'ring Varian >A9',
    owner: { role: 'technical' },
    urgent: true,
    due: { inMinutes: 30, from: 'now' },
    systems: [systemNamed(log, 'Network').id],
    everyMinutes: 240,
  });
  expect(read.understood.map(({ mark, words: taken }) => `${mark} ${taken}`)).toEqual([
    '@tech for Technical lead',
    '!high urgent',
    '30m due in 30 min',
    '#network about Network',
    '*4h comes again every 4 h',
  ]);
  expect(read.doubts).toEqual([
    { mark: '>A9', words: 'There is no task "A9". Check the number, or add it.' },
  ]);
  log.given({ type: 'task.add', data: read.draft ?? {} });
  expect(words(log)).toBe(
    'Task A1: ring Varian >A9; for Technical lead, urgent, due 05:30, Network, every 4 h',
  );
});

test.each([
  ['@ops', { role: 'operational' }],
  ['@js', { person: 'initials' }],
  ['@"Shift engineer"', { person: 'name' }],
  ['@shift-engineer', { person: 'name' }],
  ['@technical', { role: 'technical' }],
])('TK-17: %s finds its owner', (mark, owner) => {
  const { draft } = readTaskLine(`ring Varian ${mark}`, room().state);
  expect(Object.keys(draft?.owner ?? {})).toEqual(Object.keys(owner));
  if ('role' in owner) expect(draft?.owner).toEqual(owner);
});

test('TK-17: a bleep number is no time, an unknown name is no owner, and nothing is lost', () => {
  const { state } = room();
  const read = readTaskLine('bleep 2041 for 15 trays @nobody-here !soon #radiotherapy 2h30 1d', state);
  expect(read.draft).toEqual({
    title: 'bleep 2041 for 15 trays @nobody-here !soon 1d',
    place: 'radiotherapy',
    due: { inMinutes: 150, from: 'now' },
  });
  expect(read.doubts.map(({ mark }) => mark)).toEqual(['@nobody-here', '!soon']);
  expect(readTaskLine('  @js !high ', state).draft).toBeNull();
});

test('TK-17: a name that may be several is named with them, not guessed', () => {
  const { state } = room({ type: 'person.add', data: { name: 'Shift clerk' } });
  const [doubt] = readTaskLine('ring Varian @shift', state).doubts;
  expect(doubt?.words).toBe('"shift" may be Shift clerk or Shift engineer: write more of it.');
});

test('TK-17: whatever is typed, every word ends up in the title or is said to be taken', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...['@js', '@ops', '!high', '!', '30m', '#network', '>A1', '*2h', '2041'],
      ...['@', '#', '#-', '"', '*999h', '999d', '*1m'],
    ),
    fc.stringMatching(/^[a-z0-9@#!>*"-]{1,8}$/),
  );
  const { state } = room(addTask('Ring Varian'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (typed) => {
      const { draft, understood, doubts } = readTaskLine(typed.join(' '), state);
      const kept = [...(draft?.title.split(' ') ?? []), ...understood.map(({ mark }) => mark)];
      if (draft !== null) expect(kept.join(' ').split(' ').sort()).toEqual(typed.join(' ').split(' ').sort());
      expect(doubts.every(({ mark }) => draft?.title.includes(mark) ?? true)).toBe(true);
      if (draft !== null) {
        const command = incidentDomain.commands.get('task.add');
        expect(command?.schema.safeParse(draft).error?.issues ?? []).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('TK-3: what a task keeps of an owner is the name it had; two of one name are told apart', () => {
  const log = room({ type: 'person.add', data: { name: 'Shift engineer' } });
  log.given(addTask('One', { owner: { person: 'SE' } }), addTask('Two', { owner: { person: 'SE2' } }));
  log.given({ type: 'task.assign', data: { ownedBy: { person: 'SE' }, to: { person: 'SE2' } } });
  expect(taskNamed(log, 'A1').owner.map(({ to }) => to?.name)).toEqual(['Shift engineer', 'Shift engineer']);
  expect(taskAt(log, 'A1').bearer?.person).toBe(taskAt(log, 'A2').bearer?.person);
});
