import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { commandRoles, inCharge, presentPeople, roleHolder, rolesOf, vacantRoles } from './select.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
type Log = ReturnType<typeof log>;

const add = (name: string, initials?: string) => ({
  type: 'person.add',
  data: {
    person: name.toLowerCase().replaceAll(' ', '-'),
    name,
    ...(initials === undefined ? {} : { initials }),
  },
});
const assign = (role: string, person: string, reason?: string, at?: string) => ({
  type: 'role.assign',
  data: { role, person, ...(reason === undefined ? {} : { reason }) },
  ...(at === undefined ? {} : { at }),
});
const takeCharge = (person: string, reason?: string) => ({
  type: 'command.take-charge',
  data: { person, ...(reason === undefined ? {} : { reason }) },
});
const initials = ({ state }: Log) => presentPeople(state).map((person) => person.initials);
const holder = ({ state, now }: Log, role: string) => roleHolder(state, role, now)?.holder.name;
const charge = ({ state, now }: Log) => inCharge(state, now)?.holder.name;
const conflicts = ({ state }: Log) => [...values(state.conflicts.open)].map(({ rule }) => rule);
const said = ({ facts }: Log) => incidentDomain.describe(facts.at(-1)!, { time: (at) => at }); // eslint-disable-line @typescript-eslint/no-non-null-assertion -- the log has just been written

const cast = () => log().given(add('Junior scribe'), add('Shift engineer'), add('Kiosk technician'));

test('PE-1, PE-2: a name is enough; initials come from it and are never given twice', () => {
  const one = log().given(add('Junior scribe'), add('Joint secretary'), add('Anne-Marie van der Berg'));
  expect(initials(one)).toEqual(['AMV', 'JS', 'JS2']);
  expect(one.refused(add('Joan Stone', 'js')).code).toBe('initials-taken');
});

test('PE-2: initials of somebody who left are free, and block their return until settled', () => {
  const one = cast().given({ type: 'person.retire', data: { person: 'JS' } }, add('Joint secretary'));
  expect(initials(one)).toEqual(['JS', 'KT', 'SE']);
  expect(one.refused({ type: 'person.return', data: { person: 'junior-scribe' } }).code).toBe(
    'initials-taken',
  );
});

test('PE-3: initials that clash after a merge: the later person gets a number, and a conflict says so', () => {
  const one = log();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1);
  one.given(add('Junior scribe'));
  two.given(add('Joint secretary'));
  one.merge(two);
  expect(presentPeople(one.state).map(({ name, initials: mark }) => [name, mark])).toEqual([
    ['Junior scribe', 'JS'],
    ['Joint secretary', 'JS2'],
  ]);
  expect(conflicts(one)).toEqual(['PE-3']);
});

test('PE-4: an edit of what somebody changed meanwhile is refused with both', () => {
  const edit = (from: string | null, to: string) => ({
    type: 'person.edit',
    data: { person: 'JS', from: { reach: from }, to: { reach: to } },
  });
  const one = cast().given(edit(null, 'Runner'));
  expect(one.refused(edit(null, 'Radio 4'))).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: { reach: 'Radio 4' }, theirs: { reach: 'Runner' } },
  });
  expect(one.refused(edit('Runner', 'Runner')).code).toBe('no-change');
  expect(said(one)).toBe('Junior scribe: when telephones are down none to Runner');
});

test('PE-4: edits of one field made apart: the later stands and a conflict is opened', () => {
  const edit = (to: string) => ({
    type: 'person.edit',
    data: { person: 'JS', to: { organisation: to } },
  });
  const one = cast();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1).given(edit('Estates'));
  one.given(edit('Facilities'));
  expect(presentPeople(one.merge(two).state)[0]?.organisation).toBe('Estates');
  expect(conflicts(one)).toEqual(['PE-4']);
});

