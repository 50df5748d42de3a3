import { expect, test } from 'vitest';
import { addTask, onTasks, room, rowOf, taskAt, taskNamed } from '#shared/testing/tasks.ts';
import { conflictRules, lastFact, words } from '#shared/testing/systems.ts';
import { lookup } from '../collection.ts';
import { eventIdOf } from '../ids.ts';
import { incidentDomain } from '../incident-domain.ts';
import { KEPT_CLOSED } from './state.ts';

const ring = (data: object = {}) => room(addTask('Ring Varian', data));
const TECHNICAL = { owner: { role: 'technical' } };
const SCRIBE = { owner: { person: 'JS' } };
const undo = (command: string) => ({ type: 'undo.command', data: { command } });

test('TK-1: what is to be done is enough; the number is the station’s own and never used again', () => {
  const log = ring().given(addTask('Print the lists'), onTasks('strike', 'A2', { reason: 'Entered twice.' }));
  expect(log.given(addTask('Fetch the key')).state.tasks.all.size).toBe(3);
  expect(lastFact(log).data).toMatchObject({ number: 'A3', owner: null, due: null, urgent: false });
  expect(words(log)).toBe('Task A3: Fetch the key; nobody has it');
  expect(log.refused(addTask(' ')).message).toContain('Write what is to be done.');
  expect(log.refused(onTasks('accept', 'A9')).code).toBe('task-not-found');
});

test('TK-1: a task names the entry it comes from, and shows in its history and on its system', () => {
  const log = room({ type: 'log.note', data: { text: 'Restart Varian at 06:00.', kind: 'decision' } });
  const entry = lastFact(log).id;
  log.given(addTask('Ring Varian', { from: entry, systems: ['EMIS Web'] }));
  expect(taskNamed(log, 'A1').from).toEqual({ kind: 'entry', entry, number: 'A1' });
  const about = incidentDomain.about(lastFact(log));
  expect(about).toContain(entry);
  expect(about).toContain(taskNamed(log, 'A1').systems[0]?.system);
  expect(log.refused(addTask('Again', { from: 'NONE-1' })).code).toBe('entry-not-found');
});

test('TK-1: a struck task takes no entries until it is reinstated', () => {
  const log = ring(SCRIBE);
  const target = lastFact(log).id;
  log.given(onTasks('strike', 'A1', { reason: 'Entered twice.' }));
  expect(lastFact(log).data).toMatchObject({ target });
  expect(log.refused(onTasks('complete', 'A1')).code).toBe('task-struck');
  log.given(onTasks('reinstate', 'A1'), onTasks('complete', 'A1'));
  expect(taskAt(log, 'A1').status.status).toBe('done');
});

test('TK-2: open, blocked and done follow one another as they are said', () => {
  const log = ring(SCRIBE).given(onTasks('block', 'A1'));
  expect(words(log)).toBe('Task A1 (Ring Varian) blocked; by what is not said');
  log.given(onTasks('block', 'A1', { by: [{ words: 'No key' }] }));
  expect(words(log)).toBe('Task A1 (Ring Varian) blocked by No key');
  expect(log.refused(onTasks('block', 'A1', { by: [{ words: 'No key' }] })).code).toBe('no-change');
  log.given(onTasks('complete', 'A1', { outcome: 'Restarts at 06:00.' }));
  expect(words(log)).toBe('Task A1 (Ring Varian) done: Restarts at 06:00.');
  log.given(onTasks('reopen', 'A1', { reason: 'Stopped again.' }));
  expect(taskAt(log, 'A1').status.status).toBe('open');
});

test('TK-2: what is entered late finds its place', () => {
  const log = ring(SCRIBE).wait(60).given(onTasks('complete', 'A1'));
  log.given(onTasks('block', 'A1', {}, '2024-07-19T05:20:00Z'));
  expect(taskAt(log, 'A1').status.status).toBe('done');
  expect(taskNamed(log, 'A1').status.map(({ to }) => to.status)).toEqual(['blocked', 'done']);
});

test('TK-2: done before what it was to wait for says so and is taken', () => {
  const log = room(addTask('Mend the network'), addTask('Ring Varian', { needsFirst: [{ task: 'A1' }] }));
  expect(log.send(onTasks('complete', 'A2'))).toMatchObject({
    ok: true,
    notice: 'Task A2 is done although it was to wait for task A1.',
  });
});

test('TK-3: a role’s tasks follow whoever holds it; a person’s do not', () => {
  const log = ring(TECHNICAL).given(addTask('Print the lists', { owner: { person: 'SE' } }));
  log.given({ type: 'role.assign', data: { role: 'technical', person: 'JS', reason: 'End of shift.' } });
  expect(taskAt(log, 'A1').bearer?.name).toBe('Junior scribe');
  expect(taskAt(log, 'A2').bearer?.name).toBe('Shift engineer');
  log.given({ type: 'role.vacate', data: { role: 'technical' } });
  expect(taskAt(log, 'A1')).toMatchObject({ bearer: null, knowing: 'unowned' });
});

