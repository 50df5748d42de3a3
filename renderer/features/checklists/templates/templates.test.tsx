import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => {
  open.close();
  vi.unstubAllGlobals();
});

const shelf = () => within(screen.getByRole('treegrid', { name: 'Checklists' }));
const kept = (host: MemoryHost, type: string) => host.library.facts.filter((fact) => fact.type === type);

async function onShelf(host = new MemoryHost()): Promise<MemoryHost> {
  open = await TestWindow.on([], { host });
  await open.press('k');
  await open.press('Alt+2');
  return host;
}
async function find(text: string): Promise<void> {
  await open.press('Ctrl+f');
  await open.type(text);
  await open.press('Enter', 'Enter');
}
const panel = (title: string) => within(screen.getByRole('region', { name: title }));

test('every starter is on the shelf, and stands as approved by nobody', async () => {
  await onShelf();
  expect(shelf().getByText(/^Starter checklists/)).toBeDefined();
  expect(shelf().getByText('First 15 minutes')).toBeDefined();
  expect(shelf().queryAllByText(/nobody yet|clinical sign-off/).length).toBeGreaterThan(10);
});

test('one is found by what any of its steps says, and read whole', async () => {
  await onShelf();
  await find('known test record');
  const read = panel('Validation after a restore');
  expect(read.getByText('It touches care.')).toBeDefined();
  expect(read.getByText('Right patient, right data')).toBeDefined();
  expect(read.getAllByText('Our own proposal').length).toBeGreaterThan(5);
});

test('printed on A4 it has a box, room to write, and the line on care', async () => {
  await onShelf();
  await find('known test record');
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await open.click('Print');
  expect(print).toHaveBeenCalledOnce();
  const paper = document.querySelector('.checklist-paper');
  expect(paper?.querySelectorAll('tbody tr')).toHaveLength(12);
  expect(paper?.textContent).toContain('Use it only after local clinical sign-off.');
  expect(paper?.textContent).toContain('Initials');
});

test('who approved it is said, with the day of its next review', async () => {
  const host = await onShelf();
  await find('Start of shift');
  await open.click('More');
  await open.click('Say who approved it', 'menuitem');
  await open.type('Incident lead');
  await open.fill('Look at it again by', '2027-01-31');
  await open.click('Approved');
  expect(kept(host, 'template.approved')).toMatchObject([
    { data: { version: 1, to: { approvedBy: 'Incident lead', reviewBy: '2027-01-31' } } },
  ]);
  expect(shelf().getByText('Ours')).toBeDefined();
});

test('brought in from Markdown: every line without a place is listed before it is kept', async () => {
  const host = await onShelf();
  await open.click('Bring in');
  await open.type('# Server room\nSome words.\n## Power\n- [ ] UPS on mains: **On**\n- [x] Breakers in');
  await open.click('See what is in it');
  expect(openDialog().getByText('Some words.')).toBeDefined();
  expect(openDialog().getByText(/2 lines have no place in it/)).toBeDefined();
  await open.click('Keep it as a draft');
  expect(kept(host, 'template.draft-saved')).toMatchObject([{ data: { to: { title: 'Server room' } } }]);
});

test('a file cut in half is refused in a sentence', async () => {
  const host = await onShelf();
  await open.click('Bring in');
  await open.type(JSON.stringify(builtInChecklists[0]).slice(0, 200));
  await open.click('See what is in it');
  expect(openDialog().getByText(/The file is not whole/)).toBeDefined();
  expect(kept(host, 'template.draft-saved')).toHaveLength(0);
});

test('on a quiet day the shelf is reached from the first screen', async () => {
  open = new TestWindow({ host: new MemoryHost() });
  await open.settled();
  await open.click('Checklists on this PC');
  expect(screen.getByRole('heading', { name: 'Checklists on this PC' })).toBeDefined();
  expect(shelf().getByText('First 15 minutes')).toBeDefined();
  await open.click('Back to the first screen');
  expect(screen.getByRole('button', { name: 'Start the incident' })).toBeDefined();
});
