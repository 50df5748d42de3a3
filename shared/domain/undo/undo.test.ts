import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { roleHolder } from '../people/select.ts';

const undo = (command: string, id = `undo-${command}`) => ({ id, type: 'undo.command', data: { command } });
const assign = (role: string, person: string, id: string, reason = 'End of shift.') => ({
  id,
  type: 'role.assign',
  data: { role, person, reason },
});

const log = () =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
    { type: 'person.add', data: { name: 'Junior scribe' } },
    { type: 'person.add', data: { name: 'Shift engineer' } },
  );
const holder = ({ state, now }: ReturnType<typeof log>, role: string) =>
  roleHolder(state, role, now)?.holder.name;

test('UN-1, UN-2: what still stands of a command is undone; the rest is passed over and named', () => {
  const one = log().given(assign('tactical', 'JS', 'a-1'), assign('strategic', 'JS', 'a-2'));
  one.given({ id: 'r-1', type: 'person.retire', data: { person: 'JS' } });
  one.given(assign('tactical', 'SE', 'a-3'));
  const outcome = one.send(undo('r-1'));
  expect(outcome).toMatchObject({
    ok: true,
    notice: 'Passed over: Nobody as Incident lead (changed since).',
  });
  expect(holder(one, 'tactical')).toBe('Shift engineer');
  expect(holder(one, 'strategic')).toBe('Junior scribe');
  expect(one.facts.at(-1)).toMatchObject({
    type: 'undo.done',
    data: { undone: 2, passedOver: [{ because: 'changed since' }] },
  });
});

test('UN-3: where nothing can be undone it is refused with the reasons', () => {
  const one = log().given({
    id: 'd-1',
    type: 'incident.note-clock-jump',
    data: { byMs: 5, words: 'Jumped.' },
  });
  expect(one.refused(undo('d-1'))).toMatchObject({ code: 'nothing-to-undo' });
  expect(one.refused(undo('never-sent')).code).toBe('command-not-found');
});

test('UN-4: a command is undone once, and an undo is not undone', () => {
  const one = log().given(assign('tactical', 'JS', 'a-1'), undo('a-1'));
  expect(one.refused(undo('a-1', 'again')).code).toBe('already-undone');
  expect(one.refused(undo('undo-a-1')).message).toContain('not undone');
  expect(holder(one, 'tactical')).toBeUndefined();
});

test('UN-5: nothing leaves the log', () => {
  const one = log().given(assign('tactical', 'JS', 'a-1'));
  const before = one.facts.map(({ id }) => id);
  one.given(undo('a-1'));
  expect(one.facts.slice(0, before.length).map(({ id }) => id)).toEqual(before);
  expect(one.facts.slice(before.length).map(({ type }) => type)).toEqual(['role.struck', 'undo.done']);
});
