import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const printers = {
  key: 'ward-printers',
  title: 'Ward printers back',
  version: 1,
  mode: 'read-do',
  trigger: 'A ward says that labels print again.',
  audience: 'Whoever walks the wards',
  stop: ['Labels carry the wrong name: ring the pathology lead.'],
  author: 'Service desk',
  approvedBy: null,
  reviewBy: null,
  countersign: true,
  source: 'Our own.',
  chunks: [
    {
      title: 'At the ward',
      steps: [
        {
          text: 'Print a test label',
          expected: 'Label reads right',
          minutes: 5,
          source: { kind: 'proposal' },
        },
        {
          text: 'Compare two labels',
          expected: 'Both the same',
          critical: true,
          note: 'Hold them against the light.',
          source: { kind: 'published', where: 'SAFER guide' },
        },
        { text: 'Read the queue', expected: 'Empty', twoPerson: true, source: { kind: 'proposal' } },
      ],
    },
  ],
};
const PACS: TestCommand = { type: 'system.add', data: { name: 'PACS' } };
const started: TestCommand = {
  type: 'checklist.start',
  data: { template: printers, subjects: [{ system: 'PACS' }] },
};
const list = () => within(screen.getByRole('treegrid', { name: 'Checklists in progress' }));
const step = (number: number) => within(screen.getByRole('region', { name: `Step ${number}` }));
const answers = () => open.facts('checklist.step-answered').map(({ data }) => data);

/** In an incident with the checklist in progress, worked in the window. */
async function working(more: readonly TestCommand[] = []): Promise<void> {
  open = await TestWindow.on([PACS, started, ...more]);
  await open.press('k');
  await open.press('ArrowDown', 'ArrowDown', 'Enter');
}

test('one key on the stated value answers a step, and the next stands there', async () => {
  await working();
  expect(step(1).getByRole('heading', { name: 'Print a test label' })).toBeDefined();
  expect(document.activeElement?.textContent).toContain('Label reads right');
  await open.press('Enter');
  expect(answers()).toMatchObject([{ text: 'Print a test label', to: { answer: 'stated' } }]);
  expect(step(2).getByRole('heading', { name: 'Compare two labels' })).toBeDefined();
  expect(document.activeElement?.textContent).toContain('Both the same');
});

test('a different value is said in a line, and stays marked as different', async () => {
  await working();
  await open.press('d');
  await open.type('Label is blank');
  await open.press('Enter');
  expect(answers()).toMatchObject([{ to: { answer: 'different', value: 'Label is blank' } }]);
  expect(screen.getByRole('button', { name: /1\. Print a test label different value/ })).toBeDefined();
  await open.press('Escape');
  expect(list().getByText('1 different')).toBeDefined();
});

test('not applicable needs no reason, unless the step is critical', async () => {
  await working();
  await open.press('a', 'Enter');
  expect(answers()).toMatchObject([{ to: { answer: 'not-applicable', reason: null } }]);
  await open.press('a', 'Enter');
  expect(answers()).toHaveLength(1);
  await open.type('No second printer');
  await open.press('Enter');
  expect(answers()[1]).toMatchObject({ to: { answer: 'not-applicable', reason: 'No second printer' } });
});

test('a critical step is not skipped in silence: it is asked once more, and stays listed until somebody lets it stand', async () => {
  await working();
  await open.press('Enter', 's');
  await open.type('No labels left');
  await open.press('Enter');
  expect(answers()).toHaveLength(1);
  expect(screen.getByText(/is critical\. Skipped, it stays listed/)).toBeDefined();
  await open.click('It is meant so: save it');
  expect(answers()[1]).toMatchObject({ to: { answer: 'skipped', acknowledged: true } });
  await open.press('Escape');
  expect(list().getByText('1 critical skipped')).toBeDefined();
  await open.press('Enter');
  await open.click(/2\. Compare two labels/);
  await open.click('Let it stand');
  await open.fill('Why it may stay undone', 'Printer replaced');
  await open.click(/^Let it stand$/);
  expect(open.facts('checklist.skip-settled')).toMatchObject([{ data: { reason: 'Printer replaced' } }]);
});

test('two people: the second says so at the keyboard under their own name', async () => {
  await working();
  await open.press('Enter', 'Enter', 'Enter');
  expect(answers()).toHaveLength(2);
  await open.fill(/^Second person/, 'Ward manager');
  await open.click(/^Ward manager: Empty/);
  expect(answers()[2]).toMatchObject({ text: 'Read the queue', to: { answer: 'stated' }, second: null });
  expect(open.facts('checklist.step-confirmed')).toMatchObject([
    { by: { name: 'Ward manager' }, data: { who: 'Ward manager', how: 'keyboard' } },
  ]);
});

