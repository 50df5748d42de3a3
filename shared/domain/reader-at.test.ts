import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { addMinutes } from './instant.ts';
import { incidentDomain } from './incident-domain.ts';
import { readerAt } from './reader-at.ts';

const NOON = '2024-07-19T12:00:00.000Z';

test('read page by page, the log as it read at a time is what had happened by then, newest first, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (ages, ago, limit) => {
        const log = new MemoryLog(incidentDomain, { now: NOON });
        log.given({ type: 'incident.declare', data: { name: 'One' }, at: addMinutes(log.now, -61) });
        for (const [i, age] of ages.entries()) {
          log.given({ type: 'log.note', data: { text: `Note ${String(i)}` }, at: addMinutes(log.now, -age) });
        }
        const at = addMinutes(log.now, -ago);
        const reader = readerAt(log.reader(), at);
        const read: number[] = [];
        for (let before: number | null = Infinity; before !== null;) {
          const page = reader.page({ before, limit });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          read.push(...page.items.map(({ seq }) => seq));
          before = page.next;
        }
        const happened = log.facts.flatMap((fact, index) => (fact.at <= at ? [index + 1] : []));
        expect(read).toEqual(happened.reverse());
      },
    ),
  );
});

test('an entry is not there before it happened', () => {
  const log = new MemoryLog(incidentDomain, { now: NOON });
  log.given({ type: 'incident.declare', data: { name: 'One' } });
  const [declared] = log.facts;
  if (declared === undefined) throw new Error('nothing is logged');
  expect(readerAt(log.reader(), log.now).logged(declared.id)?.seq).toBe(1);
  expect(readerAt(log.reader(), addMinutes(log.now, -1)).logged(declared.id)).toBeUndefined();
});
