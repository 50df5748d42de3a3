import { expect, test } from 'vitest';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { composeSheet } from './compose.ts';
import { postRows } from '../people/select-posts.ts';
import { presentShift } from '../shifts/select.ts';
import type { Sheet } from './sheet.ts';
import { openHandover } from './state.ts';

const NIGHT = { by: { name: 'Night lead', person: 'night' as never } };
const DAY = { by: { name: 'Day lead', person: 'day' as never } };
type Log = MemoryLog<IncidentLog>;

const add = (name: string, tier: number) => ({ type: 'system.add', data: { name, tier } });
const set = (system: string, to: object) => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to },
});

/** A night: three systems in trouble, one task, one lead, and a shift that ends at 07:00 UTC. */
function night(): Log {
  const log = new MemoryLog(incidentDomain, { by: NIGHT.by }).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } },
    { type: 'person.add', data: { person: 'night', name: 'Night lead' } },
    { type: 'person.add', data: { person: 'day', name: 'Day lead' } },
    { type: 'command.take-charge', data: { person: 'night' } },
    { type: 'role.assign', data: { role: 'tactical', person: 'night' } },
    { type: 'role.assign', data: { role: 'strategic', person: 'night' } },
    { type: 'role.assign', data: { role: 'operational', person: 'night' } },
    { type: 'shift.plan', data: { shift: 'night', end: '2024-07-19T07:00:00Z' } },
    { type: 'shift.plan', data: { shift: 'day', end: '2024-07-19T19:00:00Z' } },
    add('EMIS Web', 1),
    add('PAS', 3),
    add('Pathology', 4),
    set('EMIS Web', { state: 'monitoring', watchUntil: '2024-07-19T12:00:00Z' }),
  );
  log.wait(1).given(set('EMIS Web', { state: 'down', cause: 'Update' }), set('PAS', { state: 'down' }));
  return log.given({
    type: 'task.add',
    data: { task: 't1', title: 'Ring Varian', urgent: true, due: '2024-07-19T05:30:00Z' },
  });
}

const sheetOf = (log: Log): Sheet =>
  composeSheet(log.state, log.now, (id) => log.facts.find((fact) => fact.id === id));
/** The key of the item of that title. */
function keyOf(log: Log, title: string): string {
  const sheet = sheetOf(log);
  const item = [...sheet.mustSays, ...sheet.groups.flatMap(({ items }) => items)].find(
    (one) => one.title === title,
  );
  if (item === undefined) throw new Error(`${title} is not on the sheet`);
  return item.key;
}
const inGroup = (sheet: Sheet, group: string) =>
  sheet.groups.find((one) => one.group === group)?.items.map(({ title }) => title) ?? [];
const holders = ({ state, now }: Log) => postRows(state, now).map(({ held }) => held?.holder.person ?? null);
const open = (log: Log) => {
  const handover = openHandover(log.state);
  if (handover === undefined) throw new Error('no handover is open');
  return handover;
};
const on = (log: Log, type: string, data: object = {}) => ({
  type: `handover.${type}`,
  data: { handover: open(log).id, ...data },
});

function giving(log: Log = night()): Log {
  log.given({ type: 'handover.draft', data: { handover: 'ho-1' } });
  return log.given(on(log, 'give', { incoming: 'day' }));
}

/** Takes everything that is to be taken, as the incoming person would. */
function takeAll(log: Log): Log {
  for (const { key, critical } of sheetOf(log).mustSays) {
    log.given({
      ...on(log, 'take', { item: key, ...(critical ? { readBack: 'Understood: in my words.' } : {}) }),
      ...DAY,
    });
  }
  for (const section of ['summary', 'actions', 'awareness'])
    log.given({ ...on(log, 'take-section', { section }), ...DAY });
  return log;
}

test('HO-1: one handover is open at a time, of whoever is in charge', () => {
  const log = night().given({ type: 'handover.draft', data: {} });
  expect(open(log)).toMatchObject({
    number: 'A1',
    status: 'draft',
    outgoing: { person: 'night' },
    shift: 'night',
  });
  expect(log.refused({ type: 'handover.draft', data: {} }).code).toBe('handover-open');
});

test('HO-3: 30 minutes before the planned end a draft stands, 10 minutes before it is asked for', () => {
  const log = night();
  log.wait(88).runDue();
  expect(openHandover(log.state)).toBeUndefined();
  log.wait(1).runDue().runDue();
  expect(open(log)).toMatchObject({ shift: 'night', reminded: false });
  log.wait(20).runDue().runDue();
  expect(open(log).reminded).toBe(true);
  expect(log.facts.filter(({ type }) => type.startsWith('handover.')).map(({ type }) => type)).toEqual([
    'handover.drafted',
    'handover.reminded',
  ]);
});

