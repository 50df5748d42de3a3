import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { PersonId } from '#shared/domain/ids.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const person = (id: string, name: string) => ({ type: 'person.add', data: { person: id, name } });
const down = (name: string) => [
  { type: 'system.add', data: { name, tier: 1 } },
  { type: 'system.set-state', data: { subjects: [{ system: name }], to: { state: 'down' } } },
];
const NIGHT = [
  person('night', 'Night lead'),
  person('day', 'Day lead'),
  { type: 'command.take-charge', data: { person: 'night' } },
  ...['strategic', 'tactical', 'operational'].map((role) => ({
    type: 'role.assign',
    data: { role, person: 'night' },
  })),
  ...down('EMIS Web'),
];
const DRAFT = { type: 'handover.draft', data: { handover: 'ho-1' } };
const GIVE = { type: 'handover.give', data: { handover: 'ho-1', incoming: 'day' } };

async function openHandover(
  view: string,
  ...commands: readonly { type: string; data: object }[]
): Promise<void> {
  open = await TestWindow.on([...NIGHT, ...commands]);
  open.access.ui.goTo('handover', view);
  sit('Night lead', 'night');
  await open.settled();
}
const sit = (name: string, id: string): void => open.access.ui.sitDown({ name, person: PersonId.parse(id) });
const foot = () => within(screen.getByText(/Command stays with/).closest('footer') ?? document.body);
const blocked = (): string | null =>
  foot().getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled');

/** Takes what is in the centre until nothing is left to take. */
async function takeAll(): Promise<void> {
  for (let i = 0; i < 20 && screen.queryByText('Read it back in your own words') !== null; i += 1) {
    await open.fill('Read it back in your own words', 'Down; wards are on paper.');
    await open.press('Enter');
  }
  for (let i = 0; i < 20 && screen.queryByRole('button', { name: 'Taken' }) !== null; i += 1)
    await open.click('Taken');
  for (let i = 0; i < 3; i += 1) await open.click('Taken as a whole');
}

test('without a draft the screen says what one would say, and begins it', async () => {
  await openHandover('sheet');
  expect(screen.getByRole('main').textContent).toContain('A draft would say 2 must-says: EMIS Web');
  await open.click('Begin a draft');
  expect(open.facts('handover.drafted')).toHaveLength(1);
  expect(screen.getByText('Handover A1 from Night lead')).toBeDefined();
});