test('PE-5, PE-6: a role passes on with a reason, and has one holder at a time', () => {
  const one = cast().given(assign('tactical', 'JS')).wait(30);
  expect(one.refused(assign('tactical', 'SE'))).toMatchObject({ code: 'reason-needed' });
  expect(one.refused(assign('tactical', 'JS')).code).toBe('no-change');
  one.given(assign('tactical', 'SE', 'End of shift.'));
  expect(said(one)).toBe('Shift engineer is Incident lead, was Junior scribe: End of shift.');
  expect(holder(one, 'tactical')).toBe('Shift engineer');
  expect(roleHolder(one.state, 'tactical', one.facts[4]?.at ?? one.now)?.holder.name).toBe('Junior scribe');
});

test('PE-5: a role given late rules until the next change and does not become current', () => {
  const one = cast()
    .wait(60)
    .given(assign('tactical', 'JS', undefined, '2024-07-19T05:40:00Z'));
  const late = one.send(assign('tactical', 'SE', undefined, '2024-07-19T05:10:00Z'));
  expect(late).toMatchObject({
    ok: true,
    notice: 'Entered for an earlier time: Junior scribe is Incident lead since then.',
  });
  expect(holder(one, 'tactical')).toBe('Junior scribe');
});

test('PE-5: roles are those of the profile', () => {
  expect(cast().refused(assign('gold', 'JS'))).toMatchObject({ code: 'role-not-found' });
});

test('PE-6: vacant is legal and listed; support roles are not missed', () => {
  const one = cast().given(assign('strategic', 'JS'), assign('loggist', 'SE'));
  const vacant = () => vacantRoles(one.state, one.now).map(({ key }) => key);
  expect(vacant()).toEqual(['tactical', 'operational']);
  one.given({ type: 'role.vacate', data: { role: 'strategic' } });
  expect(vacant()).toEqual(['strategic', 'tactical', 'operational']);
  expect(said(one)).toBe('Crisis lead is VACANT, was Junior scribe');
  expect(one.refused({ type: 'role.vacate', data: { role: 'strategic' } }).code).toBe('no-change');
  expect(commandRoles(one.state, one.now).find(({ role }) => role.key === 'loggist')?.held?.holder.name).toBe(
    'Shift engineer',
  );
});

test('PE-6, PE-7: one is in charge, which passes on with a reason and not with a role', () => {
  const one = cast().given(assign('tactical', 'JS'), takeCharge('JS'));
  one.given(assign('tactical', 'SE', 'End of shift.'));
  expect(charge(one)).toBe('Junior scribe');
  expect(one.refused(takeCharge('SE')).code).toBe('reason-needed');
  one.given(takeCharge('SE', 'Handover read back.'));
  expect(charge(one)).toBe('Shift engineer');
  one.given({ type: 'command.leave-charge', data: {} });
  expect(charge(one)).toBeUndefined();
  expect(said(one)).toBe('NOBODY is in charge, was Shift engineer');
});

test('PE-8: a role given to two people apart: the later in time stands, and a conflict is opened', () => {
  const one = cast();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(5).given(assign('tactical', 'SE'));
  one.wait(1).given(assign('tactical', 'JS'));
  one.merge(two);
  one.wait(10);
  expect(holder(one, 'tactical')).toBe('Shift engineer');
  expect(conflicts(one)).toEqual(['PE-8']);
});

test('PE-8: the same person given the same role at two stations is no conflict', () => {
  const one = cast();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).given(assign('tactical', 'JS'));
  expect(conflicts(one.given(assign('tactical', 'JS')).merge(two))).toEqual([]);
});

test('PE-9: who leaves the incident leaves their roles and charge', () => {
  const one = cast().given(assign('tactical', 'JS'), takeCharge('JS')).wait(1);
  const left = one.send({ type: 'person.retire', data: { person: 'JS', reason: 'Rest.' } });
  expect(left).toMatchObject({ ok: true, notice: 'Junior scribe held a role: it is vacant now.' });
  expect([holder(one, 'tactical'), charge(one)]).toEqual([undefined, undefined]);
  expect(one.refused(assign('tactical', 'junior-scribe')).code).toBe('person-left');
});