test('HO-5, HO-6: the sheet has what is open, gravest first; what is read back stands on top', () => {
  const log = night().wait(60);
  const sheet = sheetOf(log);
  expect(inGroup(sheet, 'again')).toEqual(['EMIS Web']);
  expect(inGroup(sheet, 'down')).toEqual(['PAS']);
  expect(inGroup(sheet, 'not-assessed')).toEqual(['Pathology']);
  expect(inGroup(sheet, 'overdue')).toEqual(['A1 Ring Varian']);
  expect(sheet.mustSays.map(({ title, critical }) => [title, critical])).toEqual([
    ['EMIS Web', true],
    ['A1 Ring Varian', true],
    ['Update to Wards and departments', true],
    ['Update to Executives on call', false],
    ['PAS', false],
  ]);
  expect(sheet.headline).toBe('critical');
});

test('HO-6: more than three of one kind are said as one that names them', () => {
  const log = night();
  for (const name of ['Radiology', 'Theatres list', 'Blood bank', 'Bed board'])
    log.given(add(name, 1), set(name, { state: 'down' }));
  const say = sheetOf(log).mustSays.find(({ key }) => key === 'theme:down');
  expect(say?.title).toBe('Down that others rest on: 4');
  expect(say?.facts[0]?.words).toContain('Blood bank');
});

test('HO-4: the outgoing person says, marks, leaves out, and adds if-then', () => {
  const log = giving();
  log.given(
    on(log, 'say', { words: 'The key cabinet is at reception.', critical: true }),
    on(log, 'mark', { item: keyOf(log, 'PAS'), mark: 'left-out' }),
    on(log, 'mark', { item: keyOf(log, 'Pathology'), mark: 'must' }),
    on(log, 'if-then', { item: keyOf(log, 'EMIS Web'), when: 'it comes back', then: 'keep wards on paper' }),
    on(log, 'word', { headline: 'watch', summary: 'Quieter than it looks.' }),
  );
  const sheet = sheetOf(log);
  const titles = sheet.mustSays.map(({ title }) => title);
  expect(titles).toContain('The key cabinet is at reception.');
  expect(titles).toContain('Pathology');
  expect(titles).not.toContain('PAS');
  expect(sheet).toMatchObject({
    headline: 'watch',
    summary: 'Quieter than it looks.',
    ifThens: [{ about: 'EMIS Web' }],
  });
  expect(log.refused(on(log, 'mark', { item: 'system:nothing', mark: 'must' })).code).toBe('item-not-found');
});

test('HO-2, HO-9, HO-10: nothing moves until all is taken and the incoming person accepts; then all at once', () => {
  const log = giving();
  expect(log.refused({ ...on(log, 'accept'), ...DAY }).code).toBe('must-says-left');
  expect(log.refused({ ...on(log, 'take', { item: keyOf(log, 'EMIS Web') }), ...DAY }).code).toBe(
    'read-back-needed',
  );
  takeAll(log);
  expect(log.refused(on(log, 'accept')).code).toBe('not-incoming');
  expect(holders(log).slice(0, 4)).toEqual(['night', 'night', 'night', 'night']);
  log.given({ ...on(log, 'accept'), ...DAY });
  expect(holders(log).slice(0, 4)).toEqual(['day', 'day', 'day', 'day']);
  expect(presentShift(log.state, log.now)).toMatchObject({ shift: { id: 'day' }, began: log.now });
  expect(log.state.handover.last).toMatchObject({ number: 'A1', announced: null });
  expect(new Set(log.facts.slice(-6).map(({ commandId }) => commandId)).size).toBe(1);
});

test('HO-9: news of a must-say that was taken asks for it again', () => {
  const log = takeAll(giving());
  log.wait(1).given(set('EMIS Web', { state: 'degraded', lost: 'Prescribing' }));
  expect(log.refused({ ...on(log, 'accept'), ...DAY })).toMatchObject({ code: 'changed-since-taken' });
  log.given({ ...on(log, 'take', { item: keyOf(log, 'EMIS Web'), readBack: 'Degraded now.' }), ...DAY });
  expect(log.send({ ...on(log, 'accept'), ...DAY }).ok).toBe(true);
});

test('HO-10: what the incoming person does not take stays, and is named', () => {
  const log = takeAll(giving());
  log.given({ ...on(log, 'accept', { posts: ['tactical'] }), ...DAY });
  const roles = Object.fromEntries(
    postRows(log.state, log.now).map(({ role, held }) => [role ?? 'charge', held?.holder.person]),
  );
  expect(roles).toMatchObject({ charge: 'night', strategic: 'night', tactical: 'day' });
  const said = log.facts
    .filter(({ type }) => type === 'handover.accepted')
    .map((fact) => incidentDomain.describe(fact, { time: (at) => at }));
  expect(said.join()).toContain('stayed: In charge');
});

