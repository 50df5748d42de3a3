import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { postRows } from './select-posts.ts';
import { nextRelief, whoIsAway, whoIsHere } from './select-presence.ts';

const person = (id: string, name: string) => ({ type: 'person.add', data: { person: id, name } });
const checkIn = (who: string, more: object = {}, at?: string) => ({
  type: 'person.check-in',
  data: { person: who, ...more },
  ...(at === undefined ? {} : { at }),
});
const checkOut = (who: string) => ({ type: 'person.check-out', data: { person: who } });
const by = (name: string, id: string) => ({ by: { name, person: id as never } });
const lead = () =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
    person('lead', 'Night lead'),
    person('next', 'Day lead'),
    { type: 'command.take-charge', data: { person: 'lead' } },
  );
type Log = ReturnType<typeof lead>;
const charge = ({ state, now }: Log) => postRows(state, now)[0];

test('PE-12: who is here, where, how long and until when; the longest on duty comes first', () => {
  const log = lead().given(checkIn('next', { where: 'Ops room' }));
  log.wait(60).given(checkIn('lead', { relief: '2024-07-19T14:00:00Z' }, '2024-07-19T01:00:00Z'));
  log.wait(30).given(checkIn('next', { where: 'Plant room' }));
  const here = whoIsHere(log.state, log.now);
  expect(here.map(({ person: { id }, minutes, where }) => [id, minutes, where])).toEqual([
    ['lead', 330, null],
    ['next', 90, 'Plant room'],
  ]);
  expect(nextRelief(here)?.person.id).toBe('lead');
  expect(log.refused(checkIn('next', { where: 'Plant room' })).code).toBe('no-change');
  expect(log.refused(checkIn('next', { relief: '2024-07-19T05:00:00Z' })).code).toBe('relief-before');
});

test('PE-12: twelve hours on duty, and a rest of less than eleven hours, are said', () => {
  const log = lead().given(checkIn('lead'));
  log.wait(8 * 60).given(checkOut('lead'));
  expect(
    whoIsAway(log.wait(60).state, log.now).find(({ person: { id } }) => id === 'lead')?.restMinutes,
  ).toBe(60);
  log.wait(9 * 60).given(checkIn('lead'));
  log.wait(12 * 60 - 1);
  expect(whoIsHere(log.state, log.now)[0]).toMatchObject({
    restBefore: 600,
    shortRest: true,
    tooLong: false,
  });
  log.wait(1);
  expect(whoIsHere(log.state, log.now)[0]?.tooLong).toBe(true);
});

test('PE-13: who checks out keeps their posts, and it is said', () => {
  const log = lead().given(checkIn('lead'));
  expect(log.send(checkOut('lead'))).toMatchObject({
    ok: true,
    notice: 'Night lead still holds: In charge. Somebody must take it.',
  });
  expect(charge(log)).toMatchObject({ holderGone: true, held: { holder: { person: 'lead' } } });
});

test('PE-14: a post that is offered stays until it is accepted, by the person it was offered to', () => {
  const log = lead().given({ type: 'post.offer', data: { role: null, person: 'next' } });
  expect(charge(log)).toMatchObject({
    held: { holder: { person: 'lead' } },
    offer: { to: { person: 'next' } },
  });
  expect(log.refused({ type: 'post.accept', data: { role: null } }).code).toBe('not-yours');
  log.given({ type: 'post.accept', data: { role: null }, ...by('Day lead', 'next') });
  expect(charge(log)).toMatchObject({ held: { holder: { person: 'next' } }, offer: null });
});

test('PE-14: declined, withdrawn, undone or overtaken, an offer leaves the post where it is', () => {
  const offer = { type: 'post.offer', data: { role: null, person: 'next' } };
  const log = lead().given(offer, { type: 'post.decline', data: { role: null, reason: 'On since 18:00.' } });
  expect(charge(log)).toMatchObject({ held: { holder: { person: 'lead' } }, offer: null });
  log.given({ ...offer, id: 'again' }, { type: 'undo.command', data: { command: 'again' } });
  expect(charge(log)?.offer).toBeNull();
  log.given(offer, { type: 'command.leave-charge', data: {} });
  expect(charge(log)).toMatchObject({ held: null, offer: null });
  expect(log.refused(offer).code).toBe('post-vacant');
});

test('PE-12: checking in is undone while nothing came after it', () => {
  const log = lead().given({ ...checkIn('lead'), id: 'in' });
  log.given({ type: 'undo.command', data: { command: 'in' } });
  expect(whoIsHere(log.state, log.now)).toEqual([]);
});
