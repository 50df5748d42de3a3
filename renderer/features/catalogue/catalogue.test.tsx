import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const imported = (...rows: object[]) => ({
  type: 'catalogue.import',
  data: { source: 'cmdb', rows },
});
const put = (row: object) => ({ type: 'catalogue.put', data: { row } });

async function inCatalogue(...commands: readonly TestCommand[]): Promise<TestWindow> {
  const host = new MemoryHost();
  host.library.given(...commands);
  open = new TestWindow({ host });
  await open.settled();
  await open.click('Catalogue');
  await open.settled();
  return open;
}

function rows() {
  if (open === undefined) throw new Error('no window is open');
  return [...values(open.host.library.state.catalogue.entries)].map((entry) => entry.row);
}
const names = () => rows().map(({ name }) => name);
const row = (name: RegExp) => screen.getByRole('row', { name });

test('an empty catalogue says what it is for, and a list is brought in after it was seen', async () => {
  const window = await inCatalogue();
  expect(screen.getByText('Nothing in the catalogue yet')).toBeDefined();
  await window.press('i');
  await window.fill(/Cells copied/, 'EMIS Web\n \nPACS');
  await window.click('See what it would do');
  expect(openDialog().getByRole('status').textContent).toContain('2 added, 1 not taken');
  expect(names()).toEqual([]);
  await window.click('Bring in 2 rows');
  expect(names().toSorted()).toEqual(['EMIS Web', 'PACS']);
  await window.press('Ctrl+Z');
  expect(names()).toEqual([]);
});

test('a starter set can be taken into it', async () => {
  const window = await inCatalogue();
  await window.press('i');
  await window.click('A starter set', 'tab');
  expect(screen.queryByRole('tab', { name: 'The catalogue' })).toBeNull();
  await window.click(/GP practice/);
  await window.click(/^Bring in \d+ rows$/);
  expect(rows()).toHaveLength(26);
});

test('CA-6: what a list says otherwise stands beside what was set by hand, and is taken by a press', async () => {
  const window = await inCatalogue(
    imported({ name: 'PACS', tier: 3, owner: 'IT' }, { name: 'Labs' }),
    put({ name: 'PACS', tier: 1, owner: 'IT' }),
    imported({ name: 'PACS', tier: 4, owner: 'Radiology' }),
  );
  await window.click(/A list says otherwise/);
  expect(screen.getAllByRole('row')).toHaveLength(2);
  row(/PACS/).focus();
  await window.press('Enter');
  const panel = within(screen.getByRole('region', { name: 'PACS' }));
  expect(panel.getByText('4').closest('dd')?.textContent).toContain('A list says 4');
  await window.click('Take what the list says: Restore group');
  expect(rows().find(({ name }) => name === 'PACS')).toEqual({ name: 'PACS', tier: 4, owner: 'Radiology' });
  await window.click('Undo');
  expect(rows().find(({ name }) => name === 'PACS')).toMatchObject({ tier: 1 });
});

test('a field is changed where it stands, and is by hand from then on', async () => {
  const window = await inCatalogue(
    imported({ name: 'PACS', interfaces: [{ name: 'Results', with: 'RIS' }] }),
  );
  row(/PACS/).focus();
  await window.press('Enter');
  await window.click('Change: Interfaces');
  await window.fill('Interfaces', 'Orders, results');
  await window.press('Enter');
  expect(rows()).toEqual([
    { name: 'PACS', interfaces: [{ name: 'Orders' }, { name: 'Results', with: 'RIS' }] },
  ]);
  expect(screen.getByText('set by hand')).toBeDefined();
});

test('words in any field narrow the list; an incident starts with what is listed', async () => {
  const window = await inCatalogue(
    imported(
      { name: 'PACS', supplier: 'Sectra', prerequisites: ['Network'] },
      { name: 'Network', supplier: 'BT' },
      { name: 'Payroll' },
    ),
  );
  await window.fill('Find in the catalogue', 'sectra');
  expect(screen.getByRole('status').textContent).toBe('1 listed');
  await window.click(/^Start an incident with 1 system/);
  await window.settled();
  expect(screen.getByText('With 1 system of the catalogue')).toBeDefined();
  await window.press('Enter');
  await window.settled();
  expect(window.facts('system.added')).toMatchObject([
    { data: { fields: { name: 'PACS', supplier: 'Sectra' }, needs: [{ name: 'Network' }] } },
  ]);
});

test('the first screen forgets the catalogue where it is not wanted', async () => {
  const window = await inCatalogue(imported({ name: 'PACS' }));
  await window.press('s');
  await window.click('Start without the catalogue');
  await window.click('Start the incident');
  await window.settled();
  expect(window.facts('system.added')).toEqual([]);
});

test('a system is added by a name, taken out with a reason, and brought back by undo', async () => {
  const window = await inCatalogue(imported({ name: 'Labs' }));
  await window.press('n');
  await window.fill('Name', 'PACS');
  await window.press('Enter');
  expect(names().toSorted()).toEqual(['Labs', 'PACS']);
  row(/PACS/).focus();
  await window.settled();
  await window.press('x');
  await window.fill('Why', 'Replaced in March.');
  await window.press('Enter');
  expect(names()).toEqual(['Labs']);
  await window.press('Ctrl+Z');
  expect(names().toSorted()).toEqual(['Labs', 'PACS']);
});

test('in an incident the catalogue is a way in beside the others', async () => {
  const host = new MemoryHost();
  host.library.given(imported({ name: 'PACS', supplier: 'Sectra' }, { name: 'Payroll' }));
  open = await TestWindow.on([], { host });
  await open.click('Paste a list, or take a file');
  await open.click('The catalogue', 'tab');
  await open.fill('Only those with these words', 'sectra');
  await open.click('See what 1 system would do');
  await open.click('Bring in 1 row');
  expect(open.facts('system.added')).toMatchObject([{ data: { fields: { name: 'PACS' } } }]);
});
