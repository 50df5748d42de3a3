import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Desk, given, note, send } from './testing/engine-fixture.ts';

test('EN-5: what happened is dated now where nothing is said, and never ahead of the clock', () => {
  const desk = new Desk();
  const log = desk.declare();
  desk.machine.wait(5);
  given(log, note('Rang the supplier'));
  expect(log.store.eventsSince(1, 1)[0]?.envelope.at).toBe('2024-07-19T05:05:00.000Z');
  given(log, note('On a desk clock that is fast', { at: '2024-07-19T05:07:00Z' }));
  const refused = send(log, note('Tomorrow', { at: '2024-07-20T05:07:00Z' }));
  expect(refused).toMatchObject({ ok: false, code: 'in-the-future' });
  expect(refused.ok ? '' : refused.message).toContain(
    '20 Jul 2024, 06:07 BST, but here it is 19 Jul 2024, 06:05 BST',
  );
});

test('EN-5: an exercise has its own clock, and its commands are dated by it', () => {
  const desk = new Desk({ now: '2026-11-22T10:00:00Z' });
  const log = desk.declare(undefined, { exercise: true });
  given(log, { type: 'incident.move-clock', data: { to: '2024-07-19T06:00:00+01:00' } });
  desk.machine.wait(30);
  given(log, note('Half past six'));
  const { envelope } = log.store.eventsSince(2, 1)[0] ?? {};
  expect(envelope).toMatchObject({ at: '2024-07-19T05:30:00.000Z', recordedAt: '2026-11-22T10:30:00.000Z' });
  expect(send(log, note('Seven', { at: '2024-07-19T06:00:00Z' }))).toMatchObject({ code: 'in-the-future' });
});

test('EN-22: a clock that jumped is said once, noted with the next command, and the command keeps its time', () => {
  const desk = new Desk();
  const log = desk.declare();
  desk.machine.wait(1);
  desk.machine.wall += 2000 * 86_400_000;
  given(log, note('After the jump'));
  const [jump, entry] = log.store.eventsSince(1, 9).map(({ envelope }) => envelope);
  expect(jump).toMatchObject({
    type: 'incident.clock-jumped',
    by: 'system',
    data: { byMs: 2000 * 86_400_000 },
  });
  expect(entry).toMatchObject({
    type: 'log.noted',
    at: '2024-07-19T05:01:00.000Z',
    recordedAt: '2024-07-19T05:01:00.000Z',
  });
  given(log, note('Nothing further to say'));
  expect(desk.said.map(({ code }) => code)).toEqual(['clock-jumped']);
  expect(log.head().seq).toBe(4);
});

test('EN-22: a jump that could not be noted is noted later', () => {
  const desk = new Desk();
  const log = desk.declare();
  desk.machine.wall -= 86_400_000;
  const elsewhere = path.join(desk.folder, 'pulled-out');
  renameSync(log.store.path, elsewhere);
  expect(send(log, note('lost'))).toMatchObject({ code: 'vanished' });
  renameSync(elsewhere, log.store.path);
  given(log, note('kept'));
  expect(log.store.eventsSince(1, 9).map(({ envelope }) => envelope.type)).toEqual([
    'incident.clock-jumped',
    'log.noted',
  ]);
  expect(desk.said).toHaveLength(1);
});
