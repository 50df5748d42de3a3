import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

test('a pasted list is seen before it is taken, with what cannot be taken and why', async () => {
  open = await TestWindow.on();
  await open.click('Paste a list, or take a file');
  await open.fill(/Cells copied/, 'EMIS Web\n \nPACS');
  await open.click('See what it would do');
  expect(openDialog().getByRole('status').textContent).toContain('2 added, 1 not taken');
  expect(open.facts('system.added')).toEqual([]);
  await open.click('Bring in 2 rows');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(open.facts('system.added')).toMatchObject([
    { data: { fields: { name: 'EMIS Web' } } },
    { data: { fields: { name: 'PACS' } } },
  ]);
});

test('a pasted list is taken back by the key that undoes everything else', async () => {
  open = await TestWindow.on();
  await open.click('Paste a list, or take a file');
  await open.fill(/Cells copied/, 'EMIS Web\nPACS');
  await open.click('See what it would do');
  await open.click('Bring in 2 rows');
  await open.press('Ctrl+Z');
  expect(open.facts('system.retired')).toHaveLength(2);
});

test('where only the list itself could not be kept, the rows are there and that is said', async () => {
  open = await TestWindow.on();
  open.host.notKept =
    'The rows were imported. The file itself was not kept with the incident: the disk is full.';
  await open.click('Paste a list, or take a file');
  await open.fill(/Cells copied/, 'EMIS Web');
  await open.click('See what it would do');
  await open.click('Bring in 1 row');
  expect(open.facts('system.added')).toHaveLength(1);
  expect(screen.getByText(/The rows were imported/)).toBeDefined();
});

test('a starter set is one command, and is undone by one', async () => {
  open = await TestWindow.on();
  await open.click('Paste a list, or take a file');
  await open.click('A starter set', 'tab');
  await open.click(/GP practice/);
  await open.click(/^Bring in \d+ rows$/);
  expect(open.log.state.systems.all.size).toBe(26);
  await open.click('Undo');
  expect(open.facts('undo.applied').length + open.facts('system.retired').length).toBeGreaterThan(0);
});

test('a list that would change nothing cannot be brought in, and says so', async () => {
  open = await TestWindow.on();
  await open.click('Paste a list, or take a file');
  await open.fill(/Cells copied/, ' \n ');
  expect(openDialog().getByText('Paste a list, or type names, one a line.')).toBeDefined();
});
