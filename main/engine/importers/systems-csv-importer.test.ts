import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraryDomain } from '#shared/domain/library-domain.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { entriesWith } from '#shared/domain/catalogue/select.ts';
import { values } from '#shared/domain/collection.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import type { ImportPlan } from '../importer.ts';
import { catalogueCsvImporter, systemsCsvImporter } from './systems-csv-importer.ts';

const incident = () =>
  new MemoryLog(incidentDomain).given({
    type: 'incident.declare',
    data: { name: 'Faulty update', profile: 'general' },
  });
const read = (text: string | Uint8Array, log = incident()) =>
  systemsCsvImporter.read(typeof text === 'string' ? Buffer.from(text) : text, log.state);
function plan(text: string, log = incident()): ImportPlan {
  const result = read(text, log);
  if (!result.ok) throw new Error(result.message);
  return result;
}
const run = (text: string, log = incident()) => log.given(...plan(text, log).commands);
const systemsOf = (log: ReturnType<typeof incident>) =>
  [...values(log.state.systems.all)]
    .map(({ name, supplier, owner }) => ({ name, supplier, owner }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

test('IM-15: the preview says line by line what the one command then does', () => {
  const log = run('Name,Supplier\nEMIS Web,EMIS\nPACS,Sectra');
  const again = plan('Name,Supplier\nEMIS Web,Optum\n\nPACS,Sectra\n,Nobody\nRIS,Soliton', log);
  expect(again.rows).toEqual([
    { line: 2, outcome: 'changed', name: 'EMIS Web' },
    { line: 4, outcome: 'unchanged', name: 'PACS' },
    { line: 5, outcome: 'refused', name: '', because: 'no name' },
    { line: 6, outcome: 'added', name: 'RIS' },
  ]);
  expect(again.commands.map(({ type }) => type)).toEqual(['system.import']);
  expect(systemsOf(log.given(...again.commands))).toEqual([
    { name: 'EMIS Web', supplier: 'Optum', owner: undefined },
    { name: 'PACS', supplier: 'Sectra', owner: undefined },
    { name: 'RIS', supplier: 'Soliton', owner: undefined },
  ]);
});

test('IM-15: the same list again changes nothing, and no command is issued', () => {
  const list = 'sys_id,name,vendor\na1,EMIS Web,EMIS\na2,PACS,Sectra';
  const again = plan(list, run(list));
  expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect(again).toMatchObject({ commands: [], original: null });
});

test('IM-6: a row that was renamed since the last export finds its system by its key', () => {
  const log = run('sys_id,name\na1,EMIS Web');
  expect(systemsOf(run('sys_id,name\na1,EMIS Web (Optum)', log)).map(({ name }) => name)).toEqual([
    'EMIS Web (Optum)',
  ]);
});

test('IM-12: no list sets a state: what it says of a status is not what somebody saw', () => {
  const log = run('name,operational_status\nEMIS Web,Operational');
  expect([...values(log.state.systems.all)].map(({ track }) => track.changes)).toEqual([undefined]);
});

test('IM-15: what a person set by hand stays, and that is said', () => {
  const log = run('Name,Owner\nEMIS Web,IT');
  log.given({ type: 'system.edit', data: { system: 'EMIS Web', to: { owner: 'Practice manager' } } });
  const again = plan('Name,Owner\nEMIS Web,IT desk', log);
  expect(again.notices.join(' ')).toContain(
    'Left as people set them here, although the list says otherwise: 1 values.',
  );
  expect(systemsOf(log.given(...again.commands))).toMatchObject([{ owner: 'Practice manager' }]);
});

test('IM-5, IM-10, IM-11: the preview says how the columns were understood, what is not used, units, and what was left out', () => {
  const { notices } = plan(
    'Name,Vendor,RTO,u_colour,State\nEMIS Web,EMIS,240,red,Up\nPACS,Sectra,soon,blue,Up',
  );
  expect(notices).toEqual([
    'Columns: "Name" is Name; "Vendor" is Supplier; "RTO" is RTO.',
    'Not used, kept in the file (2): "u_colour", "State" (how a system is comes from people who looked, not from a list).',
    '"RTO": plain numbers are minutes (240 is 4 h), as its heading names no unit. If that is wrong, write the unit into the heading.',
    '"RTO" was left out on line 3 ("soon"): not a length of time: write 4h, 2 days or 30 min. The systems were taken.',
  ]);
});

test('IM-11: a heading with a unit is believed', () => {
  const { commands, notices } = plan('Name,RTO (hours)\nEMIS Web,4');
  expect(commands).toMatchObject([{ data: { rows: [{ rtoMinutes: 240 }] } }]);
  expect(notices).toContain('"RTO (hours)": plain numbers are hours (4 is 4 h).');
});

test('IM-16: the file is kept whole with the incident, so that no column of it is lost', () => {
  const { original } = plan('Name,u_colour\nEMIS Web,red');
  expect(original?.name).toMatch(/^systems-[0-9a-f]{8}\.csv$/);
  expect(original?.note).toContain('"Name" is Name');
});

test('IM-1: UTF-16 out of a spreadsheet is read like any other', () => {
  const log = incident();
  const result = read(Buffer.from('\uFEFFName\tOwner\r\nRöntgen\tImaging\r\n', 'utf16le'), log);
  expect(result).toMatchObject({ ok: true, rows: [{ line: 2, outcome: 'added', name: 'Röntgen' }] });
});

test.each([
  ['nothing', '', 'nothing-in-file'],
  ['blank lines', '\n \n', 'nothing-in-file'],
  ['headings alone', 'Name,Owner\n', 'headings-only'],
  ['no column of names', 'Owner,Supplier,RTO\nIT,EMIS,4h', 'no-name-column'],
  ['a workbook', 'PK\u0003\u0004', 'not-csv'],
  [
    'a recovery key in a column that is not read',
    'Name,Comment here\nPC 1,000011-000022-000033-000044-000055-000066-000077-000088',
    'recovery-key',
  ],
])('IM-1, IM-14: %s is refused as a whole, with what to do', (_, text, code) => {
  expect(read(text)).toMatchObject({ ok: false, code });
});

test('IM-3, IM-5: ten thousand rows with forty columns that nobody knows', () => {
  const unknown = Array.from({ length: 40 }, (_, i) => `u_${String(i)}`);
  const row = (i: number) =>
    [
      `System ${String(i)}`,
      `Owner ${String(i % 50)}`,
      '4h',
      ...unknown.map((name) => `"${name}, ${String(i)}"`),
    ].join(',');
  const { rows, commands, notices } = plan(
    [
      ['Name', 'Owner', 'RTO', ...unknown].join(','),
      ...Array.from({ length: 10_000 }, (_, i) => row(i)),
    ].join('\n'),
  );
  expect(rows).toHaveLength(10_000);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
  expect(commands).toHaveLength(1);
  expect(notices[1]).toContain('kept in the file (40): "u_0", "u_1"');
}, 60_000);

test('IM-3, IM-15: whatever the bytes, it answers, and what it accepts the domain takes', () => {
  const log = incident();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
        fc
          .array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }), { maxLength: 8 })
          .map((rows) => Buffer.from(['Name,Owner,Site', ...rows.map((row) => row.join(','))].join('\n'))),
      ),
      (bytes) => {
        const result = systemsCsvImporter.read(bytes, log.state);
        if (!result.ok) {
          expect(result.message).not.toBe('');
          return;
        }
        const copy = log.copy({ station: 'st-2', origin: 'FUZZ' });
        copy.given(...result.commands);
        expect([...values(copy.state.systems.all)]).toHaveLength(
          new Set(result.rows.filter(({ outcome }) => outcome === 'added').map(({ name }) => name)).size,
        );
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

test('IM-15: a list into the catalogue is the same list; what a person set stays, and no file is kept', () => {
  const library = new MemoryLog(libraryDomain);
  const into = (text: string): ImportPlan => {
    const result = catalogueCsvImporter.read(Buffer.from(text), library.state);
    if (!result.ok) throw new Error(result.message);
    return result;
  };
  library.given(...into('sys_id,name,vendor\na1,EMIS Web,EMIS\na2,PACS,Sectra').commands);
  library.given({ type: 'catalogue.put', data: { row: { name: 'PACS', supplier: 'Ours' } } });
  const again = into('sys_id,name,vendor\na1,EMIS Web,Optum\na2,Picture archive,Sectra\n,,');
  expect(again.rows).toEqual([
    { line: 2, outcome: 'changed', name: 'EMIS Web', because: 'Supplier: EMIS, now Optum' },
    {
      line: 3,
      outcome: 'changed',
      name: 'Picture archive',
      because: 'Supplier stays Ours as set by hand, the list says Sectra. Name: PACS, now Picture archive',
    },
  ]);
  expect(again.commands.map(({ type }) => type)).toEqual(['catalogue.import']);
  expect(again.original).toBeNull();
  library.given(...again.commands);
  expect(entriesWith(library.state.catalogue, '').map(({ row }) => row)).toEqual([
    { name: 'EMIS Web', supplier: 'Optum' },
    { name: 'Picture archive', supplier: 'Ours' },
  ]);
});
