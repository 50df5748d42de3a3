import { expect, test } from 'vitest';
import { lookup, values } from '#shared/domain/collection.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { disagreements, serviceStanding } from './select.ts';
import { findService, listedServices } from './state.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
type Log = ReturnType<typeof log>;

const add = (name: string, needs: string[] = []) => ({ type: 'service.add', data: { name, needs } });
const addSystem = (name: string) => ({ type: 'system.add', data: { name } });
const setSystem = (system: string, to: object) => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to },
});
const state = (service: string, capability: string, details: object = {}, at?: string) => ({
  type: 'service.set-capability',
  data: { service, to: { capability, ...details } },
  ...(at === undefined ? {} : { at }),
});
const serviceIn = ({ state: { services } }: Log, name: string) => {
  const service = findService({ services }, name);
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
};
const standing = (on: Log, name: string) => serviceStanding(on.state, serviceIn(on, name), on.now);
const capability = (on: Log, name: string) => standing(on, name).statement?.capability ?? null;
const flags = (on: Log, name: string) =>
  disagreements(on.state, serviceIn(on, name), capability(on, name), on.now).map(({ words }) => words);
const conflicts = ({
  state: {
    conflicts: { open },
  },
}: Log) => [...values(open)].map(({ rule }) => rule);
const wording = (fact: Fact) => incidentDomain.describe(fact, { time: (at) => at.slice(11, 16) });
const said = ({ facts }: Log) => wording(facts.at(-1)!); // eslint-disable-line @typescript-eslint/no-non-null-assertion -- the log has just been written
const lastId = ({ facts }: Log) => facts.at(-1)?.id;
const theatres = () => log().given(add('Theatres'));

test('SV-1: a service comes from the profile by its key, or by any name', () => {
  const one = log().given({ type: 'service.add', data: { key: 'radiotherapy' } }, add('Hospital radio'));
  expect(listedServices(one.state).map(({ name, key }) => [name, key])).toEqual([
    ['Hospital radio', null],
    ['Radiotherapy', 'radiotherapy'],
  ]);
  expect(one.refused({ type: 'service.add', data: { key: 'runway' } }).code).toBe('service-not-in-profile');
  one.given(state('radiotherapy', 'stopped'));
  expect(capability(one, 'RADIOTHERAPY')).toBe('stopped');
});

test('SV-1: added apart at two stations it is one service', () => {
  const one = log();
  const two = one
    .copy({ station: 'st-2', origin: 'TEST2' })
    .given(add('Theatres'), state('Theatres', 'stopped'));
  one.given(add('Theatres')).merge(two);
  expect(listedServices(one.state)).toHaveLength(1);
  expect(capability(one.wait(1), 'Theatres')).toBe('stopped');
});

test('SV-2: a name is given once, and is free again when its service is struck from the list', () => {
  const one = theatres();
  expect(one.refused(add('theatres ')).code).toBe('name-taken');
  one.given({ type: 'service.retire', data: { service: 'Theatres', reason: 'Not ours.' } }, add('Theatres'));
  expect(listedServices(one.state)).toHaveLength(1);
  const struck = [...values(one.state.services.all)].find(({ retired }) => retired !== undefined);
  expect(one.refused({ type: 'service.reinstate', data: { service: struck?.id ?? '' } }).code).toBe(
    'name-taken',
  );
  expect(one.refused(state(struck?.id ?? '', 'stopped')).code).toBe('service-retired');
});

test('SV-3: a name given to two services apart stays with both, and a conflict is opened', () => {
  const one = theatres().given(add('Surgery'));
  const rename = (service: string) => ({
    type: 'service.rename',
    data: { service, to: 'Operating theatres' },
  });
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).given(rename('Surgery'));
  one.given(rename('Theatres')).merge(two);
  expect(listedServices(one.state)).toHaveLength(2);
  expect(conflicts(one)).toEqual(['SV-3']);
});

test('SV-4: names set apart: the later stands; what was not seen is refused', () => {
  const one = theatres();
  const id = serviceIn(one, 'Theatres').id;
  const rename = (to: string) => ({ type: 'service.rename', data: { service: id, to, from: 'Theatres' } });
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1).given(rename('Main theatres'));
  one.given(rename('Surgery'));
  expect(one.refused(rename('Operating theatres')).code).toBe('changed-meanwhile');
  one.merge(two);
  expect(serviceIn(one, id).name).toBe('Main theatres');
  expect(conflicts(one)).toEqual(['SV-4']);
});

test('SV-5: nothing is stated at first, and a fact entered late does not become current', () => {
  const one = theatres().wait(60);
  expect(capability(one, 'Theatres')).toBeNull();
  one.given(state('Theatres', 'on-paper'), state('Theatres', 'stopped', {}, '2024-07-19T05:10:00Z'));
  expect(capability(one, 'Theatres')).toBe('on-paper');
  expect(said(one)).toBe('Theatres: Not stated to Stopped');
});

