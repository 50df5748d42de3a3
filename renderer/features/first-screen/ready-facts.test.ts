// @vitest-environment node
import { expect, test } from 'vitest';
import { libraryDomain } from '#shared/domain/library-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { daysAgo, readyFactsOf } from './ready-facts.ts';

test('the catalogue is as old as its last change, and says how many of its systems name somebody to ring', () => {
  const log = new MemoryLog(libraryDomain, { now: '2024-07-01T08:00:00.000Z' });
  expect(readyFactsOf(log.state)).toEqual({ systems: 0, changedAt: null, withContact: 0 });
  const put = (row: object) => ({ type: 'catalogue.put', data: { row } });
  log.given(put({ name: 'EMIS Web', owner: 'Practice manager' }), put({ name: 'PACS' }));
  log.wait(60 * 24).given(put({ name: 'Pathology', supplierContact: 'Service desk' }));
  expect(readyFactsOf(log.state)).toEqual({ systems: 3, changedAt: log.now, withContact: 2 });
});

test('ages are told in days', () => {
  const now = Date.parse('2024-07-19T05:31:00.000Z');
  expect(daysAgo(now - 3_600_000, now)).toBe('today');
  expect(daysAgo(now - 25 * 3_600_000, now)).toBe('1 day ago');
  expect(daysAgo(Date.parse('2024-01-01T00:00:00.000Z'), now)).toBe('200 days ago');
});