test('TK-3: nobody who left and no unknown role is given a task; who leaves has none in life', () => {
  const log = ring(SCRIBE).given({ type: 'person.retire', data: { person: 'JS' } });
  expect(taskAt(log, 'A1')).toMatchObject({ bearer: null, knowing: 'unowned' });
  expect(log.refused(onTasks('assign', 'A1', { to: { person: 'Junior scribe' } })).code).toBe('person-left');
  expect(log.refused(onTasks('assign', 'A1', { to: { role: 'gold' } })).code).toBe('role-not-found');
});

test('TK-4: told and accepted count for the owner of that time', () => {
  const log = ring(SCRIBE);
  expect(taskAt(log, 'A1').knowing).toBe('untold');
  log.wait(1).given(onTasks('tell', 'A1', { how: 'phone' }));
  expect(words(log)).toBe('Junior scribe told by phone: Task A1 (Ring Varian)');
  expect(taskAt(log, 'A1').knowing).toBe('told');
  log.wait(1).given(onTasks('accept', 'A1'));
  expect(taskAt(log, 'A1').knowing).toBe('accepted');
  log.wait(1).given(onTasks('assign', 'A1', { to: { person: 'SE' } }));
  expect(taskAt(log, 'A1').knowing).toBe('untold');
  const nobody = room(addTask('Ring Varian'));
  expect(nobody.refused(onTasks('tell', 'A1')).code).toBe('nobody-has-it');
});

test('TK-4: a yes without a telling is enough, and a telling entered late counts from its time', () => {
  const log = ring(SCRIBE).wait(5).given(onTasks('accept', 'A1'));
  expect(taskAt(log, 'A1').knowing).toBe('accepted');
  const late = ring(SCRIBE)
    .wait(30)
    .given(onTasks('assign', 'A1', { to: { person: 'SE' } }));
  late.given(onTasks('tell', 'A1', {}, '2024-07-19T05:05:00Z'));
  expect(taskAt(late, 'A1').knowing).toBe('untold');
});

test('TK-4: what is handed on with a role is to be told to its new holder', () => {
  const log = ring(TECHNICAL).wait(1).given(onTasks('accept', 'A1')).wait(1);
  log.given({ type: 'role.assign', data: { role: 'technical', person: 'JS', reason: 'End of shift.' } });
  expect(taskAt(log, 'A1').knowing).toBe('handed-on');
  log.wait(1).given(onTasks('tell', 'A1', { how: 'in-person' }));
  expect(taskAt(log, 'A1').knowing).toBe('told');
});

test('TK-4: checked counts since it was done', () => {
  const log = ring(SCRIBE);
  expect(log.refused(onTasks('check', 'A1')).code).toBe('not-done');
  log
    .given(onTasks('complete', 'A1'))
    .wait(1)
    .given(onTasks('check', 'A1', { who: 'Ward manager' }));
  expect(taskAt(log, 'A1').checked?.to.who).toBe('Ward manager');
  log.wait(1).given(onTasks('reopen', 'A1'), onTasks('complete', 'A1'));
  expect(taskAt(log, 'A1').checked).toBeUndefined();
});

test('TK-5: due is a time, or minutes from now or from the declaration', () => {
  const log = room().wait(60);
  log.given(
    addTask('One', { due: '2024-07-19T08:00:00+01:00' }),
    addTask('Two', { due: { inMinutes: 30 } }),
    addTask('Three', { due: { inMinutes: 90, from: 'declared' } }),
  );
  expect(['A1', 'A2', 'A3'].map((task) => taskNamed(log, task).due?.slice(11, 16))).toEqual([
    '07:00',
    '06:30',
    '06:30',
  ]);
});

test('TK-6: an edit of what somebody changed meanwhile is refused with both', () => {
  const edit = (to: object, from: object) => ({ type: 'task.edit', data: { task: 'A1', to, from } });
  const log = ring().given(edit({ urgent: true, place: 'Plant room' }, { place: null }));
  expect(words(log)).toBe('Task A1 (Ring Varian): urgent no to yes; place none to Plant room');
  expect(log.refused(edit({ place: 'Ward 5' }, { place: null }))).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: { place: 'Ward 5' }, theirs: { place: 'Plant room' } },
  });
  expect(log.refused(edit({ place: 'Plant room' }, {})).code).toBe('no-change');
});