test('SV-6: Normal while a needed system is not fully back is accepted, said and flagged', () => {
  const one = log().given(
    addSystem('Theatre system'),
    addSystem('Pathology'),
    add('Theatres', ['Theatre system', 'Pathology']),
  );
  one.given(setSystem('Theatre system', { state: 'down' }), setSystem('Pathology', { state: 'unaffected' }));
  const outcome = one.send(state('Theatres', 'normal'));
  const words = 'Normal is stated, but Theatre system is Down.';
  expect(outcome).toMatchObject({ ok: true, notice: words });
  expect(flags(one, 'Theatres')).toEqual([words]);
  one.wait(1).given(setSystem('Theatre system', { state: 'monitoring' }));
  expect(flags(one, 'Theatres')).toEqual([]);
});

test('SV-6: less than Normal while everything it needs is back is flagged, and changes nothing', () => {
  const one = log().given(
    addSystem('Theatre system'),
    add('Theatres', ['Theatre system']),
    state('Theatres', 'on-paper'),
  );
  one.given(setSystem('Theatre system', { state: 'unaffected' }));
  expect(flags(one, 'Theatres')).toEqual(['All the systems it needs are back: ask whether it is.']);
  expect(capability(one, 'Theatres')).toBe('on-paper');
  expect(flags(one.given(add('Portering'), state('Portering', 'stopped')), 'Portering')).toEqual([]);
});

test('SV-7: what a quick statement left out is owed', () => {
  const one = theatres();
  expect(standing(one, 'Theatres').owes).toEqual(['capability']);
  expect(standing(one.given(state('Theatres', 'reduced')), 'Theatres').owes).toEqual([
    'percent',
    'safe-until',
  ]);
  one.given(state('Theatres', 'reduced', { percent: 40, safeUntil: '2024-07-19T09:00:00Z' }));
  expect(standing(one, 'Theatres').owes).toEqual([]);
  expect(standing(one.wait(1).given(state('Theatres', 'stopped')), 'Theatres').owes).toEqual([]);
});

test('SV-7: the same again keeps its details, and with nothing new it confirms', () => {
  const one = theatres()
    .given(state('Theatres', 'reduced', { percent: 40, lost: 'Robot' }))
    .wait(30);
  one.given(state('Theatres', 'reduced'));
  expect(said(one)).toBe('Theatres confirmed: Reduced');
  one.given(state('Theatres', 'reduced', { percent: 60 }));
  expect(said(one)).toBe('Theatres: Reduced, 40 % to Reduced, 60 %. Lost: Robot');
  expect(standing(one, 'Theatres')).toMatchObject({ since: '2024-07-19T05:00:00.000Z' });
});

test('SV-8: stated differently apart: the later in time stands, and a conflict is opened', () => {
  const one = theatres();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(5).given(state('Theatres', 'stopped'));
  one
    .wait(1)
    .given(state('Theatres', 'reduced', { percent: 40 }))
    .merge(two)
    .wait(10);
  expect(capability(one, 'Theatres')).toBe('stopped');
  expect(conflicts(one)).toEqual(['SV-8']);
});

test('SV-9: a statement ages from the last look, and a review only silences', () => {
  const one = theatres().given(state('Theatres', 'on-paper')).wait(61);
  expect(standing(one, 'Theatres')).toMatchObject({ checkDue: '2024-07-19T06:00:00.000Z', remind: true });
  one.given({ type: 'service.review', data: { service: 'Theatres' } });
  expect(standing(one, 'Theatres')).toMatchObject({ confirmedAt: '2024-07-19T05:00:00.000Z', remind: false });
  one.wait(61);
  expect(standing(one, 'Theatres').remind).toBe(true);
  one.given({ type: 'service.confirm', data: { service: 'Theatres' }, toldBy: { name: 'Theatre manager' } });
  expect(standing(one, 'Theatres')).toMatchObject({ confirmedBy: 'Theatre manager', remind: false });
});

test('SV-9: Normal is looked at after four hours, sooner where a check was set, never when stood down', () => {
  const one = theatres().given(state('Theatres', 'normal'));
  expect(standing(one, 'Theatres').checkDue).toBe('2024-07-19T09:00:00.000Z');
  one
    .wait(1)
    .given({ type: 'service.confirm', data: { service: 'Theatres', nextCheck: '2024-07-19T06:00:00Z' } });
  expect(standing(one, 'Theatres').checkDue).toBe('2024-07-19T06:00:00.000Z');
  one.given({ type: 'incident.set-phase', data: { to: 'stood-down', reason: 'All done.' } }).wait(6000);
  expect(standing(one, 'Theatres')).toMatchObject({ checkDue: null, remind: false });
});

