import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let window: TestWindow;

afterEach(() => {
  window.close();
});

const set = (state: string, at: string) => ({
  type: 'system.set-state',
  data: { subjects: [{ system: 'EMIS Web' }], to: { state }, lateReason: 'On paper first.' },
  at,
});

/** 06:31 on the day; down since 05:45, degraded since 06:10. */
async function open(): Promise<void> {
  window = await TestWindow.on([
    { type: 'system.add', data: { name: 'EMIS Web' } },
    set('down', '2024-07-19T04:45:00.000Z'),
    set('degraded', '2024-07-19T05:10:00.000Z'),
  ]);
}

const isPast = (): string | null => screen.queryByText(/The board as it stood at/)?.textContent ?? null;
const count = (word: string): string =>
  screen.getAllByRole('button', { name: new RegExp(word) })[0]?.textContent ?? '';

test('[ goes back from change to change, ] on again, Esc to now; the counts are those of then', async () => {
  await open();
  expect(count('Degraded')).toMatch(/^1/);
  await window.press('[');
  expect(isPast()).toContain('Fri 19 Jul 06:10 BST');
  expect(count('Degraded')).toMatch(/^1/);
  await window.press('[');
  expect(isPast()).toContain('Fri 19 Jul 05:45 BST');
  expect(count('Down')).toMatch(/^1/);
  expect(count('Degraded')).toMatch(/^0/);
  await window.press('[');
  expect(isPast()).toContain('05:45');
  await window.press(']');
  expect(isPast()).toContain('06:10');
  await window.press('Escape');
  expect(isPast()).toBeNull();
  expect(count('Degraded')).toMatch(/^1/);
});

test('no command leaves the window while it looks back, and the present goes on behind it', async () => {
  await open();
  await window.press('[', '[');
  const before = window.log.facts.length;
  await window.press('n', 'Escape');
  await window.press('Ctrl+Z');
  expect(window.log.facts).toHaveLength(before);
  expect(screen.getAllByText(/Nothing can be saved now|nothing can be changed/i).length).toBeGreaterThan(0);

  // Another window goes on; what it enters late is dated back and shows.
  window.log.given({ type: 'system.add', data: { name: 'PACS' } });
  window.host.moved();
  await window.settled();
  expect(isPast()).toContain('05:45');
  expect(count('Not assessed')).toMatch(/^1/);
  await window.press('Escape');
  expect(isPast()).toBeNull();
  expect(count('Degraded')).toMatch(/^1/);
});