test('TK-7: many at once: one wrong refuses all, what changes nothing is left out and said', () => {
  const log = ring(SCRIBE).given(addTask('Print the lists'), addTask('Fetch the key'));
  expect(log.refused(onTasks('assign', ['A1', 'A9'], { to: { person: 'SE' } })).code).toBe('task-not-found');
  expect(log.send(onTasks('assign', ['A1', 'A2', 'A2'], { to: { person: 'JS' } }))).toMatchObject({
    ok: true,
    notice: 'Junior scribe has task A1 already.',
  });
  log.given({ type: 'task.assign', data: { ownedBy: { person: 'JS' }, to: { role: 'technical' } } });
  expect(['A1', 'A2', 'A3'].map((task) => taskAt(log, task).bearer?.name)).toEqual([
    'Shift engineer',
    'Shift engineer',
    undefined,
  ]);
  const none = { type: 'task.assign', data: { ownedBy: { person: 'JS' }, to: null } };
  expect(log.refused(none).message).toBe('Junior scribe has no task that is not done.');
});

test('TK-8: a task that comes again makes its next one when it is done', () => {
  const log = ring({ ...SCRIBE, task: 'round', everyMinutes: 60, due: { inMinutes: 30 } });
  log.given(onTasks('accept', 'A1')).wait(40).given(onTasks('complete', 'A1'));
  expect(taskNamed(log, 'round.r2')).toMatchObject({ number: 'A2', due: '2024-07-19T06:30:00.000Z' });
  expect(taskAt(log, 'A2')).toMatchObject({ knowing: 'accepted', status: { status: 'open' } });
  log.wait(300).given(onTasks('complete', 'A2'));
  expect(taskNamed(log, 'A3').due).toBe('2024-07-19T11:40:00.000Z');
});

test('TK-8: opened and finished again, it does not come twice; taken back, it comes anew', () => {
  const log = ring({ ...SCRIBE, task: 'round', everyMinutes: 60 });
  log.given(onTasks('complete', 'A1'), onTasks('reopen', 'A1'), onTasks('complete', 'A1'));
  expect(log.state.tasks.all.size).toBe(2);
  log.given(onTasks('reopen', 'A1'), { ...onTasks('complete', 'A1'), id: 'c-1' });
  log.given(onTasks('strike', 'A2', { reason: 'Not needed.' }), onTasks('reopen', 'A1'));
  log.given({ ...onTasks('complete', 'A1'), id: 'c-2' });
  expect(taskNamed(log, 'A3').id).toBe('round.r3');
  log.given(undo('c-2'));
  expect([taskAt(log, 'A1').status.status, taskNamed(log, 'A3').struck]).toEqual([
    'open',
    expect.any(String),
  ]);
});

test('TK-8: finished apart at two stations, it comes once', () => {
  const one = ring({ ...SCRIBE, task: 'round', everyMinutes: 60 });
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1).given(onTasks('complete', 'A1'));
  one.given(onTasks('complete', 'A1')).merge(two);
  expect(one.state.tasks.all.size).toBe(2);
  expect(conflictRules(one)).toEqual([]);
});

test('TK-11, TK-12, TK-13: what is said apart stands by its rule, and is named', () => {
  const one = ring(SCRIBE);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(5);
  const edit = (place: string) => ({ type: 'task.edit', data: { task: 'A1', to: { place } } });
  one.given(edit('Ward 5'), onTasks('block', 'A1'), onTasks('assign', 'A1', { to: { person: 'SE' } }));
  two.given(
    edit('Ward 9'),
    onTasks('complete', 'A1'),
    onTasks('assign', 'A1', { to: { role: 'technical' } }),
  );
  one.merge(two).wait(5);
  expect(conflictRules(one)).toEqual(['TK-11', 'TK-12', 'TK-13']);
  expect(taskNamed(one, 'A1').place).toBe('Ward 9');
  expect(taskAt(one, 'A1')).toMatchObject({ status: { status: 'done' }, owner: { kind: 'role' } });
});

test.each(['struck first', 'worked on first'])(
  'TK-14: struck and worked on apart, %s: struck, and named',
  (order) => {
    const one = ring(SCRIBE);
    const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(order === 'struck first' ? 5 : 0);
    one.wait(2).given(onTasks('strike', 'A1', { reason: 'Entered twice.' }));
    two.given(onTasks('block', 'A1'));
    one.merge(two);
    expect(taskNamed(one, 'A1').struck).toBeDefined();
    expect(conflictRules(one)).toEqual(['TK-14']);
  },
);

