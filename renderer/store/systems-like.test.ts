import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { systemsLike } from './systems-like.ts';

const add = (name: string, tier?: number) => ({
  type: 'system.add',
  data: { name, ...(tier === undefined ? {} : { tier }) },
});
const like = (typed: string, ...added: readonly ReturnType<typeof add>[]): readonly string[] => {
  const { state } = new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    ...added,
  );
  return systemsLike(state, typed).map(({ name }) => name);
};

test('of names that begin alike the earlier restore group comes first, then the name', () => {
  const found = like(
    'virt',
    add('Virtual appointments'),
    add('Virtual desktops', 4),
    add('Virtual backups', 4),
    add('Virtual hosts and their management', 0),
  );
  expect(found).toEqual([
    'Virtual hosts and their management',
    'Virtual backups',
    'Virtual desktops',
    'Virtual appointments',
  ]);
});

test('what fits better comes first whatever its restore group', () => {
  expect(like('pacs', add('Old PACS', 1), add('PACS archive', 0), add('PACS', 5))).toEqual([
    'PACS',
    'PACS archive',
    'Old PACS',
  ]);
});
