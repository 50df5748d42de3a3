import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';
import { takeSeat, type Locks } from './writer-seat.ts';

let open: TestWindow | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

describe('not live', () => {
  test('says since when over the whole width, keeps what is shown, and goes on by itself', async () => {
    open = await TestWindow.on();
    await open.pass(1);
    await open.cut();
    expect(screen.getByRole('alert').textContent).toMatch(/NOT LIVE SINCE 06:3\d/);
    expect(screen.getByRole('button', { name: /^Faulty update/ })).toBeDefined();
    await open.restore();
    expect(screen.queryByText(/NOT LIVE/)).toBeNull();
  });

  test('sounds once, and not at all where sounds are off', async () => {
    open = await TestWindow.on();
    await open.cut();
    expect(open.sounds).toBe(1);
    await open.restore();
    await open.press('Ctrl+,');
    await open.click(/^Sounds/, 'checkbox');
    await open.press('Escape');
    await open.cut();
    expect(open.sounds).toBe(1);
  });
});

test('a fault of the host is a sentence on screen, and goes when it is over', async () => {
  open = await TestWindow.on();
  open.host.fault = { code: 'disk-full', message: 'The disk is full: nothing can be saved.' };
  open.host.moved();
  await open.settled();
  expect(screen.getByText(/The disk is full/)).toBeDefined();
  open.host.fault = null;
  open.host.moved();
  await open.settled();
  expect(screen.queryByText(/The disk is full/)).toBeNull();
});

test('an exercise says so in the bar, in the title of the window and round it', async () => {
  const host = new MemoryHost();
  const answer = await host.incidents.create({ declare: { name: 'Drill', exercise: true } });
  if (!answer.ok) throw new Error(answer.message);
  open = new TestWindow({ host });
  await open.show(answer.value.incident);
  expect(screen.getAllByText('EXERCISE').length).toBeGreaterThan(0);
  expect(document.title).toBe('EXERCISE Drill - Blackstart');
  expect(document.querySelector('.page-layout')?.hasAttribute('data-exercise')).toBe(true);
});

test('the address names incident and place, and following it shows them', async () => {
  open = await TestWindow.on();
  expect(window.location.hash).toBe(`#/${open.incident}/board`);
  await act(async () => {
    window.location.hash = `#/${open?.incident ?? ''}/log`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.resolve();
  });
  await open.settled();
  expect(screen.getByRole('treegrid', { name: 'Log, newest first' })).toBeDefined();
});

/** A lock manager as the browser's, for windows of one page. */
function locksOfOnePage(): Locks {
  const held = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    options: LockOptions,
    use: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<void> => {
    if (options.ifAvailable === true && held.has(name)) {
      await use(null);
      return;
    }
    while (held.has(name)) await held.get(name);
    if (options.signal?.aborted === true) return;
    const using = Promise.resolve(use({ name, mode: 'exclusive' }));
    held.set(name, using);
    await using;
    held.delete(name);
  };
  return { request: request as Locks['request'] }; // as: the form that windows use
}

describe('two windows write, a third reads', () => {
  test('the third says why in a sentence, and every command is refused with it', async () => {
    const locks = locksOfOnePage();
    const host = new MemoryHost();
    const incident = host.declare('Faulty update');
    const leave = [takeSeat(locks, incident, () => undefined), takeSeat(locks, incident, () => undefined)];
    open = new TestWindow({ host, locks });
    await open.show(incident);
    expect(screen.getByText('This window only reads.')).toBeDefined();
    expect(screen.getByText(/Two windows already write/)).toBeDefined();

    leave[0]?.();
    await waitFor(() => {
      expect(screen.queryByText('This window only reads.')).toBeNull();
    });
    leave[1]?.();
  });
});

test('singles keys rest where a person turned them off', async () => {
  open = await TestWindow.on();
  await open.press('Ctrl+,');
  await open.click(/^Single keys/, 'checkbox');
  await open.press('Escape');
  await open.press('n');
  expect(document.activeElement).not.toBe(screen.getByLabelText('New log entry'));
});

test('a theme is kept for the person who chose it', async () => {
  open = await TestWindow.on([
    { type: 'person.add', data: { name: 'Junior scribe' } },
    { type: 'person.add', data: { name: 'Site officer' } },
  ]);
  const signOn = async (initials: string): Promise<void> => {
    await open?.press('F2');
    await open?.type(initials);
    await open?.press('Enter');
  };
  await signOn('js');
  await open.press('Ctrl+,');
  await open.choose(/^Dark/);
  await open.press('Escape');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await signOn('so');
  expect(document.documentElement.dataset['theme']).not.toBe('dark');
  await signOn('js');
  expect(document.documentElement.dataset['theme']).toBe('dark');
});
