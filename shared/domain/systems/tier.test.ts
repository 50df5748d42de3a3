import { expect, test } from 'vitest';
import { add, board, systemNamed } from '#shared/testing/systems.ts';

const tiers = (log: ReturnType<typeof board>) =>
  ['EMIS Web', 'PACS', 'Fax'].map((name) => systemNamed(log, name).tier);
const three = [add('EMIS Web', { tier: 1 }), add('PACS', { tier: 3 }), add('Fax')];
const put = (systems: readonly string[], tier: number | null) => ({
  type: 'system.set-tier',
  id: 'group',
  data: { systems, tier },
});

test('SY-55 many go into a restore group by one command, and undo takes all of them back', () => {
  const log = board(...three).given(put(['EMIS Web', 'PACS', 'Fax'], 1));
  expect(tiers(log)).toEqual([1, 1, 1]);
  expect(log.facts.filter(({ type }) => type === 'system.edited')).toHaveLength(2);
  log.given({ type: 'undo.command', data: { command: 'group' } });
  expect(tiers(log)).toEqual([1, 3, undefined]);
});

test('SY-55 a name that is not found refuses all; nothing to change is said', () => {
  const log = board(...three);
  expect(log.refused(put(['EMIS Web', 'Nobody'], 0)).code).toBe('system-not-found');
  expect(log.refused(put(['EMIS Web'], 1)).code).toBe('no-change');
  expect(tiers(log)).toEqual([1, 3, undefined]);
});
