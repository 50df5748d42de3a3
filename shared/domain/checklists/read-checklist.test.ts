import { expect, test } from 'vitest';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { readChecklist, writeChecklistJson } from './read-checklist.ts';

/** A playbook in the shape of Mattermost's export version 1, as its server writes it. */
const playbook = {
  title: 'Database failover',
  description: 'Primary does not answer.',
  reminder_message_template: '### Update\n- What changed',
  reminder_timer_default_seconds: 3600,
  status_update_enabled: true,
  retrospective_template: '### Summary',
  signal_any_keywords: ['database down'],
  category_name: 'Incidents',
  channel_mode: 0,
  version: 1,
  checklists: [
    {
      title: 'Triage',
      items: [
        {
          title: 'Is the replica in step?',
          description: 'Lag below **10 s**.',
          command: '/status replica',
          due_date: 900_000,
        },
        { title: 'Tell the service desk', assignee_id: 'u7' },
        { title: '', description: 'A box with nothing on it' },
      ],
    },
    { title: 'Later', items: [] },
    { title: 'Fail over', items: Array.from({ length: 11 }, (_, n) => ({ title: `Step ${String(n)}` })) },
  ],
  metrics: [{ title: 'Minutes to fail over', description: '', type: 'metric_duration', target: 600_000 }],
  properties: [{ id: 'p1', name: 'Severity', type: 'select', attrs: {} }],
};

const [ours = ''] = builtInChecklists.map(writeChecklistJson);

test.each(builtInChecklists)('CL-25: $title survives our own JSON', (checklist) => {
  expect(readChecklist(writeChecklistJson(checklist), 'Loggist')).toEqual({ template: checklist, left: [] });
});

test('CL-26: a Mattermost playbook becomes a checklist', () => {
  const { template } = readChecklist(JSON.stringify(playbook), 'Loggist');
  expect(template).toMatchObject({
    title: 'Database failover',
    trigger: 'Primary does not answer.',
    author: 'Loggist',
    approvedBy: null,
    source: 'Mattermost Playbooks export.',
  });
  expect(template?.chunks.map(({ title, steps }) => [title, steps.length])).toEqual([
    ['Triage', 2],
    ['Fail over', 9],
    ['Fail over (2)', 2],
  ]);
  expect(template?.chunks[0]?.steps).toEqual([
    {
      text: 'Is the replica in step?',
      expected: 'Done',
      note: 'Lag below **10 s**.',
      dueMinutes: 15,
      source: { kind: 'proposal' },
    },
    { text: 'Tell the service desk', expected: 'Done', source: { kind: 'proposal' } },
  ]);
});

test('CL-26: what has no place in it is listed with its words', () => {
  const { left } = readChecklist(JSON.stringify(playbook), 'Loggist');
  expect(left.map(({ text }) => text.split(/[:{]/)[0]?.trim())).toEqual([
    'Triage, step 1, command',
    'Triage, step 2, assignee_id',
    'Triage, step 3,',
    'Later',
    'description',
    'reminder_message_template',
    'reminder_timer_default_seconds',
    'retrospective_template',
    'signal_any_keywords',
    'category_name',
    'metrics',
    'properties',
  ]);
  expect(left.find(({ text }) => text.startsWith('metrics'))?.text).toContain('Minutes to fail over');
  expect(left.every(({ because }) => because.endsWith('.'))).toBe(true);
});

test('CL-26: nothing that says something is lost: it is in the checklist or in the list', () => {
  const long = 'x'.repeat(700);
  const whole = {
    ...playbook,
    description: long,
    new_in_next_version: 'Ring the night manager',
    checklists: [
      { title: 'T', items: [{ title: long, description: long, due_date: 1_721_365_200_000, odd: 'Odd' }] },
    ],
  };
  const { template, left } = readChecklist(JSON.stringify(whole), 'Loggist');
  const said = JSON.stringify(left);
  expect(template?.chunks[0]?.steps[0]?.text).toHaveLength(200);
  expect(left.filter(({ text }) => text.includes(long))).toHaveLength(3);
  for (const words of ['Ring the night manager', 'Odd', '1721365200000']) expect(said).toContain(words);
});

test.each([
  ['a playbook', JSON.stringify(playbook, null, 4)],
  ['one of ours', ours],
])('CL-27: %s cut anywhere is a sentence, never a checklist with less in it', (_, text) => {
  for (const share of [0.1, 0.35, 0.5, 0.8, 0.99]) {
    const { template, left } = readChecklist(text.slice(0, Math.floor(text.length * share)), 'Loggist');
    expect(template).toBeNull();
    expect(left.at(-1)?.because).toMatch(/^The file is not whole: it ends in the middle of line \d+\./);
  }
});

test.each([
  ['other JSON', '{"name": "x"}', /neither a checklist of Blackstart nor a playbook/],
  ['a list', '[1, 2]', /neither a checklist of Blackstart nor a playbook/],
  ['brackets', '[x]', /begins like JSON and is none/],
  ['a playbook with no step', '{"title": "T", "checklists": []}', /It makes no checklist/],
])('CL-27: %s is a sentence', (_, text, because) => {
  const { template, left } = readChecklist(text, 'Loggist');
  expect(template).toBeNull();
  expect(left.at(-1)?.because).toMatch(because);
});

test('CL-2: anything else is read as a Markdown list', () => {
  expect(readChecklist('- [ ] UPS on mains', 'Loggist').template?.title).toBe('Steps');
});
