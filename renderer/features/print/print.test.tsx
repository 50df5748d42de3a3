import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => {
  open.close();
  vi.unstubAllGlobals();
});

const systems = [
  { type: 'system.add', data: { name: 'EMIS Web' } },
  {
    type: 'system.set-state',
    data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'down', lost: 'All records' } },
  },
  { type: 'task.add', data: { title: 'Ring the supplier' } },
  { type: 'log.note', data: { text: 'Radiotherapy stays closed', kind: 'decision', because: 'Untested.' } },
];

/** What the printer is given, sheet by sheet. */
function printer() {
  const given: string[][] = [];
  vi.stubGlobal('print', () => {
    given.push([...document.querySelectorAll('.pack-sheet')].map((sheet) => sheet.textContent));
    window.dispatchEvent(new Event('afterprint'));
  });
  return given;
}

async function openPrint(...commands: readonly { type: string; data: object; at?: string }[]): Promise<void> {
  open = await TestWindow.on(commands);
  await open.press('Shift+P');
}

/** Ctrl+P, until it is on the log: the decisions are read first. */
async function print(): Promise<void> {
  await open.press('Ctrl+p');
  await waitFor(() => expect(open.facts('paper.issued')).toHaveLength(1));
  await open.settled();
}

const pack = (nextAt?: string) => ({
  type: 'paper.issue',
  data: {
    sheets: [
      { kind: 'board', title: 'Board' },
      { kind: 'log', title: 'Blank log', lines: 22 },
    ],
    ...(nextAt === undefined ? {} : { nextAt }),
  },
});

