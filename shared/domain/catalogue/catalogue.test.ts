import { expect, test } from 'vitest';
import { lookup } from '#shared/domain/collection.ts';
import { libraryDomain } from '#shared/domain/library-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const library = (options = {}) => new MemoryLog(libraryDomain, options);
const put = (row: object, id?: string) => ({
  type: 'catalogue.put',
  data: { row },
  ...(id === undefined ? {} : { id }),
});
const rowsOf = (log: ReturnType<typeof library>) => {
  const query = libraryDomain.queries.get('catalogue.page');
  // as: queries take what their schema gave
  const input = query?.input.parse({}) as never;
  return query?.run(log.state, input, log.reader(), log.now) as {
    items: { row: { name: string } }[];
    total: number;
  };
};
const names = (log: ReturnType<typeof library>) => rowsOf(log).items.map(({ row }) => row.name);

test('CA-1: a name is enough, and the same name in the same organisation is one entry', () => {
  const log = library().given(
    put({ name: 'PACS' }),
    put({ name: ' pacs', tier: 1 }),
    put({ name: 'PACS', organisation: 'North' }),
  );
  expect(rowsOf(log).total).toBe(2);
  expect(rowsOf(log).items[0]?.row).toEqual({ name: 'pacs', tier: 1 });
});

test('CA-2: what stands already is refused', () => {
  const log = library().given(put({ name: 'PACS', tier: 1 }));
  expect(log.refused(put({ tier: 1, name: 'PACS' })).code).toBe('no-change');
});

test('CA-3: an import adds and changes and takes nothing out; the last row of a name counts', () => {
  const log = library().given(
    put({ name: 'PACS', tier: 1 }),
    put({ name: 'Payroll' }),
    put({ name: 'Labs' }),
    {
      type: 'catalogue.import',
      data: {
        source: 'list.csv',
        rows: [{ name: 'PACS', tier: 4 }, { name: 'EMIS Web' }, { name: 'Labs' }, { name: 'PACS', tier: 2 }],
      },
    },
  );
  expect(names(log)).toEqual(['EMIS Web', 'Labs', 'PACS', 'Payroll']);
  expect(rowsOf(log).items[2]?.row).toEqual({ name: 'PACS', tier: 2 });
  expect(log.facts.at(-1)?.data).toEqual({ source: 'list.csv', added: 1, changed: 1, unchanged: 1 });
  expect(
    log.refused({ type: 'catalogue.import', data: { source: 'again', rows: [{ name: 'Labs' }] } }).code,
  ).toBe('no-change');
});

test('CA-4: after a merge the later entry stands, and who had not seen the other is told', () => {
  const a = library().given(put({ name: 'PACS' }));
  const b = a.copy({ station: 'st-2', origin: 'TEST2' });
  a.wait(1).given(put({ name: 'PACS', tier: 1 }));
  b.wait(2).given(put({ name: 'PACS', tier: 2 }));
  a.merge(b);
  expect(rowsOf(a).items[0]?.row).toEqual({ name: 'PACS', tier: 2 });
  expect(a.state.conflicts.open.size).toBe(1);
});

test('CA-4: two stations that say the same raise nothing', () => {
  const a = library().given(put({ name: 'PACS' }));
  const b = a.copy({ station: 'st-2', origin: 'TEST2' });
  a.given(put({ name: 'PACS', tier: 1 }));
  b.wait(1).given(put({ name: 'PACS', tier: 1 }));
  expect(a.merge(b).state.conflicts.open.size).toBe(0);
});

test('CA-5: taken out is gone from the state; undo brings back what nobody changed since', () => {
  const log = library().given(put({ name: 'PACS' }, 'first'), put({ name: 'PACS', tier: 1 }, 'second'));
  log.given({ type: 'undo.command', data: { command: 'second' } });
  expect(rowsOf(log).items[0]?.row).toEqual({ name: 'PACS' });
  expect(log.refused({ type: 'undo.command', data: { command: 'second' } }).code).toBe('already-undone');

  const system = rowsOf(log).items[0] as unknown as { system: string };
  log.given({ type: 'catalogue.retire', data: { system: system.system, reason: 'Replaced.' } });
  expect(lookup(log.state.catalogue.entries, system.system)).toBeUndefined();
  expect(
    log.refused({ type: 'catalogue.retire', data: { system: system.system, reason: 'Again.' } }).code,
  ).toBe('not-in-catalogue');
});
