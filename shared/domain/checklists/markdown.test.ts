import { expect, test } from 'vitest';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { readMarkdown } from './read-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

test.each(builtInChecklists)('CL-1: $title survives being written and read', (checklist) => {
  const { template, left } = readMarkdown(writeMarkdown(checklist), 'Loggist');
  expect(left).toEqual([]);
  expect({ ...template, key: checklist.key }).toEqual(checklist);
});

test('CL-2: a list that somebody else wrote is read; what has no place is named with its line', () => {
  const text = [
    '# Server room',
    'Some words before.',
    '## Power',
    '* [ ] UPS on mains',
    '1. [x] Breakers in: **All up** (critical; odd)',
    '  - Takes: 5 min',
    '  - Colour: red',
    '- no box',
    '  - Takes: 9 min',
    '## Empty',
  ].join('\r\n');
  const { template, left } = readMarkdown(text, 'Loggist');
  expect(template).toMatchObject({ title: 'Server room', author: 'Loggist', approvedBy: null });
  expect(template?.chunks).toMatchObject([
    {
      title: 'Power',
      steps: [
        { text: 'UPS on mains', expected: 'Done' },
        { text: 'Breakers in (odd)', expected: 'All up', critical: true, minutes: 5 },
      ],
    },
  ]);
  expect(left.map(({ line }) => line)).toEqual([2, 5, 7, 8, 9, 10]);
});

test('CL-3: more than nine steps become several chunks, in their order', () => {
  const steps = Array.from({ length: 20 }, (_, n) => `- [ ] Step ${String(n)}`);
  const { template } = readMarkdown(['# Long', ...steps].join('\n'), 'Loggist');
  expect(template?.chunks.map((chunk) => [chunk.title, chunk.steps.length])).toEqual([
    ['Steps', 9],
    ['Steps (2)', 9],
    ['Steps (3)', 2],
  ]);
  expect(template?.chunks.flatMap((chunk) => chunk.steps.map(({ text }) => text))).toHaveLength(20);
});

test.each([
  ['nothing', ''],
  ['no step', '# Title\n\nWords.'],
  ['half a file', '# Title\n## Chunk\n- [ '],
  ['a step beyond all measure', `- [ ] ${'x'.repeat(500)}`],
  ['a version that is none', 'Version: two\n- [ ] Step'],
])('CL-4: %s is no checklist, and says so', (_, text) => {
  const { template, left } = readMarkdown(text, 'Loggist');
  expect(template).toBeNull();
  expect(left.at(-1)?.because).toContain('It makes no checklist');
});