test('HO-11: broken off, nothing has moved and nothing is lost; the same person goes on where they were', () => {
  const log = giving();
  const [first] = sheetOf(log).mustSays;
  log.given(
    { ...on(log, 'take', { item: first?.key, readBack: 'Down again.' }), ...DAY },
    on(log, 'say', { words: 'Mind the lift.' }),
  );
  const before = structuredClone(open(log));
  log.given(on(log, 'break-off', { reason: 'Fire alarm.' }));
  expect(holders(log)[0]).toBe('night');
  expect(open(log)).toEqual({ ...before, status: 'draft' });
  log.given(on(log, 'give', { incoming: 'day' }));
  expect(open(log).taken).toEqual(before.taken);
  log.given(
    { type: 'person.add', data: { person: 'third', name: 'Third lead' } },
    on(log, 'give', { incoming: 'third' }),
  );
  expect(open(log).taken).toEqual({});
});

test('HO-12: take over now: posts move with a reason, and the handover is owed until it was held', () => {
  const log = night();
  log.given({ type: 'handover.take-over', data: { reason: 'Taken ill.' }, ...DAY });
  expect(holders(log).slice(0, 4)).toEqual(['day', 'day', 'day', 'day']);
  expect(log.state.handover.owed).toMatchObject([
    { number: 'A1', from: { person: 'night' }, to: { person: 'day' } },
  ]);
  expect(log.refused({ type: 'handover.settle', data: { number: 'A9', how: 'x' } }).code).toBe('not-owed');
  log.given(
    { type: 'handover.draft', data: { handover: 'ho-2', outgoing: 'night' } },
    {
      type: 'handover.give',
      data: { handover: 'ho-2', incoming: 'day', outgoing: 'night', posts: [] },
    },
  );
  takeAll(log).given({ ...on(log, 'accept'), ...DAY });
  expect(log.state.handover.owed).toEqual([]);
});

test('HO-12: an owed handover is made good in words', () => {
  const log = night().given({ type: 'handover.take-over', data: { reason: 'Gone.' }, ...DAY });
  log.given({ type: 'handover.settle', data: { number: 'A1', how: 'By telephone at 06:10.' } });
  expect(log.state.handover.owed).toEqual([]);
});

test('HO-8: a question is on the log and open until it is answered, also after the handover', () => {
  const log = giving();
  log.given({ ...on(log, 'ask', { text: 'Who has the key cabinet?' }), ...DAY });
  expect(sheetOf(log).questions).toMatchObject([{ text: 'Who has the key cabinet?', open: true }]);
  takeAll(log).given({ ...on(log, 'accept'), ...DAY });
  expect(inGroup(sheetOf(log), 'questions')).toHaveLength(1);
  const question = log.facts.find(({ type }) => type === 'log.noted');
  log.given({ type: 'log.note', data: { text: 'Reception.', answers: question?.id } });
  expect(inGroup(sheetOf(log), 'questions')).toEqual([]);
});

test('HO-13: who took over is announced, and only the last handover is', () => {
  const log = takeAll(giving());
  log.given({ ...on(log, 'accept'), ...DAY });
  expect(log.refused({ type: 'handover.announce', data: { number: 'A7', to: 'All' } }).code).toBe(
    'not-the-last',
  );
  log.given({ type: 'handover.announce', data: { number: 'A1', to: 'Ops room' } });
  expect(log.state.handover.last?.announced).toBe('Ops room');
});

test('HO-14: what was handed over is handed back, not undone', () => {
  const log = takeAll(giving());
  log.given({ ...on(log, 'accept'), ...DAY, id: 'acc' });
  expect(log.refused({ type: 'undo.command', data: { command: 'acc' } })).toMatchObject({
    code: 'nothing-to-undo',
  });
  expect(holders(log)[0]).toBe('day');
});

test('hazard "handover or chain over-trusted": the sheet lists what is not assessed, not confirmed, not entered yet', () => {
  const log = night().given(
    { type: 'log.note', data: { text: 'Stay on paper.', kind: 'decision' } },
    set('Pathology', { state: 'normal', backlogClear: true }),
  );
  const sheet = sheetOf(log.given(add('Radiology', 2)));
  expect(inGroup(sheet, 'not-assessed')).toEqual(['Radiology']);
  expect(inGroup(sheet, 'not-confirmed')).toEqual(['Pathology']);
  expect(inGroup(sheet, 'not-entered').join()).toContain('Stay on paper.');
});

test('hazard "told in the tool, not in life": tasks that nobody was told of are a group of their own', () => {
  const log = night().given({
    type: 'task.add',
    data: { title: 'Fetch the key', owner: { person: 'night' } },
  });
  expect(inGroup(sheetOf(log), 'untold')).toEqual(['A1 Ring Varian', 'A2 Fetch the key']);
});
