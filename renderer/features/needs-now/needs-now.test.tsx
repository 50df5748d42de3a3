import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const queue = () => within(screen.getByRole('region', { name: 'Needs you now' }));
const down = (name: string): readonly TestCommand[] => [
  { type: 'system.add', data: { name } },
  { type: 'system.set-state', data: { subjects: [{ system: name }], to: { state: 'down' } } },
];
const paper = (name: string, safeUntil: string): TestCommand => ({
  type: 'system.set-workaround',
  data: { subjects: [{ system: name }], procedure: 'Paper', forms: 'Red box', told: 'Wards', safeUntil },
});

test('an expired workaround names its system, and Enter opens what cures it', async () => {
  open = await TestWindow.on([...down('PACS'), paper('PACS', '2024-07-19T05:40:00Z')]);
  await open.pass(15);
  const line = queue().getByRole('button', { name: /PACS ?: workaround expired/ });
  line.focus();
  await open.click(/PACS ?: workaround expired/);
  expect(screen.getByRole('heading', { name: 'PACS' })).toBeDefined();
});

test('a workaround that nobody was told of is asked about', async () => {
  open = await TestWindow.on([
    ...down('PACS'),
    { type: 'system.set-workaround', data: { subjects: [{ system: 'PACS' }], procedure: 'Paper' } },
  ]);
  expect(queue().getByRole('button', { name: /PACS ?: workaround: who was told/ })).toBeDefined();
});

test('how many owe details is how many the board then lists: what nobody assessed owes a state, and is not among them', async () => {
  open = await TestWindow.on([...down('PACS'), { type: 'system.add', data: { name: 'EMIS Web' } }]);
  expect(screen.getByRole('button', { name: /2 ?owe a state or details/ })).toBeDefined();
  await open.click(/One system owes details/);
  const filters = within(screen.getByRole('group', { name: 'Filters' }));
  expect(filters.getByText('details owed')).toBeDefined();
  expect(filters.getByText('1 of 2')).toBeDefined();
});

test('a service that disagrees with its systems, and one that is no longer safe, are in the same queue', async () => {
  open = await TestWindow.on([
    ...down('EMIS Web'),
    { type: 'service.add', data: { name: 'GP consultations', needs: ['EMIS Web'] } },
    { type: 'service.set-capability', data: { service: 'GP consultations', to: { capability: 'normal' } } },
    { type: 'service.add', data: { name: 'Theatres' } },
    {
      type: 'service.set-capability',
      data: { service: 'Theatres', to: { capability: 'on-paper', safeUntil: '2024-07-19T05:40:00Z' } },
    },
  ]);
  await open.pass(15);
  expect(queue().getByRole('button', { name: /GP consultations ?: Normal without EMIS Web/ })).toBeDefined();
  await open.click(/Theatres ?: was safe until/);
  expect(screen.getByRole('heading', { name: 'Theatres' })).toBeDefined();
});

test('hazard: alarm fatigue. Something grave and new sounds once; muted, it does not, and it shows for how long', async () => {
  open = await TestWindow.on([
    ...down('PACS'),
    ...down('EMIS Web'),
    paper('PACS', '2024-07-19T05:40:00Z'),
    paper('EMIS Web', '2024-07-19T06:10:00Z'),
  ]);
  expect(open.sounds).toBe(0);
  await open.pass(15);
  expect(open.sounds).toBe(1);
  await open.press('Ctrl+k');
  await open.type('mute sounds');
  await open.click(/^Mute sounds/, 'menuitem');
  expect(queue().getByRole('button', { name: /Muted/ }).textContent).toContain('1 h 00');
  await open.pass(30);
  expect(queue().getByRole('button', { name: /EMIS Web ?: workaround expired/ })).toBeDefined();
  expect(open.sounds).toBe(1);
  expect(queue().getByRole('button', { name: /Muted/ }).textContent).toContain('30 min');
});
