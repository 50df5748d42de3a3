import { expect, test } from 'vitest';
import { addTask, onTasks, room, taskNamed } from '#shared/testing/tasks.ts';

const three = () =>
  room(
    addTask('Ring Varian', { due: { inMinutes: 30 } }),
    addTask('Print the lists', { due: { inMinutes: 60 } }),
    addTask('Fetch the key'),
  );
const dues = (log: ReturnType<typeof room>): readonly (string | null)[] =>
  ['A1', 'A2', 'A3'].map((ref) => taskNamed(log, ref).due?.slice(11, 16) ?? null);

test('TK-7: one command sets when many are due; undone, each is due when it was', () => {
  const log = three();
  const before = dues(log);
  log.given({ ...onTasks('set-due', ['A1', 'A2', 'A3'], { due: { inMinutes: 120 } }), id: 'later' });
  expect(new Set(dues(log)).size).toBe(1);
  log.given({ type: 'undo.command', data: { command: 'later' } });
  expect(dues(log)).toEqual(before);
});

test('TK-7: so much later than each was; what has no due time is left and said', () => {
  const log = three();
  const [first, second] = dues(log);
  expect(log.send(onTasks('set-due', ['A1', 'A2', 'A3'], { laterMinutes: 60 }))).toMatchObject({
    ok: true,
    notice: expect.stringContaining('A3') as string,
  });
  expect(dues(log)[0]).not.toBe(first);
  expect(dues(log)[1]).not.toBe(second);
  expect(dues(log)[2]).toBeNull();
});