test('two people: by phone the second is named with the answer; later is owed in words', async () => {
  await working();
  await open.press('Enter', 'Enter', 'Enter');
  await open.choose('By phone');
  await open.fill(/^Second person/, 'Pathology lead');
  await open.click(/^Pathology lead: Empty/);
  expect(answers()[2]).toMatchObject({ second: { who: 'Pathology lead', how: 'phone' } });
  open.close();
  await working();
  await open.press('Enter', 'Enter', 'Enter');
  await open.click('Later: the second person is owed');
  expect(screen.getByRole('button', { name: /3\. Read the queue second person owed/ })).toBeDefined();
});

test('it is called complete, and countersigned where that is asked for', async () => {
  await working();
  await open.press('Enter', 'Enter', 'Enter');
  await open.choose('On paper');
  await open.fill(/^Second person/, 'Ward manager');
  await open.click(/^Ward manager: Empty/);
  expect(screen.getByRole('heading', { name: /Say it aloud/ })).toBeDefined();
  await open.press('Enter');
  expect(open.facts('checklist.completed')).toHaveLength(1);
  await open.choose('By phone');
  await open.fill(/^Second person/, 'Pathology lead');
  await open.click(/^Pathology lead: complete/);
  expect(open.facts('checklist.countersigned')).toMatchObject([{ data: { who: 'Pathology lead' } }]);
});

test('it cannot be called complete while a critical step is open, and says which', async () => {
  await working();
  await open.press('Enter');
  await open.click(/Call it complete/);
  expect(screen.getByText(/Critical steps are open: 2\./)).toBeDefined();
  await open.press('Enter');
  expect(open.facts('checklist.completed')).toHaveLength(0);
});

test('paused with a reason, and gone on with where it was left', async () => {
  await working();
  await open.press('Enter', 'p');
  await screen.findByRole('dialog');
  await open.type('Called to theatres');
  await open.press('Enter');
  expect(open.facts('checklist.paused')).toMatchObject([
    { data: { reason: 'Called to theatres', at: { text: 'Compare two labels' } } },
  ]);
  await open.press('Escape', 'Enter');
  expect(screen.getByText(/It was left at step 2, Compare two labels/)).toBeDefined();
  await open.click(/^Go on where it was left/);
  expect(open.facts('checklist.resumed')).toHaveLength(1);
  await open.press('Enter');
  expect(answers()[1]).toMatchObject({ text: 'Compare two labels' });
});

test('"you were here": who comes back after an interruption is told where the work stood', async () => {
  await working();
  await open.press('Enter', 'Escape');
  await open.pass(14);
  await open.press('Enter');
  expect(screen.getByText(/was here 14 min ago|You were here 14 min ago/)).toBeDefined();
  await open.press('Enter');
  expect(screen.queryByText(/here 14 min ago/)).toBeNull();
});

test('what another window answers shows in its place; the step in the middle stays', async () => {
  await working();
  open.log.given({ type: 'checklist.answer', data: { runs: ['A1'], step: '1' } });
  open.host.moved();
  await open.settled();
  expect(step(1).getByText('Label reads right', { selector: '.run-given strong' })).toBeDefined();
  expect(screen.getByRole('button', { name: /1\. Print a test label done/ })).toBeDefined();
});

test('an answer is corrected with a reason: the earlier one is struck', async () => {
  await working();
  await open.press('Enter');
  await open.click(/1\. Print a test label/);
  await open.click('Correct it');
  await open.choose('A different value');
  await open.fill('What is seen', 'Blank');
  await open.fill('Why it is corrected', 'Wrong printer');
  await open.click(/^Correct it$/);
  expect(answers()[1]).toMatchObject({ to: { answer: 'different', value: 'Blank' } });
});

test('a newer version is offered and taken only by somebody', async () => {
  const host = new MemoryHost();
  host.library.given({ type: 'template.put', data: { template: printers } });
  host.library.given({ type: 'template.put', data: { template: { ...printers, trigger: 'Labels print.' } } });
  open = await TestWindow.on([PACS, started], { host });
  await open.press('k');
  await open.press('ArrowDown', 'ArrowDown', 'Enter');
  expect(screen.getByText(/Version 2 is in use by now; this one is worked from version 1/)).toBeDefined();
  await open.click('Take version 2');
  expect(open.facts('checklist.version-taken')).toMatchObject([{ data: { version: 2 } }]);
});

test('a file beyond all measure gets a sentence, and none may show a patient', async () => {
  await working();
  await open.click('Attach a file');
  expect(openDialog().getByText('No patients in it.')).toBeDefined();
});

test('started from anywhere by some letters of its title, on what is in hand', async () => {
  open = await TestWindow.on([PACS]);
  await open.press('Ctrl+f');
  await open.type('PACS');
  await open.press('Enter', 'Alt+k');
  await screen.findByRole('dialog');
  await open.type('valid');
  await open.press('Enter');
  const button = screen.getByText('Start it').closest('button');
  expect(document.activeElement).toBe(button);
  if (button !== null) fireEvent.click(button);
  await open.settled();
  expect(open.facts('checklist.started')).toMatchObject([
    { data: { title: 'Validation after a restore', on: { kind: 'system', on: { name: 'PACS' } } } },
  ]);
  expect(step(1).getByRole('heading')).toBeDefined();
});
