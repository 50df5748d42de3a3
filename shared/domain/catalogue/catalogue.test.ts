import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookup } from '#shared/domain/collection.ts';
import { libraryDomain } from '#shared/domain/library-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { planList } from './plan.ts';
import type { CatalogueEntry } from './state.ts';

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
    items: CatalogueEntry[];
    total: number;
  };
};
const imported = (...rows: object[]) => ({
  type: 'catalogue.import',
  data: { source: 'list.csv', rows },
});
const retire = (system: string) => ({
  type: 'catalogue.retire',
  data: { systems: [system], reason: 'Replaced.' },
});
const entry = (log: ReturnType<typeof library>, name: string): CatalogueEntry => {
  const found = rowsOf(log).items.find(({ row }) => row.name === name);
  if (found === undefined) throw new Error(`the catalogue has no ${name}`);
  return found;
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

test('CA-3: an import adds and changes and takes nothing out; of two rows of a name the first stands', () => {
  const log = library().given(imported({ name: 'PACS', tier: 1 }, { name: 'Payroll' }, { name: 'Labs' }));
  log.given(
    imported({ name: 'PACS', tier: 4 }, { name: 'EMIS Web' }, { name: 'Labs' }, { name: 'PACS', tier: 2 }),
  );
  expect(names(log)).toEqual(['EMIS Web', 'Labs', 'PACS', 'Payroll']);
  expect(rowsOf(log).items[2]?.row).toEqual({ name: 'PACS', tier: 4 });
  expect(log.facts.at(-1)?.data).toEqual({
    source: 'list.csv',
    added: 1,
    changed: 1,
    unchanged: 1,
    keptByHand: 0,
    refused: [],
  });
  expect(log.refused(imported({ name: 'Labs' })).code).toBe('no-change');
});

test('CA-3: of sites, functions, interfaces and prerequisites a list only adds', () => {
  const log = library().given(imported({ name: 'PACS', sites: ['Leighton'], prerequisites: ['Network'] }));
  log.given(imported({ name: 'PACS', sites: ['leighton', 'Crewe'], interfaces: [{ name: 'Results' }] }));
  expect(entry(log, 'PACS').row).toEqual({
    name: 'PACS',
    sites: ['Leighton', 'Crewe'],
    interfaces: [{ name: 'Results' }],
    prerequisites: ['Network'],
  });
});

test('CA-4: after a merge the later word stands, and who had not seen the other is told', () => {
  const a = library().given(put({ name: 'PACS' }));
  const b = a.copy({ station: 'st-2', origin: 'TEST2' });
  a.wait(1).given(put({ name: 'PACS', tier: 1, owner: 'IT' }));
  b.wait(2).given(put({ name: 'PACS', tier: 2, supplier: 'Sectra' }));
  a.merge(b);
  expect(entry(a, 'PACS').row).toEqual({ name: 'PACS', tier: 2, owner: 'IT', supplier: 'Sectra' });
  expect(a.state.conflicts.open.size).toBe(1);
});

test.each([
  ['the list first', 1, 2],
  ['the person first', 2, 1],
])(
  "CA-4: a person's word stands against a list at another station without a conflict: %s",
  (_, listAt, handAt) => {
    const a = library().given(imported({ name: 'PACS', tier: 3 }));
    const b = a.copy({ station: 'st-2', origin: 'TEST2' });
    a.wait(listAt).given(imported({ name: 'PACS', tier: 4 }));
    b.wait(handAt).given(put({ name: 'PACS', tier: 1 }));
    a.merge(b);
    expect(entry(a, 'PACS')).toMatchObject({ row: { tier: 1 }, byHand: ['tier'], listSays: { tier: 4 } });
    expect(a.state.conflicts.open.size).toBe(0);
  },
);

test('CA-4: taken out here and described there is a conflict, whichever came last', () => {
  const a = library().given(put({ name: 'PACS' }));
  const b = a.copy({ station: 'st-2', origin: 'TEST2' });
  a.wait(1).given(retire(entry(a, 'PACS').system));
  b.wait(2).given(put({ name: 'PACS', tier: 2 }));
  const c = b.copy({ station: 'st-3', origin: 'TEST3' });
  a.merge(b);
  expect(names(a)).toEqual(['PACS']);
  expect(a.state.conflicts.open.size).toBe(1);
  const d = library().given(put({ name: 'PACS' }));
  const e = d.copy({ station: 'st-2', origin: 'TEST2' });
  d.wait(1).given(put({ name: 'PACS', tier: 2 }));
  e.wait(2).given(retire(entry(e, 'PACS').system));
  d.merge(e);
  expect(names(d)).toEqual([]);
  expect(d.state.conflicts.open.size).toBe(1);
  expect(names(c)).toEqual(['PACS']);
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

  const { system } = entry(log, 'PACS');
  log.given({ ...retire(system), id: 'out' });
  expect(lookup(log.state.catalogue.entries, system)).toBeUndefined();
  expect(log.refused(retire(system)).code).toBe('not-in-catalogue');
  log.given({ type: 'undo.command', data: { command: 'out' } });
  expect(rowsOf(log).items[0]?.row).toEqual({ name: 'PACS' });
});

test('CA-1: a name that another entry has is refused, by hand and from a list', () => {
  const log = library().given(imported({ name: 'PACS', externalKey: '1' }, { name: 'Labs' }));
  const { system } = entry(log, 'Labs');
  expect(log.refused({ type: 'catalogue.put', data: { system, row: { name: 'pacs' } } }).code).toBe(
    'name-taken',
  );
  expect(log.refused(imported({ name: 'Labs', externalKey: '1' })).code).toBe('nothing-to-import');
});

test('CA-2: an edit of what somebody changed meanwhile is refused; of another field it is taken', () => {
  const log = library().given(put({ name: 'PACS', tier: 1, owner: 'IT' }));
  const { system } = entry(log, 'PACS');
  const seen = { name: 'PACS', tier: 3, owner: 'IT' };
  const edit = (row: object) => ({ type: 'catalogue.put', data: { system, row, from: seen } });
  expect(log.refused(edit({ name: 'PACS', tier: 2, owner: 'IT' })).code).toBe('changed-meanwhile');
  log.given(edit({ name: 'PACS', tier: 1, owner: 'Radiology' }));
  expect(entry(log, 'PACS').row.owner).toBe('Radiology');
});

test('CA-6: what a person set stands, and what the list says is kept beside until it agrees', () => {
  const log = library().given(imported({ name: 'PACS', tier: 3, owner: 'IT' }));
  log.given(put({ name: 'PACS', tier: 1, supplier: 'Sectra' }));
  log.given(imported({ name: 'PACS', tier: 4, owner: 'IT', supplier: 'Sectra' }));
  expect(entry(log, 'PACS')).toMatchObject({
    row: { name: 'PACS', tier: 1, supplier: 'Sectra' },
    byHand: ['supplier', 'owner', 'tier'],
    listSays: { tier: 4, owner: 'IT' },
  });
  expect(entry(log, 'PACS').row.owner).toBeUndefined();
  expect(log.facts.at(-1)?.data).toMatchObject({ changed: 1, keptByHand: 2 });
  expect(log.refused(imported({ name: 'PACS', tier: 4, owner: 'IT' })).code).toBe('no-change');
  log.given(imported({ name: 'PACS', tier: 1 }));
  expect(entry(log, 'PACS').listSays).toEqual({ owner: 'IT' });
});

test('CA-6: what the list says is taken where a person says so, and follows the list again', () => {
  const log = library().given(imported({ name: 'PACS', tier: 3, owner: 'IT' }));
  log.given(
    put({ name: 'PACS', tier: 1, owner: 'Radiology' }),
    imported({ name: 'PACS', tier: 4, owner: 'IT' }),
  );
  const { system } = entry(log, 'PACS');
  const take = (field?: string) => ({ type: 'catalogue.take-list', data: { systems: [system], field } });
  log.given({ ...take('tier'), id: 'taken' });
  expect(entry(log, 'PACS')).toMatchObject({
    row: { tier: 4, owner: 'Radiology' },
    byHand: ['owner'],
    listSays: { owner: 'IT' },
  });
  log.given({ type: 'undo.command', data: { command: 'taken' } });
  expect(entry(log, 'PACS')).toMatchObject({ row: { tier: 1 }, byHand: ['owner', 'tier'] });
  log.given(take());
  expect(entry(log, 'PACS')).toMatchObject({ row: { tier: 4, owner: 'IT' }, byHand: [], listSays: {} });
  log.given(imported({ name: 'PACS', tier: 5 }));
  expect(entry(log, 'PACS').row.tier).toBe(5);
  expect(log.refused(take()).code).toBe('no-change');
});

test.each([
  ['its key in the list', { name: 'Picture archive', externalKey: 'CI1' }],
  ['its name', { name: 'pacs' }],
  ['its alias', { name: 'Imaging' }],
  ['its name and no organisation', { name: 'Payroll' }],
])('CA-7: a row finds its entry by %s', (_, row) => {
  const log = library().given(
    imported(
      { name: 'PACS', aliases: ['Imaging'], externalKey: 'CI1' },
      { name: 'Payroll', organisation: 'North' },
    ),
  );
  log.given(imported({ ...row, tier: 2 }));
  expect(rowsOf(log).total).toBe(2);
});

test('CA-7: a row finds the entry that a person named otherwise, and the name by hand stands', () => {
  const log = library().given(imported({ name: 'PACS', tier: 3 }));
  const { system } = entry(log, 'PACS');
  log.given({
    type: 'catalogue.put',
    data: { system, row: { name: 'Picture archive', organisation: 'North', tier: 3 } },
  });
  log.given(imported({ name: 'PACS', tier: 2 }));
  expect(rowsOf(log).items).toMatchObject([
    { row: { name: 'Picture archive', tier: 2 }, listSays: { name: 'PACS' } },
  ]);
});

test('CA-7: an entry that a list renamed leaves its old name to another', () => {
  const log = library().given(imported({ name: 'PACS', externalKey: '1' }));
  log.given(
    imported({ name: 'Picture archive', externalKey: '1' }),
    imported({ name: 'PACS', externalKey: '2' }),
  );
  expect(names(log)).toEqual(['PACS', 'Picture archive']);
});

test('CA-3: each row says what becomes of it and why', () => {
  const log = library().given(
    imported({ name: 'PACS', tier: 3, owner: 'IT' }),
    put({ name: 'PACS', tier: 1, owner: 'IT' }),
  );
  const rows = [{ name: 'PACS', tier: 4, owner: 'Radiology' }, { name: 'Labs' }];
  const plan = planList(log.state, { source: 'list.csv', rows }, () => 'new');
  expect(plan.rows).toEqual([
    {
      row: 1,
      name: 'PACS',
      outcome: 'changed',
      because: 'Restore group stays 1 as set by hand, the list says 4. Owner: IT, now Radiology',
    },
    { row: 2, name: 'Labs', outcome: 'added' },
  ]);
});

test('CA-3, CA-6: whatever lists come, nothing is taken out and nothing set by hand changes', () => {
  const known = {
    name: fc.constantFrom('PACS', 'Labs', 'Payroll'),
    owner: fc.constantFrom('IT', 'Finance'),
    tier: fc.integer({ min: 0, max: 5 }),
    sites: fc.uniqueArray(fc.constantFrom('Leighton', 'Crewe'), { minLength: 1 }),
  };
  const byPerson = fc.record(known, { requiredKeys: ['name'] });
  const row = fc.record({ ...known, externalKey: fc.constantFrom('1', '2') }, { requiredKeys: ['name'] });
  const byHand = (log: ReturnType<typeof library>) =>
    Object.fromEntries(
      rowsOf(log).items.map((one) => [one.system, one.byHand.map((field) => one.row[field])]),
    );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1 }),
      fc.array(byPerson),
      fc.array(row, { minLength: 1 }),
      (first, hand, last) => {
        const log = library();
        log.send(imported(...first));
        for (const one of hand) log.send(put(one));
        const before = byHand(log);
        log.send(imported(...last));
        expect(byHand(log)).toMatchObject(before);
      },
    ),
  );
});