test('TK-18: one entry is struck, and what stood before stands again', () => {
  const log = ring(SCRIBE).given(onTasks('tell', 'A1', { how: 'phone' }));
  const told = lastFact(log).id;
  const strike = { type: 'task.strike-change', data: { event: told, reason: 'Somebody else.' } };
  log.given(strike);
  expect(words(log)).toBe('Struck: task A1 told (Junior scribe). Task A1 (Ring Varian): Somebody else.');
  expect(taskAt(log, 'A1').knowing).toBe('untold');
  expect(log.refused(strike).code).toBe('already-struck');
});

test('TK-18, TK-19: entries of a struck task stay as they are until it is reinstated', () => {
  const log = ring(SCRIBE).given({ ...onTasks('complete', 'A1'), id: 'done' });
  const event = lastFact(log).id;
  log.given(onTasks('strike', 'A1', { reason: 'Entered twice.' }));
  const strike = { type: 'task.strike-change', data: { event, reason: 'Not done.' } };
  expect(log.refused(strike).code).toBe('task-struck');
  expect(log.refused(undo('done')).message).toContain('struck since');
  log.given(onTasks('reinstate', 'A1'), undo('done'));
  expect(taskAt(log, 'A1').status.status).toBe('open');
});

test('TK-19: undo reaches what stands last, and lists what it passed over', () => {
  const log = room({ ...addTask('Ring Varian', SCRIBE), id: 'add' });
  log.given({ ...onTasks('complete', 'A1'), id: 'done' }, { ...onTasks('reopen', 'A1'), id: 'open' });
  expect(log.refused(undo('done')).message).toContain('task A1: changed since');
  expect(log.refused(undo('add')).message).toContain('worked on since');
  log.given(undo('open'), undo('done'), undo('add'));
  expect(taskNamed(log, 'A1').struck).toBeDefined();
});

test('TK-19: undoing an edit puts back what stands; undoing a strike brings the task back', () => {
  const log = ring(SCRIBE).given({
    id: 'e-1',
    type: 'task.edit',
    data: { task: 'A1', to: { urgent: true, place: 'Ward 5' } },
  });
  log.given(undo('e-1'));
  expect(taskNamed(log, 'A1')).toMatchObject({ urgent: false, place: null });
  log.given({ ...onTasks('strike', 'A1', { reason: 'Twice.' }), id: 's-1' }, undo('s-1'));
  expect(rowOf(log, 'A1').readiness).toBe('can-start');
});

/** Adds tasks and closes them: the facts that as many commands would have made. */
function closeMany(log: ReturnType<typeof room>, count: number): void {
  log.given(addTask('Round', { task: 't-0' }), onTasks('complete', 't-0'));
  const pair = log.facts.slice(-2);
  for (let n = 1; n < count; n += 1) {
    for (const fact of pair) {
      const place = log.facts.length + 1;
      const data = { ...(fact.data as object), task: `t-${String(n)}` }; // as: a payload is an object
      log.take({ ...fact, id: eventIdOf(log.origin, place), n: place, data });
    }
  }
}

test('TK-20: the state keeps the tasks closed last; an older one counts as done; what is opened again stays', () => {
  const log = room(addTask('Ring Varian', { task: 'first' }));
  log.given(addTask('Print the lists', { needsFirst: [{ task: 'A1' }] }), onTasks('complete', 'A1'));
  const other = log.copy({ station: 'st-2', origin: 'TEST2' });
  log.given(addTask('Fetch the key'), onTasks('complete', 'A3'), onTasks('reopen', 'A3'));
  closeMany(log, KEPT_CLOSED);
  expect(log.state.tasks.closed.length).toBe(KEPT_CLOSED);
  expect(lookup(log.state.tasks.all, 'first')).toBeUndefined();
  expect(rowOf(log, 'A2').readiness).toBe('can-start');
  expect(rowOf(log, 'A3').task.title).toBe('Fetch the key');
  expect(log.refused(onTasks('reopen', 'A1')).code).toBe('task-long-closed');
  expect(log.refused(addTask('Ring Varian', { task: 'first' })).code).toBe('task-exists');

  other.wait(1).given(onTasks('reopen', 'A1', { reason: 'Stopped again.' }));
  log.merge(other);
  expect(conflictRules(log)).toEqual(['TK-20']);
});

test('TK-21: a redaction takes the words of a task out of the entry it names, and the task goes on', () => {
  const log = ring(SCRIBE);
  const added = lastFact(log).id;
  log.given({ type: 'log.redact', data: { event: added, reason: 'Held a name.' } });
  const { replacement } = lastFact(log).data as { replacement: { data: object } };
  const state = incidentDomain.initial();
  for (const fact of log.facts) {
    incidentDomain.apply(state, fact.id === added ? { ...fact, data: replacement.data } : fact);
  }
  expect(JSON.stringify(state.tasks)).not.toContain('Varian');
  expect(state.tasks.all.size).toBe(1);
});