describe('the pack', () => {
  test('what is chosen is printed, each sheet with its serial, and the log says so', async () => {
    await openPrint(...systems);
    const given = printer();
    await print();
    const [issued] = open.facts('paper.issued');
    expect(issued).toMatchObject({ data: { number: 'A1', nextAt: '2024-07-19T13:31:00.000Z' } });
    const [sheets = []] = given;
    expect(sheets[0]).toMatch(/Board.*P-A1-1.*EMIS Web.*Down/s);
    const text = sheets.join('\n');
    for (const words of ['Ring the supplier', 'Radiotherapy stays closed Because: Untested.', 'VACANT'])
      expect(text).toContain(words);
    expect(text).toContain('Major incident declared?');
  });

  test('Ctrl+P a second time, before the log has answered, prints no second pack', async () => {
    await openPrint(...systems);
    const given = printer();
    for (const target of [document.body, document.body])
      fireEvent.keyDown(target, { key: 'p', ctrlKey: true });
    await waitFor(() => expect(given).toHaveLength(1));
    await open.settled();
    expect(open.facts('paper.issued')).toHaveLength(1);
    expect(given).toHaveLength(1);
  });

  test('a decision whose reason was given later has it on paper', async () => {
    await openPrint({ type: 'log.note', data: { text: 'Theatre 3 waits', kind: 'decision' } });
    const entry = open.facts('log.noted')[0]?.id;
    open.log.given({ type: 'log.supply', data: { entry, because: 'Two machines are untested.' } });
    const given = printer();
    await print();
    expect(given.flat().join('\n')).toContain('Theatre 3 waits Because: Two machines are untested.');
  });

  test("SY-15: the board on paper says when and who, whose word is only a supplier's, and what nobody looked at", async () => {
    const set = (system: string, to: object, more: object = {}) => ({
      type: 'system.set-state',
      data: { subjects: [{ system }], to, ...more },
    });
    await openPrint(
      ...['EMIS Web', 'PACS', 'Pathology', 'Bed board'].map((name) => ({
        type: 'system.add',
        data: { name },
      })),
      set('EMIS Web', { state: 'down', lost: 'All records' }),
      set('PACS', { state: 'monitoring' }, { source: 'supplier' }),
      set('Pathology', { state: 'down', lost: 'All results' }, { source: 'supplier' }),
    );
    const given = printer();
    await print();
    const board = given[0]?.[0] ?? '';
    expect(board).toMatch(/EMIS WebDown \(lost: All records\).*06:31, LoggistPathology/);
    expect(board).toMatch(/Bed boardNot assessednever/);
    expect(board.match(/; supplier says, not confirmed here/g)).toHaveLength(2);
  });

  test('hazard "exercise mistaken for real": every sheet of an exercise says so', async () => {
    open = await TestWindow.on();
    const exercise = open.host.declare('Black July', { exercise: true });
    await open.show(exercise);
    await open.press('Shift+P');
    const given = printer();
    await print();
    const texts = given.flat();
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).toContain('EXERCISE: nothing on this sheet is real');
  });

  test('what is left out is not printed, a card that is chosen is', async () => {
    await openPrint(...systems);
    const given = printer();
    for (const part of ['Board', 'Services', 'Open tasks', 'Contacts and posts'])
      await open.click(new RegExp(`^${part}`), 'checkbox');
    await open.click('First 15 minutes', 'checkbox');
    await print();
    const text = given.flat().join('\n');
    expect(text).not.toContain('EMIS Web');
    expect(text).toContain('First 15 minutes');
    expect(open.facts('paper.issued')[0]).toMatchObject({
      data: {
        sheets: [{ kind: 'decisions' }, { kind: 'card' }, { kind: 'log' }, { kind: 'log' }, {}, {}, {}],
      },
    });
  });

  test('a step that was seen with a different value is told apart from one seen as stated', async () => {
    const answer = (step: string, to: object) => ({
      type: 'checklist.answer',
      data: { runs: ['A1'], step, to },
    });
    await openPrint(
      { type: 'checklist.start', data: { template: { key: 'post-restore-validation' } } },
      answer('1', { answer: 'stated' }),
      answer('2', { answer: 'different', value: 'Clock 3 min slow' }),
    );
    const given = printer();
    await print();
    const run = given.flat().find((sheet) => sheet.includes('Checklist A1')) ?? '';
    expect(run).toMatch(/☒1.*DIFF2.*DIFFERENT: Clock 3 min slow \(not ".*☐3/s);
  });

  test('without a printer it is shown in big text', async () => {
    await openPrint(...systems);
    await open.click('Show the pack in big text');
    await screen.findByRole('dialog', { name: 'The pack in big text' });
    expect(openDialog().getByText('EMIS Web')).toBeDefined();
    expect(open.facts('paper.issued')).toEqual([]);
  });
});

describe('sheets that are out', () => {
  test('hazard "old paper believed": what was replaced is listed until it is destroyed', async () => {
    await openPrint(pack(), pack());
    await open.press('Alt+3');
    expect(screen.getByText(/replaced by P-A2-1/)).toBeDefined();
    await open.click(/^P-A1-1 Board/, 'checkbox');
    await open.click('Destroyed');
    expect(screen.getByText('No old paper is out.')).toBeDefined();
  });

  test('hazard "old paper believed": once its time is over it is needed now', async () => {
    open = await TestWindow.on([pack('2024-07-19T05:40:00Z')]);
    await open.pass(10);
    const needs = within(screen.getByRole('region', { name: 'Needs you now' }));
    expect(needs.getByText(/was to be replaced 06:40/)).toBeDefined();
  });
});

describe('keying in', () => {
  async function line(time: string, text: string): Promise<void> {
    await open.fill('Time as written', time);
    await open.fill('What stands there', text);
    await open.press('Enter');
  }
  const entries = () => open.facts('log.noted').map(({ at, data }) => ({ at, ...(data as object) })); // as: a payload is an object

  test('serial, date and writer stay; after Enter the next line is ready', async () => {
    await openPrint(pack());
    await open.press('Alt+2');
    await open.fill('Serial of the sheet', 'a1 2');
    await open.fill('Date on the sheet', '18/7');
    await open.fill('Written by', 'Ward sister');
    await line('2210', 'No blood results');
    expect(document.activeElement).toBe(screen.getByLabelText('Time as written'));
    await line('2225', 'Lab runs by hand');
    expect(entries()).toMatchObject([
      { at: '2024-07-18T21:10:00.000Z', text: 'No blood results', paperSerial: 'P-A1-2 line 1' },
      { at: '2024-07-18T21:25:00.000Z', text: 'Lab runs by hand', paperSerial: 'P-A1-2 line 2' },
    ]);
    expect(open.facts('log.noted')[0]).toMatchObject({ onBehalfOf: 'Ward sister' });
    expect(screen.getByText(/2 lines keyed in of 22. No line is missing./)).toBeDefined();
  });

  test('a date that cannot be read keeps the line back: it is not logged on another day', async () => {
    await openPrint(pack());
    await open.press('Alt+2');
    await open.fill('Serial of the sheet', 'P-A1-2');
    await open.fill('Date on the sheet', '31/2');
    await line('0430', 'Ward 5 rang');
    expect(entries()).toEqual([]);
    expect(screen.getByText(/^Date or time cannot be read/)).toBeDefined();
    await open.fill('Date on the sheet', '18/7');
    await open.fill('Time as written', 'y2210');
    await open.press('Enter');
    expect(entries()).toMatchObject([{ at: '2024-07-18T21:10:00.000Z' }]);
  });

  test('a line number that is none keeps the line back', async () => {
    await openPrint(pack());
    await open.press('Alt+2');
    await open.fill('Serial of the sheet', 'P-A1-2');
    await open.fill('Line', '2.5');
    await line('0430', 'Ward 5 rang');
    expect(entries()).toEqual([]);
    expect(screen.getByText(/^The number of the line/)).toBeDefined();
  });

  test('a line that is missing is said, and one keyed in twice is asked about', async () => {
    await openPrint(pack());
    await open.press('Alt+2');
    await open.fill('Serial of the sheet', 'P-A1-2');
    await open.fill('Line', '3');
    await line('0600', 'Ward 5 rang');
    expect(screen.getByText(/Missing: line 1, 2/)).toBeDefined();
    await open.fill('Line', '3');
    await line('0605', 'Ward 5 rang');
    expect(screen.getByText('Line 3 of P-A1-2 is keyed in already.')).toBeDefined();
    await open.click('It is meant so: save it');
    expect(entries()).toHaveLength(2);
    await open.click('This sheet is all keyed in');
    await open.press('Alt+3');
    expect(screen.getByText('Every sheet that was written on is back.')).toBeDefined();
  });
});
