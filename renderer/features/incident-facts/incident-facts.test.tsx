import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

/** By its name in Ctrl+K: the way to every action. */
async function perform(label: string): Promise<void> {
  await open.press('Ctrl+k');
  await open.type(label);
  await open.click(new RegExp(`^${label}`), 'menuitem');
}

test('the phase changes with its reason, and the bar says so', async () => {
  open = await TestWindow.on();
  await perform('Change the phase');
  await open.choose('Recovery');
  await open.fill('Because', 'Groups 0 to 2 are back and tested');
  await open.click('Change the phase');
  expect(open.facts('incident.phase-set')).toMatchObject([
    { data: { to: 'recovery', reason: 'Groups 0 to 2 are back and tested' } },
  ]);
  expect(screen.getByRole('button', { name: /^Faulty update Recovery/ })).toBeDefined();
});

test('without a reason the type does not change', async () => {
  open = await TestWindow.on();
  await perform('Change the type');
  const [first] = openDialog().getAllByRole('radio');
  first?.click();
  await open.settled();
  await open.click('Change the type');
  expect(openDialog().getByText('Say why: it goes on the log.')).toBeDefined();
  expect(open.facts('incident.type-set')).toEqual([]);
});

test('up to three objectives stand on the board', async () => {
  open = await TestWindow.on();
  await perform('Set the objectives');
  await open.fill('First', 'Theatre lists can run on Saturday');
  await open.fill('Second', 'Every practice can prescribe');
  await open.press('Enter');
  expect(open.facts('incident.objectives-set')).toMatchObject([
    { data: { to: ['Theatre lists can run on Saturday', 'Every practice can prescribe'] } },
  ]);
  expect(screen.getByText('Every practice can prescribe')).toBeDefined();
});

test('counters take a change or a total, and stand on the board', async () => {
  open = await TestWindow.on();
  const { incident } = open.log.state;
  const counter = incident.status === 'declared' ? incident.profile.counters[0] : undefined;
  const label = `${counter?.name ?? ''}: how many ${counter?.unit ?? ''}`;
  await perform('Count the impact');
  await open.fill(label, '340');
  await open.press('Enter');
  await open.fill(label, '+12');
  await open.press('Enter', 'Escape');
  expect(open.facts('counter.counted').at(-1)).toMatchObject({ data: { makes: 352 } });
  expect(await screen.findByText(`352 ${counter?.unit ?? ''}`)).toBeDefined();
});

test('who is in charge is said once, and passes on only with its reason', async () => {
  open = await TestWindow.on([
    { type: 'person.add', data: { name: 'Junior scribe' } },
    { type: 'command.take-charge', data: { person: 'Junior scribe' } },
  ]);
  await perform('Say who is in charge');
  await open.type('Site officer');
  await open.press('Enter');
  expect(openDialog().getByText('Not saved.')).toBeDefined();
  await open.fill('Because', 'End of shift');
  await open.press('Enter');
  expect(open.facts('command.taken').at(-1)).toMatchObject({
    data: { to: { name: 'Site officer' }, reason: 'End of shift' },
  });
});

test('a vacant command is loud in the bar', async () => {
  open = await TestWindow.on();
  expect(screen.getByRole('button', { name: 'In charge: VACANT' })).toBeDefined();
});

test('conflicts that a merge left stand over the screen until a person says how they were settled', async () => {
  open = await TestWindow.on(
    ['Junior scribe', 'Site officer'].map((name) => ({ type: 'person.add', data: { name } })),
  );
  const other = open.log.copy({ station: 'st-2', origin: 'OTHER' });
  open.log.wait(1).given({ type: 'command.take-charge', data: { person: 'Junior scribe' } });
  other.wait(2).given({ type: 'command.take-charge', data: { person: 'Site officer' } });
  open.host.merge(open.incident, other);
  await open.pass(3);
  await open.click('Settle');
  await open.click('Say how it was settled');
  await open.fill('How it was settled', 'Both rang: the first leads');
  await open.click('It is settled');
  expect(open.facts('conflict.closed')).toHaveLength(1);
});

test('the first fifteen minutes tick themselves off as the log goes on', async () => {
  open = await TestWindow.on([{ type: 'person.add', data: { name: 'Junior scribe' } }]);
  expect(screen.getByText(/^0 of \d done$/)).toBeDefined();
  await open.press('F2');
  await open.type('js');
  await open.press('Enter');
  expect(screen.getByText(/^1 of \d done$/)).toBeDefined();
  await open.click('Put the list away');
  expect(screen.queryByText('First 15 minutes')).toBeNull();
});
