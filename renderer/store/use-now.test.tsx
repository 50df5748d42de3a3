import { act, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';
import { ClockProvider, createWindowClock, useMinute, useNow } from './use-now.ts';

let open: TestWindow | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

test('what only tells the minute is not drawn again because the log moved on', async () => {
  open = await TestWindow.on();
  const drawn = { minute: 0, now: 0 };
  function Minute() {
    drawn.minute += 1;
    return useMinute();
  }
  function Now() {
    drawn.now += 1;
    return useNow();
  }
  render(
    <ClockProvider value={createWindowClock(open.access, open.timers)}>
      <Minute />
      <Now />
    </ClockProvider>,
  );
  const before = { ...drawn };
  await open.pass(0.1);
  await act(async () => {
    await open?.access.send({ type: 'system.add', data: { name: 'PACS' } });
  });
  expect(drawn.minute).toBe(before.minute);
  expect(drawn.now).toBeGreaterThan(before.now);
  await open.pass(1);
  expect(drawn.minute).toBeGreaterThan(before.minute);
});
