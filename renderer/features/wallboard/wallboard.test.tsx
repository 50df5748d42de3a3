import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { add, set } from '#shared/testing/systems.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';
import type { Locks } from '../../app/writer-seat.ts';
import { pageAt, wallOf } from './wall-pages.ts';

let open: TestWindow | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

const service = (name: string, capability: string): readonly TestCommand[] => [
  { type: 'service.add', data: { name } },
  { type: 'service.set-capability', data: { service: name, to: { capability } } },
];
const names = Array.from({ length: 30 }, (_, n) => `System ${String(n + 1).padStart(2, '0')}`);
const night: readonly TestCommand[] = [
  ...names.map((name) => add(name)),
  add('Fax'),
  set(names, { state: 'down', cause: 'Faulty update' }, { source: 'user-report' }),
  set('System 02', { state: 'degraded' }),
  ...service('Theatres', 'stopped'),
  ...service('Dispensing', 'on-paper'),
  ...service('Outpatients', 'normal'),
];

/** The wall on a screen of 1920 by 1080. */
async function wall(commands: readonly TestCommand[], options = {}): Promise<TestWindow> {
  window.innerWidth = 1920;
  window.innerHeight = 1080;
  open = await TestWindow.on(commands, options);
  await toWall(open);
  return open;
}
async function toWall(shown: TestWindow): Promise<void> {
  act(() => shown.access.ui.goTo('wallboard'));
  await shown.settled();
}
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent);
const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const turn = (shown: TestWindow): void => act(() => shown.timers.pass(12_000));

describe('the pages', () => {
  test('services stopped or on paper every other turn, the systems in between, 22 lines a page, 12 s each', async () => {
    const shown = await wall(night);
    const seen: (string | null)[] = [title()];
    for (let n = 0; n < 5; n += 1) {
      turn(shown);
      seen.push(title());
    }
    expect(seen).toEqual([
      'Services stopped or on paper',
      'Systems down or degraded 1/2',
      'Services stopped or on paper',
      'Systems down or degraded 2/2',
      'Services stopped or on paper',
      'Systems down or degraded 1/2',
    ]);
  });

  test('a page holds two columns of eleven; what is Down comes before what is Degraded', async () => {
    const shown = await wall(night);
    turn(shown);
    const page = pageAt(wallOf(shown.log.state, shown.log.now), 1, 22);
    expect(page.lines).toHaveLength(22);
    expect(page.lines.slice(0, 2).map(({ name }) => name)).toEqual(['System 01', 'System 03']);
    const last = pageAt(wallOf(shown.log.state, shown.log.now), 3, 22);
    expect(last.lines.at(-1)).toMatchObject({ name: 'System 02', state: 'degraded' });
    expect(document.querySelector('.wall-lines')?.getAttribute('data-columns')).toBe('2');
  });

  test('a person holds a page, and goes on by hand', async () => {
    const shown = await wall(night);
    await shown.press('h');
    await screen.findByText('Held');
    act(() => shown.timers.pass(60_000));
    expect(title()).toBe('Services stopped or on paper');
    await shown.press('ArrowRight');
    expect(title()).toBe('Systems down or degraded 1/2');
  });

  test('where nothing is listed it says what is known, never that all is well', async () => {
    await wall([add('EMIS Web'), add('PACS'), set('PACS', { state: 'unaffected' })]);
    expect(title()).toBe('None known to be Down or Degraded: 1 not assessed');
  });
});

test('counts are split, and say how many nobody here has confirmed and how many are overdue', async () => {
  const shown = await wall([
    add('EMIS Web'),
    add('PACS'),
    set('EMIS Web', { state: 'monitoring' }, { source: 'supplier', nextCheck: '2024-07-19T05:35:00Z' }),
  ]);
  expect(lines().slice(0, 5)).toEqual([
    '0 Down',
    '0 Degraded',
    '1 Back online',
    '1 Not assessed',
    '0 Not affected',
  ]);
  expect(screen.getByText(/0 limited, 1 watching, 0 tested, 0 normal, 1 unconfirmed/)).toBeDefined();
  expect(screen.getByText('As at 06:31, 0 overdue')).toBeDefined();
  await shown.pass(5);
  expect(screen.getByText('As at 06:36, 1 overdue')).toBeDefined();
});

test('no person, reference or cause is on the wall', async () => {
  await wall([
    add('EMIS Web', { owner: 'Practice manager', supplierRef: 'INC-4711' }),
    { ...set('EMIS Web', { state: 'down', cause: 'Faulty update' }), toldBy: { name: 'Ward clerk' } },
  ]);
  const text = document.body.textContent;
  expect(text).toContain('EMIS Web');
  for (const secret of ['Practice manager', 'INC-4711', 'Faulty update', 'Ward clerk', 'Loggist'])
    expect(text).not.toContain(secret);
});

test('not live: a band says since when, the time stands still, nothing sounds, and it goes on by itself', async () => {
  const shown = await wall([add('EMIS Web'), set('EMIS Web', { state: 'down' })]);
  await shown.pass(1);
  await shown.cut();
  expect(screen.getByRole('alert').textContent).toMatch(/^NOT LIVE SINCE 06:3\d$/);
  const asAt = screen.getByText(/^As at/).textContent;
  await shown.pass(3);
  expect(screen.getByText(/^As at/).textContent).toBe(asAt);
  expect(shown.sounds).toBe(0);
  await shown.restore();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an exercise says so', async () => {
  const host = new MemoryHost();
  const answer = await host.incidents.create({ declare: { name: 'Drill', exercise: true } });
  if (!answer.ok) throw new Error(answer.message);
  open = new TestWindow({ host });
  await open.show(answer.value.incident);
  await toWall(open);
  expect(screen.getByText('EXERCISE')).toBeDefined();
  expect(document.title).toContain('EXERCISE Drill');
});

test('the wall takes none of the seats of those who write, and gives back the one it had', async () => {
  const held = new Set<string>();
  const request = async (
    name: string,
    options: LockOptions,
    use: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<void> => {
    if (options.ifAvailable !== true || held.has(name)) return;
    held.add(name);
    await use({ name, mode: 'exclusive' });
    held.delete(name);
  };
  const shown = await wall([add('EMIS Web')], { locks: { request } as Locks }); // as: the part of the lock manager that seats use
  expect(held.size).toBe(0);
  act(() => shown.access.ui.goTo('board'));
  await shown.settled();
  expect(held.size).toBe(1);
});