describe('hazard "handover over-trusted": nothing moves until all is taken and accepted', () => {
  test('Accept is greyed with its reason until then', async () => {
    await openHandover('sheet', DRAFT, GIVE);
    expect(screen.getByText(/Command stays with Night lead until Day lead accepts/)).toBeDefined();
    expect(blocked()).toBe('true');
    expect(screen.getByRole('main').textContent).toContain('2 must-says are not taken yet: EMIS Web');
    await takeAll();
    expect(foot().getByText(/Day lead accepts it, at the keyboard/)).toBeDefined();
    expect(blocked()).toBe('true');
    sit('Day lead', 'day');
    await open.settled();
    expect(blocked()).toBeNull();
    await open.click('Accept');
    expect(open.facts('handover.accepted')).toHaveLength(1);
    expect(open.facts('command.taken').at(-1)?.data).toMatchObject({ to: { person: 'day' } });
    expect(screen.getByText('Announce handover A1')).toBeDefined();
  });

  test('the read-back box stands only where it is critical, and an empty one takes nothing', async () => {
    await openHandover('sheet', DRAFT, GIVE);
    await open.press('Enter');
    expect(open.facts('handover.taken')).toEqual([]);
    await open.fill('Read it back in your own words', 'EMIS is down.');
    await open.press('Enter');
    expect(open.facts('handover.taken').at(-1)?.data).toMatchObject({ readBack: 'EMIS is down.' });
  });

  test('broken off, it is a draft again with what was taken', async () => {
    await openHandover('sheet', DRAFT, GIVE);
    await open.fill('Read it back in your own words', 'EMIS is down.');
    await open.press('Enter');
    await open.click('Break off');
    await open.type('Fire alarm.');
    await open.press('Enter');
    expect(open.facts('handover.interrupted')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Hand over to ...' })).toBeDefined();
    open.log.given(GIVE);
    open.host.moved();
    await open.settled();
    expect(screen.getByText('1 of 2 must-says')).toBeDefined();
  });
});

test('the outgoing lead adds a must-say, an if-then and a headline', async () => {
  await openHandover('sheet', DRAFT);
  await open.click('Add a must-say');
  await open.fill('In your own words', 'The key cabinet is at reception.');
  await open.click('Add it');
  await open.click('Add if-then');
  await open.fill('If', 'the key is gone');
  await open.fill('Then', 'ring security');
  await open.click('Add it');
  await open.click('Headline');
  await open.choose('Watch');
  await open.click('Set it');
  expect(open.facts('handover.must-say-added')).toHaveLength(1);
  expect(open.facts('handover.if-then-added')).toHaveLength(1);
  expect(open.facts('handover.worded').at(-1)?.data).toMatchObject({
    to: { headline: 'watch', summary: null },
  });
});

test('a question is asked, and answered where it stands', async () => {
  await openHandover('sheet', DRAFT, GIVE);
  await open.fill('Ask', 'Who has the key cabinet?');
  await open.press('Enter');
  expect(screen.getByText(/Who has the key cabinet/)).toBeDefined();
  await open.click('Answer A1');
  await open.fill('Answer', 'Reception.');
  await open.click('Answer it');
  expect(screen.getByText('answered')).toBeDefined();
});

test('take over now: Shift+U, a reason, Enter; the handover is owed until it is made good', async () => {
  await openHandover('sheet');
  sit('Day lead', 'day');
  await open.settled();
  await open.press('Shift+U');
  await open.type('Taken ill.');
  await open.press('Enter');
  expect(open.facts('handover.taken-over')).toHaveLength(1);
  await open.click(/Say how A1 was made good/);
  await open.type('By telephone at 06:40.');
  await open.press('Enter');
  expect(screen.queryByText('Handovers owed')).toBeNull();
});

test('a shift is planned by its end', async () => {
  await openHandover('sheet');
  await open.click('Plan a shift');
  await open.fill('Ends', '1900');
  await open.click('Plan it');
  expect(open.facts('shift.planned').at(-1)?.data).toMatchObject({ end: '2024-07-19T18:00:00.000Z' });
});

describe('people', () => {
  test('Shift+I, a name, Enter: somebody is here; checking out keeps the post and says so', async () => {
    await openHandover('people');
    await open.press('Shift+I');
    await open.type('Night lead');
    await open.press('Enter');
    await open.click('Is here');
    expect(screen.getByText(/Longest on duty: Night lead/)).toBeDefined();
    await open.click('Check out Night lead');
    expect(open.facts('person.checked-out')).toHaveLength(1);
    expect(screen.getAllByText('HAS GONE: take it over').length).toBeGreaterThan(0);
  });

  test('a post is offered, and accepted only by the one it was offered to', async () => {
    await openHandover('people');
    await open.click('In charge: offer');
    await open.type('Day lead');
    await open.press('Enter');
    await open.click('Offer it');
    expect(screen.getByText('offered to Day lead, not accepted')).toBeDefined();
    await open.click('In charge: accept');
    expect(open.facts('post.accepted')).toEqual([]);
    sit('Day lead', 'day');
    await open.settled();
    await open.click('In charge: accept');
    expect(open.facts('post.accepted')).toHaveLength(1);
  });

  test('vacant is loud', async () => {
    await openHandover('people', { type: 'command.leave-charge', data: {} });
    const [line] = within(screen.getByRole('main')).getAllByText('VACANT');
    expect(line?.closest('.badge')?.getAttribute('data-kind')).toBe('trouble');
  });
});
