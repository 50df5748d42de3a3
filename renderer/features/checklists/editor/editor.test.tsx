import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';
import { addChunk, addStep, copyStep, move, orderOf, takeOut } from './edit-steps.ts';
import { editedOf, templateIn } from './edited.ts';
import { textHint, valueHint } from './wording.ts';

let open: TestWindow | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

test.each(builtInChecklists)('opened and kept again unchanged: $title', (template) => {
  expect(templateIn(editedOf(template), template.version)).toEqual({ template });
});

test('a step is moved over its neighbour, and over the end of its chunk into the next', () => {
  const [first] = builtInChecklists;
  if (first === undefined) throw new Error('there is no starter');
  const edited = editedOf(first);
  const before = orderOf(edited);
  const last = edited.chunks[0]?.steps.at(-1)?.id ?? '';
  const down = move(edited, last, 1);
  expect(down.chunks[1]?.steps[0]?.id).toBe(last);
  expect(orderOf(move(down, last, -1))).toEqual(before);
  expect(orderOf(move(edited, before[0] ?? '', -1))).toEqual(before);
});

test('a step is added behind what is current, copied, and taken out again', () => {
  const [first] = builtInChecklists;
  if (first === undefined) throw new Error('there is no starter');
  const edited = editedOf(first);
  const [, step = ''] = orderOf(edited);
  const added = addStep(edited, step);
  expect(orderOf(added.edited)[2]).toBe(added.current);
  const copied = copyStep(edited, step);
  expect(new Set(orderOf(copied.edited)).size).toBe(orderOf(edited).length + 1);
  expect(orderOf(takeOut(added.edited, added.current).edited)).toEqual(orderOf(edited));
  expect(addChunk(edited, step).edited.chunks).toHaveLength(edited.chunks.length + 1);
});

test('what is missing is said where it is: the step, the heading, the top', () => {
  const [first] = builtInChecklists;
  if (first === undefined) throw new Error('there is no starter');
  const { edited, current } = addStep(editedOf(first), 's0-0');
  expect(templateIn({ ...edited, title: '' }, 1)).toMatchObject({
    troubles: expect.arrayContaining([
      { at: 'head', words: 'It needs a title of 200 letters at most.' },
      { at: current, words: 'Say what is to be done.' },
    ]) as unknown,
  });
});

test('words and limits are said as one types', () => {
  expect(textHint('Boot it twice')).toBe('3 of 12 words');
  expect(textHint('word '.repeat(13))).toContain('13 words');
  expect(valueHint('Checked')).toContain('says nothing');
});

test('a new one is written by keyboard alone and put into use', async () => {
  const host = new MemoryHost();
  open = await TestWindow.on([], { host });
  await open.press('k');
  await open.press('Alt+2');
  await open.click('Write one');
  await open.fill('Title', 'Ward printers back');
  await open.fill('Use when', 'A ward says that labels print again.');
  await open.fill('For', 'Whoever walks the wards');
  await open.fill('Written by', 'Service desk');
  await open.click(/1 What is to be done/);
  await open.fill('What to do', 'Print a test label');
  await open.fill('What is seen when it went well', 'Label reads right');
  await open.press('Alt+Enter');
  await open.fill('What to do', 'Compare two labels');
  await open.fill('What is seen when it went well', 'Both the same');
  await open.press('Alt+ArrowUp');
  await open.click('Put into use as version 1');
  expect(host.library.facts.at(-1)).toMatchObject({
    type: 'template.version-put',
    data: {
      to: {
        title: 'Ward printers back',
        chunks: [{ steps: [{ text: 'Compare two labels' }, { text: 'Print a test label' }] }],
      },
    },
  });
  expect(screen.getByRole('region', { name: 'Ward printers back' })).toBeDefined();
});
