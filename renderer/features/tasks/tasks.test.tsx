import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const ROOM: readonly TestCommand[] = [
  { type: 'person.add', data: { name: 'Junior scribe', contacts: [{ kind: 'bleep', value: '2041' }] } },
  { type: 'person.add', data: { name: 'Shift engineer', contacts: [{ kind: 'mobile', value: '5512' }] } },
  { type: 'role.assign', data: { role: 'technical', person: 'JS' } },
  { type: 'system.add', data: { name: 'EMIS Web' } },
];
const task = (title: string, data: object = {}): TestCommand => ({
  type: 'task.add',
  data: { title, ...data },
});
const mine = { owner: { role: 'technical' } };
const list = () => screen.getByRole('treegrid', { name: /tasks/i });
const lineOf = (words: string): HTMLElement => {
  const found = within(list())
    .getAllByRole('row')
    .find((row) => row.textContent.includes(words));
  if (found === undefined) throw new Error(`no row says "${words}"`);
  return found;
};
/** A lone letter waits for whether another follows; any other key says that none does. */
const letter = (key: string): Promise<void> => open.press(key, 'F9');
/** Goes to the tasks and to the row that says these words. */
async function toRow(words: string): Promise<void> {
  await letter('j');
  lineOf(words).focus();
  await open.settled();
}
const last = (type: string) => open.facts(type).at(-1)?.data;

describe('a task from anywhere', () => {
  test('action 5: the line says how each mark was taken; Enter gives it, `a` says that its owner was told', async () => {
    open = await TestWindow.on(ROOM);
    await open.press('t');
    await open.type('ring Varian @tech !high 30m #EMIS');
    const taken = within(openDialog().getByRole('list', { name: 'How it was taken' }));
    expect(taken.getByText(/for Technical lead/)).toBeDefined();
    expect(taken.getByText(/urgent/)).toBeDefined();
    expect(taken.getByText(/due in 30 min/)).toBeDefined();
    expect(taken.getByText(/about EMIS Web/)).toBeDefined();
    await open.press('Enter');
    expect(openDialog().getByText('Ring Technical lead (bleep 2041)')).toBeDefined();
    await letter('a');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(last('task.added')).toMatchObject({ title: 'ring Varian', urgent: true });
    expect(last('task.told')).toMatchObject({ who: 'Junior scribe', how: null });
  });

  test('TK-16: Esc says from when an untold task stands in Needs you now: an urgent one sooner', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key', mine)]);
    await toRow('Ring Varian');
    await letter('a');
    expect(
      openDialog().getByText(/^Esc: not told yet\. It stands in Needs you now from 06:46, until/),
    ).toBeDefined();
    await open.pass(15);
    expect(openDialog().getByText(/^Esc: not told yet\. It stands in Needs you now, until/)).toBeDefined();
    await open.press('Escape', 't');
    await open.type('ring the lab @tech !high');
    await open.press('Enter');
    expect(openDialog().getByText(/It stands in Needs you now from 06:51, until/)).toBeDefined();
  });

  test('a digit says how they were told, and `y` that they said yes', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key', mine)]);
    await toRow('Ring Varian');
    await letter('a');
    await open.press('2');
    expect(last('task.told')).toMatchObject({ number: 'A1', how: 'phone' });
    await toRow('Fetch the key');
    await letter('a');
    await letter('y');
    expect(last('task.accepted')).toMatchObject({ number: 'A2', who: 'Junior scribe' });
  });

  test('what is not understood stays in the title and is named; what was typed is there again after Esc', async () => {
    open = await TestWindow.on(ROOM);
    await open.press('t');
    await open.type('ring Varian @zed');
    expect(openDialog().getByText(/Nobody here is "zed"/)).toBeDefined();
    await open.press('Escape');
    await open.press('t');
    expect(openDialog().getByLabelText('What is to be done')).toHaveProperty('value', 'ring Varian @zed');
  });

  test('without an owner it asks who has it, and then whether they were told', async () => {
    open = await TestWindow.on(ROOM);
    await open.press('t');
    await open.type('ring Varian');
    await open.press('Enter');
    expect(screen.getByRole('dialog', { name: /who has it/ })).toBeDefined();
    await open.type('SE');
    await open.press('Enter');
    expect(last('task.assigned')).toMatchObject({ to: { name: 'Shift engineer' } });
    expect(openDialog().getByText('Ring Shift engineer (mobile 5512)')).toBeDefined();
    await letter('a');
    expect(last('task.told')).toMatchObject({ who: 'Shift engineer' });
  });

  test('from an entry of the log: its words are the line, and the task says where it comes from', async () => {
    open = await TestWindow.on([...ROOM, { type: 'log.note', data: { text: 'Varian is down since 05:00' } }]);
    await open.press('n');
    await open.type('Varian rang: ring back');
    await open.press('Enter');
    await open.press('Escape');
    await open.press('Alt+t');
    expect(screen.getByRole('dialog', { name: /^New task from A/ })).toBeDefined();
    await open.press('Enter');
    expect(last('task.added')).toMatchObject({
      title: 'Varian rang: ring back',
      from: { kind: 'entry' },
    });
  });
});

