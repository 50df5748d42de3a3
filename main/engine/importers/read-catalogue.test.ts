import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './catalogue-layout.ts';
import { readCatalogue } from './read-catalogue.ts';

function read(text: string) {
  const layout = layOut(text);
  const catalogue = readCatalogue(layout);
  const rows = catalogue.systems.map((system) => {
    const made = system.asRow();
    return made.ok ? made.row : { name: system.name, because: made.because };
  });
  return { layout, ...catalogue, rows };
}
const unusedOf = (text: string) => layOut(text).columns.unused.map(({ heading }) => heading);

test.each([
  ['comma', 'Name,Supplier\nEMIS Web,EMIS'],
  ['semicolon', 'Name;Supplier\nEMIS Web;EMIS'],
  ['tab', 'Name\tSupplier\nEMIS Web\tEMIS'],
  ['bar', 'Name|Supplier\nEMIS Web|EMIS'],
  ["Excel's own mark", 'sep=^\nName^Supplier\nEMIS Web^EMIS'],
  ['one that stands in a quoted cell too', 'Name;Supplier\n"EMIS Web";"EMIS"\n"A, B, C";"D, E"\n'],
])('IM-2: the delimiter is found in the text: %s', (_, text) => {
  expect(read(text).rows[0]).toEqual({ name: 'EMIS Web', supplier: 'EMIS' });
});

test('IM-5: ServiceNow: cmdb_ci_service by column name, with its own spelling of criticality', () => {
  const text =
    '"name","number","operational_status","busines_criticality","owned_by","managed_by","support_group","vendor","location","used_for","short_description","sys_id"\n' +
    '"EMIS Web","BSN0001001","Operational","1 - most critical","Junior scribe","Service desk lead","Primary care IT","EMIS","Riverside","Production","GP record","0a1b2c3d4e5f60718293a4b5c6d7e8f9"\n';
  const { rows, layout } = read(text);
  expect(rows).toEqual([
    {
      name: 'EMIS Web',
      owner: 'Junior scribe',
      supplier: 'EMIS',
      sites: ['Riverside'],
      notes: 'GP record',
      externalKey: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    },
  ]);
  expect(layout.columns.source).toBe('ServiceNow');
  expect(layout.columns.unused).toEqual([
    { heading: 'number', because: null },
    {
      heading: 'operational_status',
      because: 'how a system is comes from people who looked, not from a list',
    },
    {
      heading: 'busines_criticality',
      because: 'it is not the order of restore: set restore groups yourself',
    },
    { heading: 'managed_by', because: '"owned_by" was taken instead' },
    { heading: 'support_group', because: '"owned_by" was taken instead' },
    { heading: 'used_for', because: null },
  ]);
});

test('IM-5: ServiceNow by label, as its Excel export heads the columns', () => {
  const { rows } = read(
    'Name,Business Criticality,Owned by,Support group,Vendor,Location,Sys ID\nPACS,1,,Imaging,Sectra,Site A,abc1',
  );
  expect(rows).toEqual([
    { name: 'PACS', owner: 'Imaging', supplier: 'Sectra', sites: ['Site A'], externalKey: 'abc1' },
  ]);
});

test('IM-5: Lansweeper: an asset report', () => {
  const { rows, layout } = read(
    'AssetID,AssetName,AssetTypename,icon,Domain,IPAddress,IPLocation,Manufacturer,Model,Location,Contact,Serialnumber,Lastseen,Statename\n' +
      '4711,WARD7-PC3,Windows,windows.png,HOSP,10.1.2.3,Undefined,Dell Inc.,OptiPlex 7010,Ward 7,Ward clerk,ABC123,19/07/2024 04:00:12,Active',
  );
  expect(rows).toEqual([
    { name: 'WARD7-PC3', supplier: 'Dell Inc.', sites: ['Ward 7'], owner: 'Ward clerk', externalKey: '4711' },
  ]);
  expect(layout.columns.source).toBe('Lansweeper');
});

