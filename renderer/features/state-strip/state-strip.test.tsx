import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

async function strip(): Promise<TestWindow> {
  const window = await TestWindow.on([{ type: 'system.add', data: { name: 'EMIS Web' } }]);
  await window.press('Ctrl+f');
  await window.type('EMIS');
  await window.press('Enter', 's');
  await screen.findByText('Unusable for its main purpose.');
  return window;
}

test('what happened long ago is asked why it comes late, by a reason used before', async () => {
  open = await strip();
  expect(screen.queryByLabelText('Why it is entered late')).toBeNull();
  await open.fill('Happened at', '0430');
  fireEvent.click(screen.getByRole('button', { name: 'On the phone' }));
  await open.settled();
  await open.press('Alt+1');
  expect(open.facts('system.state-set')).toMatchObject([
    { at: '2024-07-19T03:30:00.000Z', data: { lateReason: 'On the phone' } },
  ]);
});

test('what has just happened is not asked why it comes late', async () => {
  open = await strip();
  await open.fill('Happened at', '-5');
  expect(screen.queryByLabelText('Why it is entered late')).toBeNull();
});