describe('what is said of tasks', () => {
  test('action 6: done is 2 keys, blocked is 2 keys, each with its undo', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key', mine)]);
    await toRow('Ring Varian');
    await open.press('d', 'Enter');
    expect(last('task.completed')).toMatchObject({ number: 'A1' });
    await open.press('Ctrl+z');
    expect(last('task.change-struck')).toMatchObject({ number: 'A1' });
    await toRow('Fetch the key');
    await open.press('w', 'Enter');
    expect(last('task.blocked')).toMatchObject({ number: 'A2', by: [] });
  });

  test('what came of it, and by what it is blocked, may be typed between the two keys', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key', mine)]);
    await toRow('Ring Varian');
    await open.press('d');
    await open.type('Restarts at 06:00');
    await open.press('Enter');
    expect(last('task.completed')).toMatchObject({ outcome: 'Restarts at 06:00' });
    await toRow('Fetch the key');
    await open.press('w');
    await open.type('EMIS Web, no second person');
    await open.press('Enter');
    expect(last('task.blocked')).toMatchObject({
      by: [
        { kind: 'system', on: { name: 'EMIS Web' } },
        { kind: 'words', words: 'no second person' },
      ],
    });
  });

  test('tasks that wait for each other in a circle are named in a sentence, and stand under it', async () => {
    open = await TestWindow.on([
      ...ROOM,
      task('Ring Varian', mine),
      task('Fetch the key', { ...mine, needsFirst: [{ task: 'A1' }] }),
    ]);
    await toRow('Ring Varian');
    await open.press('p');
    await open.type('A2');
    await open.press('Enter');
    expect(screen.getByText(/wait for each other in a circle: A1, A2, A1/)).toBeDefined();
    await open.press('Alt+5');
    expect(screen.getByText('Waiting for each other in a circle: none can start')).toBeDefined();
    await toRow('Ring Varian');
    await open.press('p');
    await open.type('A1');
    await open.press('Enter');
    expect(openDialog().getByText(/cannot wait for itself/)).toBeDefined();
  });

  test('all that somebody has is given to another by one command', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key', mine)]);
    await letter('j');
    await open.click('All of somebody to another');
    for (const [field, text] of [
      ['From', 'Technical'],
      ['To', 'SE'],
    ] as const) {
      openDialog().getByRole('combobox', { name: field, hidden: true }).focus();
      await open.type(text);
    }
    expect(openDialog().getByRole('button', { name: /^Give all 2/, hidden: true })).toBeDefined();
    await open.press('Enter');
    expect(open.facts('task.assigned')).toHaveLength(2);
    expect(new Set(open.facts('task.assigned').map(({ commandId }) => commandId)).size).toBe(1);
  });

  test('typing finds; a narrower list says how many, and gives way', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine), task('Fetch the key')]);
    await letter('j');
    await open.press('Ctrl+f');
    await open.type('vari');
    expect(within(list()).queryByText('Fetch the key')).toBeNull();
    expect(screen.getByText('1 task')).toBeDefined();
    await open.press('Escape');
    expect(within(list()).getByText('Fetch the key')).toBeDefined();
  });
});

describe('what comes back on paper', () => {
  test('a slip is keyed in with the time as it was written, by whom, and that it was on paper', async () => {
    open = await TestWindow.on([...ROOM, task('Ring Varian', mine)]);
    await open.pass(30);
    await letter('j');
    await open.press('Shift+E');
    await open.fill('Number', 'a1');
    await open.fill('Time as written', '-20');
    await open.fill('What came of it', 'Restarts at 06:00');
    await open.fill('By whom', 'Ward runner, 2041');
    await open.press('Enter');
    const [fact] = open.facts('task.completed');
    expect(fact).toMatchObject({
      at: '2024-07-19T05:41:00.000Z',
      toldBy: { name: 'Ward runner', place: 'on paper', ringBack: '2041' },
      data: { outcome: 'Restarts at 06:00' },
    });
    expect(openDialog().getByLabelText('Number')).toHaveProperty('value', '');
  });
});