test.each(['Business criticity', 'Business criticality'])('IM-5: iTop: labels with "%s"', (criticity) => {
  const { rows, layout } = read(
    `"id (Primary Key)";"Name";"Description";"Organization->Name";"${criticity}";"Move to production date";"Status"\n` +
      '"12";"EMIS Web";"GP record";"Riverside Group";"high";"2019-04-01";"active"',
  );
  expect(rows).toEqual([
    { name: 'EMIS Web', notes: 'GP record', organisation: 'Riverside Group', externalKey: '12' },
  ]);
  expect(layout.columns.source).toBe('iTop');
  expect(layout.columns.unused.map(({ heading }) => heading)).toEqual([
    criticity,
    'Move to production date',
    'Status',
  ]);
});

test('IM-5: iTop: attribute codes', () => {
  const { rows } = read(
    'id,name,org_id->name,business_criticity,move2production\n12,PACS,Trust A,high,2019-04-01',
  );
  expect(rows).toEqual([{ name: 'PACS', organisation: 'Trust A', externalKey: '12' }]);
});

test("IM-6: a bare id is nobody's key: two lists both have a 1", () => {
  expect(read('id,name\n1,PACS').rows).toEqual([{ name: 'PACS' }]);
  expect(unusedOf('id,name\n1,PACS')).toEqual(['id']);
});

test('IM-5: forty unknown columns are named and lose nothing of the known ones', () => {
  const unknown = Array.from({ length: 40 }, (_, i) => `u_field_${String(i)}`);
  const text = `${[...unknown, 'Name'].join(',')}\n${[...unknown.map(() => 'x'), 'PACS'].join(',')}`;
  expect(read(text).rows).toEqual([{ name: 'PACS' }]);
  expect(unusedOf(text)).toEqual(unknown);
});

test('IM-2: a pasted range: tabs, a cell over two lines in quotes, a quote in the middle of a cell', () => {
  const { rows } = read(
    'System\tNotes\tLocation\r\nPACS\t"Ring ""out of hours"" first\nthen page"\tRoom 4, 19" rack\r\n',
  );
  expect(rows).toEqual([
    { name: 'PACS', notes: 'Ring "out of hours" first\nthen page', sites: ['Room 4, 19" rack'] },
  ]);
});

test('IM-7: a list of names without headings', () => {
  expect(read('EMIS Web\nPACS\n\nTheatres, main block\n').rows.map(({ name }) => name)).toEqual([
    'EMIS Web',
    'PACS',
    'Theatres, main block',
  ]);
});

test('IM-7: a pasted range without headings: the first column holds the names, the rest is not guessed at', () => {
  const { rows, layout } = read('EMIS Web\tOptum\t3\nPACS\tSectra\t2');
  expect(rows).toEqual([{ name: 'EMIS Web' }, { name: 'PACS' }]);
  expect(layout.columns.unused.map(({ heading }) => heading)).toEqual(['column 2', 'column 3']);
});

test('IM-7: a title above the headings is passed over', () => {
  const { rows, layout } = read('All services\n\nName,Owner\nPACS,Imaging');
  expect(rows).toEqual([{ name: 'PACS', owner: 'Imaging' }]);
  expect(layout.above.map(({ line }) => line)).toEqual([1]);
});

test('IM-8: what is refused is named by its line in the file, also below cells of several lines', () => {
  const { rows, refused } = read(
    'Name,Notes,Owner\nPACS,"two\nlines",Imaging\n,no name,Nobody\n\nEMIS Web,a,b,c\n#REF!,,x\n' +
      `${'x'.repeat(201)},,\nRIS,,Imaging`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['PACS', 'RIS']);
  expect(refused).toEqual([
    { line: 4, name: '', because: 'no name' },
    {
      line: 6,
      name: 'EMIS Web',
      because: '4 cells under 3 headings: a cell with a comma in it needs quotes around it',
    },
    { line: 7, name: '', because: 'no name' },
    { line: 8, name: `${'x'.repeat(40)}…`, because: 'the name is longer than 200 characters' },
  ]);
});

test('IM-8: a short row is a row: what is missing is not known', () => {
  expect(read('Name,Owner,Supplier\nPACS\nRIS,Imaging').rows).toEqual([
    { name: 'PACS' },
    { name: 'RIS', owner: 'Imaging' },
  ]);
});