test('SV-9: nothing is confirmed of a service that nobody stated, and it is always owed', () => {
  const one = theatres();
  expect(one.refused({ type: 'service.confirm', data: { service: 'Theatres' } }).code).toBe('not-stated');
  expect(standing(one, 'Theatres').remind).toBe(true);
});

test('SV-10: a safe time that passed is noted once, also after a merge', () => {
  const one = theatres().given(state('Theatres', 'on-paper', { safeUntil: '2024-07-19T06:00:00Z' }));
  const passed = (on: Log) => on.facts.filter(({ type }) => type === 'service.safe-time-passed');
  const notes = (on: Log) => passed(on).length;
  one.wait(59).runDue();
  expect(notes(one)).toBe(0);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' });
  one.wait(2).runDue().runDue();
  two.wait(2).runDue();
  expect(passed(one).map(wording)).toEqual(['Theatres was safe until 06:00; still On paper']);
  expect(passed(one)[0]?.commandId).toBe(passed(two)[0]?.commandId);
  const before = one.merge(two).facts.length;
  expect(one.runDue().facts).toHaveLength(before);
  one
    .given(state('Theatres', 'on-paper', { safeUntil: '2024-07-19T06:30:00Z' }))
    .wait(60)
    .runDue();
  expect(notes(one)).toBe(3);
});

test('SV-11: a struck statement counts for nothing: what stood before stands again', () => {
  const one = theatres().given(state('Theatres', 'on-paper')).wait(1).given(state('Theatres', 'normal'));
  const event = lastId(one);
  one.given({ type: 'service.strike-change', data: { event, reason: 'Wrong site.' } });
  expect(capability(one, 'Theatres')).toBe('on-paper');
  expect(said(one)).toBe('Struck: Theatres: On paper to Normal: Wrong site.');
  expect(one.refused({ type: 'service.strike-change', data: { event, reason: 'Again.' } }).code).toBe(
    'already-struck',
  );
  expect(
    one.refused({ type: 'service.strike-change', data: { event: one.facts[0]?.id, reason: 'No.' } }).code,
  ).toBe('entry-not-found');
});

test('SV-11: a correction strikes and enters what is right at its own time, or the one given', () => {
  const one = theatres().given(state('Theatres', 'stopped'));
  const event = lastId(one);
  one.wait(30);
  const correct = (data: object) => ({
    type: 'service.correct-change',
    data: { event, reason: 'Misheard.', ...data },
  });
  expect(one.refused(correct({})).code).toBe('no-change');
  one.given(correct({ to: { capability: 'on-paper' } }));
  expect(standing(one, 'Theatres')).toMatchObject({
    statement: { capability: 'on-paper' },
    since: '2024-07-19T05:00:00.000Z',
  });
  one.given({
    ...correct({ happenedAt: '2024-07-19T04:00:00Z' }),
    data: { event: lastId(one), reason: 'Earlier.', happenedAt: '2024-07-19T04:00:00Z' },
  });
  expect(standing(one, 'Theatres').since).toBe('2024-07-19T04:00:00.000Z');
});

test('SV-12: undo strikes a statement only while it is the last, and lifts a strike', () => {
  const one = theatres();
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  one
    .given({ ...state('Theatres', 'stopped'), id: 'c-1' })
    .wait(1)
    .given({ ...state('Theatres', 'on-paper'), id: 'c-2' });
  expect(one.refused(undo('c-1')).code).toBe('nothing-to-undo');
  one.given(undo('c-2'));
  expect(capability(one, 'Theatres')).toBe('stopped');
  one.given({ id: 'c-3', type: 'service.strike-change', data: { event: one.facts[2]?.id, reason: 'No.' } });
  expect(capability(one, 'Theatres')).toBeNull();
  expect(capability(one.given(undo('c-3')), 'Theatres')).toBe('stopped');
});

test('SV-12: undo puts back names, needs and places on the list, only where they still stand', () => {
  const one = log().given(addSystem('Varian'), { ...add('Theatres'), id: 'c-0' });
  const { id } = serviceIn(one, 'Theatres');
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  one.given(
    { id: 'c-1', type: 'service.rename', data: { service: id, to: 'Surgery' } },
    { id: 'c-2', type: 'service.set-needs', data: { service: id, to: ['Varian'], from: [] } },
    { id: 'c-3', type: 'service.retire', data: { service: id, reason: 'Not ours.' } },
  );
  one.given(undo('c-3'), undo('c-2'), undo('c-1'));
  expect(lookup(one.state.services.all, id)).toMatchObject({ name: 'Theatres', needs: [] });
  expect(lookup(one.state.services.all, id)?.retired).toBeUndefined();
  expect(lookup(one.given(undo('c-0')).state.services.all, id)?.retired).toBeDefined();
});
