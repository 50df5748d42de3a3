import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

async function onFirstScreen(host = new MemoryHost()): Promise<void> {
  open = new TestWindow({ host });
  await open.settled();
}

test('Enter in the one field starts an incident with every default', async () => {
  await onFirstScreen();
  expect(document.activeElement).toBe(screen.getByLabelText('Start an incident', { selector: 'input' }));
  await open.press('Enter');
  await open.settled();
  expect(open.facts('incident.declared')).toMatchObject([
    { data: { name: 'Incident of Fri 19 Jul 06:31', exercise: false } },
  ]);
});

test('a name alone starts it', async () => {
  await onFirstScreen();
  await open.type('Faulty update');
  await open.press('Enter');
  await open.settled();
  expect(open.facts('incident.declared')).toMatchObject([{ data: { name: 'Faulty update' } }]);
});

test('the incident that was saved last is the one large button', async () => {
  const host = new MemoryHost();
  host.declare('Older');
  const newer = host.declare('Newer');
  host
    .logOf(newer)
    .wait(30)
    .given({ type: 'log.note', data: { text: 'Later' } });
  await onFirstScreen(host);
  await open.click(/^Continue/);
  await open.settled();
  expect(open.incident).toBe(newer);
});

test('what cannot be done is said in a sentence, and nothing is lost', async () => {
  await onFirstScreen();
  await open.click(/^Practise on July 2024/);
  expect(await screen.findByText(/The worked example is not part of this installation/)).toBeDefined();
  expect(screen.getByLabelText('Start an incident', { selector: 'input' })).toBeDefined();
});

test('the clock is asked about; a correction goes into the log of the incident that is opened next', async () => {
  await onFirstScreen();
  // The first screen shows the zone of the machine that it runs on.
  const [, hour, minute] = /(\d\d):(\d\d)/.exec(screen.getByText(/This PC says/).textContent) ?? [];
  await open.click('No');
  await open.fill('The right time', `${hour ?? ''}${String(Number(minute) + 10)}`);
  await open.click('That is the time');
  await open.click('Start the incident');
  await open.settled();
  expect(open.facts('incident.clock-corrected')).toMatchObject([{ data: { to: 600_000 } }]);
});

test('the ready page says what this PC has for the next one, and what it has not', async () => {
  const host = new MemoryHost();
  host.library.given({
    type: 'catalogue.put',
    data: { row: { name: 'EMIS Web', owner: 'Practice manager' } },
  });
  await onFirstScreen(host);
  const said = (term: string): string | undefined =>
    screen.getByText(term, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent ?? undefined;
  expect(said('Catalogue')).toMatch(/^1 system, last changed today/);
  expect(said('Contacts')).toBe('whom to ring, for 1 of 1 systems');
  expect(said('Test print')).toBe('never from this PC');
  expect(said('Second copy')).toBe('none chosen yet: it is chosen in the incident. Other drives found: none');
  expect(said('Last drill')).toBe('none on this PC');
  host.library.given({ type: 'catalogue.put', data: { row: { name: 'PACS' } } });
  host.moved();
  await open.settled();
  expect(said('Catalogue')).toMatch(/^2 systems, last changed today/);
});