test('PE-9: nobody leaves before they took a post', () => {
  const one = cast().wait(60).given(assign('tactical', 'JS'));
  const early = { type: 'person.retire', data: { person: 'JS' }, at: '2024-07-19T05:10:00Z' };
  expect(one.refused(early).code).toBe('left-before');
});

test.each(['leaves first', 'is given the role first'])(
  'PE-9: somebody who left holds a post after a merge, where they %s',
  (order) => {
    const one = cast();
    const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(order === 'leaves first' ? 5 : 0);
    one.wait(2).given({ type: 'person.retire', data: { person: 'JS' } });
    two.given(assign('tactical', 'JS'));
    one.merge(two).wait(10);
    expect(holder(one, 'tactical')).toBe('Junior scribe');
    expect(conflicts(one)).toEqual(['PE-9']);
  },
);

test('PE-10: people are called by id, initials or name; two of one name by initials', () => {
  const one = cast().given({ type: 'person.add', data: { name: 'Kiosk technician' } });
  for (const ref of ['junior-scribe', 'js', 'JUNIOR SCRIBE']) {
    expect(one.refused({ type: 'person.return', data: { person: ref } }).code).toBe('no-change');
  }
  expect(one.refused(assign('tactical', 'Kiosk technician'))).toMatchObject({ code: 'name-ambiguous' });
  expect(one.refused(assign('tactical', 'Nobody')).code).toBe('person-not-found');
});

test('PE-11: undo strikes a role where it is still the last change, else passes it over', () => {
  const one = cast();
  one.given(
    { ...assign('tactical', 'JS'), id: 'a-1' },
    { ...assign('tactical', 'SE', 'End of shift.'), id: 'a-2' },
  );
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  expect(one.refused(undo('a-1')).code).toBe('nothing-to-undo');
  one.given(undo('a-2'));
  expect(holder(one, 'tactical')).toBe('Junior scribe');
  one.given(undo('a-1'));
  expect(holder(one, 'tactical')).toBeUndefined();
});

test('PE-11: undo gives no post back to somebody who left', () => {
  const one = cast().given(assign('tactical', 'JS'), {
    ...assign('tactical', 'SE', 'End of shift.'),
    id: 'a-2',
  });
  one.given({ type: 'person.retire', data: { person: 'JS' } });
  const refused = one.refused({ type: 'undo.command', data: { command: 'a-2' } });
  expect(refused.message).toContain('Junior scribe, who held it before, has left');
  expect(holder(one, 'tactical')).toBe('Shift engineer');
});

test('PE-11: undoing a departure brings person and posts back', () => {
  const one = cast().given(assign('tactical', 'JS'), takeCharge('JS'));
  one.given(
    { type: 'person.retire', data: { person: 'JS' }, id: 'r-1' },
    { type: 'undo.command', data: { command: 'r-1' } },
  );
  expect([holder(one, 'tactical'), charge(one)]).toEqual(['Junior scribe', 'Junior scribe']);
  expect(initials(one)).toContain('JS');
  expect(rolesOf(one.state, presentPeople(one.state)[0]!.id, one.now)).toEqual(['tactical']); // eslint-disable-line @typescript-eslint/no-non-null-assertion -- the line above says who is there
});

test('PE-11: undoing an edit puts it back only where it still stands', () => {
  const edit = (id: string, from: string | null, to: string) => ({
    id,
    type: 'person.edit',
    data: { person: 'JS', from: { reach: from }, to: { reach: to } },
  });
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  const one = cast().given(edit('e-1', null, 'Runner'), edit('e-2', 'Runner', 'Radio 4'));
  expect(one.refused(undo('e-1')).code).toBe('nothing-to-undo');
  one.given(undo('e-2'), undo('e-1'));
  expect(presentPeople(one.state)[0]?.reach).toBeNull();
});
