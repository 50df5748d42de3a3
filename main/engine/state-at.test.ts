import { expect, test } from 'vitest';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { Instant } from '#shared/domain/instant.ts';
import { systemOf } from '#shared/domain/systems/references.ts';
import { changeAt } from '#shared/domain/timeline.ts';
import { stateAt } from './state-at.ts';
import { Desk, given, type TestCommand } from './testing/engine-fixture.ts';

const at = (time: string): Instant => Instant.parse(`2024-07-19T${time}:00Z`);

/** What the board said of EMIS at a time, as far as it is known now. */
function emisAt(log: ReturnType<Desk['declare']>, time: string): string | undefined {
  const state: IncidentLog = stateAt(log.kind.domain, log.store, at(time));
  const system = systemOf(state, 'EMIS', undefined);
  return system === undefined ? 'no such system' : changeAt(system.track.changes ?? [], at(time))?.to.state;
}

const set = (state: string, time: string): TestCommand => ({
  type: 'system.set-state',
  data: { subjects: [{ system: 'EMIS' }], to: { state } },
  at: `2024-07-19T${time}:00Z`,
});

test('EN-14: the state at a time holds what had happened by then, also what was entered late', () => {
  const desk = new Desk({ now: '2024-07-19T05:00:00Z' });
  const log = desk.declare();
  given(log, { type: 'system.add', data: { name: 'EMIS' } });
  desk.machine.wait(120);
  given(log, set('degraded', '06:30'), set('down', '05:10'));
  expect(emisAt(log, '05:05')).toBeUndefined();
  expect(emisAt(log, '05:30')).toBe('down');
  expect(emisAt(log, '06:45')).toBe('degraded');
});

test('EN-14: what there is, and what was struck, counts whenever it was entered', () => {
  const desk = new Desk({ now: '2024-07-19T05:00:00Z' });
  const log = desk.declare();
  desk.machine.wait(120);
  given(log, { type: 'system.add', data: { name: 'EMIS' } }, set('down', '05:10'));
  // Declared, added and struck after the time that is asked for.
  expect(emisAt(log, '05:30')).toBe('down');
  const event = `${log.store.origin}-3`;
  given(log, { type: 'system.strike-change', data: { event, reason: 'Another system.' } });
  expect(emisAt(log, '05:30')).toBeUndefined();
  expect(emisAt(log, '04:00')).toBeUndefined();
});