test('IM-9: rows of one system are put together: one site a row', () => {
  const { rows, systems, repeated } = read(
    'Name,Site,Supplier\nEMIS Web,Riverside,\nemis  web,Hill Road,EMIS\nEMIS Web,Riverside,',
  );
  expect(rows).toEqual([{ name: 'EMIS Web', sites: ['Riverside', 'Hill Road'], supplier: 'EMIS' }]);
  expect(systems[0]?.lines).toEqual([2, 3]);
  expect(repeated).toEqual([{ line: 4, name: 'EMIS Web' }]);
});

test('IM-9: a row that contradicts an earlier one is refused, with both', () => {
  expect(read('Name,Supplier\nPACS,Sectra\nRIS,Soliton\nPACS,Agfa').refused).toEqual([
    { line: 4, name: 'PACS', because: 'Supplier is "Agfa" here and "Sectra" on line 2' },
  ]);
});

test('IM-9: the same name in two organisations is two systems', () => {
  expect(read('Name,Organisation\nPACS,Trust A\nPACS,Trust B').rows).toHaveLength(2);
});

test('IM-10: a cell that its field cannot take is left out, and the system is taken', () => {
  const { rows, leftOut } = read(
    'Name,RTO,Restore group,Users\nPACS,ASAP,9,many\nRIS,4h,Group 2 - imaging,"1,200"',
  );
  expect(rows).toEqual([{ name: 'PACS' }, { name: 'RIS', rtoMinutes: 240, tier: 2, usersServed: 1200 }]);
  expect(leftOut.map(({ line, heading, written }) => [line, heading, written])).toEqual([
    [2, 'RTO', 'ASAP'],
    [2, 'Restore group', '9'],
    [2, 'Users', 'many'],
  ]);
});

test('IM-13: a formula is text like any other, kept as it was typed', () => {
  const formula = '=HYPERLINK("http://x","y")';
  expect(
    read(`Name,Owner,Notes\n"${formula.replaceAll('"', '""')}",@SUM(A1),-2+3\n+44 ward,x,y`).rows,
  ).toEqual([
    { name: formula, owner: '@SUM(A1)', notes: '-2+3' },
    { name: '+44 ward', owner: 'x', notes: 'y' },
  ]);
});

test('IM-14: a row with what looks like an NHS number is refused; in a column that is not read it does not matter', () => {
  expect(read('Name,Owner,Asset\nPACS,"patient 943\n476 5919",1\nRIS,fine,943 476 5919').refused).toEqual([
    {
      line: 2,
      name: 'PACS',
      because: 'it holds what looks like an NHS number: take it out and import again',
    },
  ]);
});

const cell = fc.oneof(
  fc.constantFrom(
    'Name',
    'Owner',
    'RTO',
    'PACS',
    'EMIS Web',
    '',
    ' ',
    '=1+1',
    '"x"',
    '"a\nb"',
    '"',
    '4h',
    'é',
    '#N/A',
  ),
  fc.string({ maxLength: 8 }),
);
const anyList = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
  )
  .map(([delimiter, end, rows]) => rows.map((row) => row.join(delimiter)).join(end));

test('IM-3: whatever the list, nothing throws, and each line is a heading, above one, blank, of a system, repeated or refused', () => {
  fc.assert(
    fc.property(fc.oneof(anyList, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const { layout, systems, refused, repeated, blank, headingsAgain, rows } = read(text);
      const above = layout.table.rows.length - layout.body.length;
      const counted =
        above +
        blank +
        headingsAgain.length +
        systems.reduce((sum, { lines }) => sum + lines.length, 0) +
        repeated.length +
        refused.length;
      expect(counted).toBe(layout.table.rows.length + layout.table.broken.length);
      for (const { name } of rows) expect(name.trim()).not.toBe('');
      const known = new Set(
        layout.table.rows.map(({ line }) => line).concat(layout.table.broken.map(({ line }) => line)),
      );
      for (const { line } of refused) expect(known).toContain(line);
    }),
    { numRuns: 600 },
  );
}, 60_000);
