import fc from 'fast-check';
import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { addMinutes, type Instant } from '#shared/domain/instant.ts';
import { MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import {
  allSheets,
  currentSheets,
  gapsIn,
  nextLine,
  oldSheets,
  packDueSince,
  sheetOf,
  sheetsOut,
  sheetsWithGaps,
} from './select.ts';
import { serialOf, SHEET_KINDS, type Sheet } from './state.ts';

const log = () =>
  new MemoryLog(incidentDomain).given({
    type: 'incident.declare',
    data: { name: 'Faulty update', profile: 'general' },
  });
type Log = ReturnType<typeof log>;

const print = (kinds: readonly string[], nextAt?: string): TestCommand => ({
  type: 'paper.issue',
  data: {
    sheets: kinds.map((kind) => ({ kind, title: `A ${kind}`, ...(kind === 'log' ? { lines: 24 } : {}) })),
    ...(nextAt === undefined ? {} : { nextAt }),
  },
});
const keyIn = (serial: string, line: number | undefined, more: Partial<TestCommand> = {}): TestCommand => ({
  type: 'paper.key-in',
  data: { serial, text: 'Ward 5 rang.', ...(line === undefined ? {} : { line }) },
  at: '2024-07-19T05:10:00Z',
  ...more,
});
const back = (serials: readonly string[], as: string): TestCommand => ({
  type: 'paper.return',
  data: { serials, as },
});
const serials = (sheets: readonly Sheet[]) => sheets.map(({ serial }) => serial);
const undoLast = (on: Log) =>
  on.given({ type: 'undo.command', data: { command: on.facts.at(-1)?.commandId } });
const sheet = (on: Log, serial: string): Sheet => {
  const found = sheetOf(on.state, serial);
  if (found === undefined) throw new Error(`${serial} was not printed`);
  return found;
};

test('PP-1: a pack gets the next number of its station, each sheet a serial of its own', () => {
  const one = log().given(print(['board', 'log', 'log']), print(['log']));
  expect(serials(allSheets(one.state))).toEqual(['P-A1-1', 'P-A1-2', 'P-A1-3', 'P-A2-1']);
});

test('PP-2: a sheet says as at when it stands, and when it is replaced: never before now', () => {
  const one = log();
  expect(one.refused(print(['board'], '2024-07-19T04:00:00Z')).code).toBe('in-the-past');
  one.given(print(['board'], '2024-07-19T13:00:00Z'));
  expect(sheet(one, 'P-A1-1')).toMatchObject({ asAt: one.now, nextAt: '2024-07-19T13:00:00.000Z' });
});

test('PP-3, hazard "old paper believed": what a newer sheet says is listed as old until it is destroyed', () => {
  const one = log().given(print(['board', 'tasks', 'log', 'card']));
  one.wait(60).given(print(['board', 'services']));
  expect(serials(oldSheets(one.state))).toEqual(['P-A1-1']);
  expect(sheet(one, 'P-A1-1').replacedBy).toBe('P-A2-1');
  expect(serials(currentSheets(one.state))).toEqual(['P-A1-2', 'P-A1-4', 'P-A2-1', 'P-A2-2']);
  one.given(back(['a1 1'], 'destroyed'));
  expect(oldSheets(one.state)).toEqual([]);
});

test('PP-3: a card is replaced by the next card of its name only', () => {
  const card = (title: string): TestCommand => ({
    type: 'paper.issue',
    data: { sheets: [{ kind: 'card', title }] },
  });
  const one = log().given(card('Failed VPN'), card('BitLocker'), card('Failed VPN'));
  expect(serials(oldSheets(one.state))).toEqual(['P-A1-1']);
});

test('PP-4: a sheet to be written on is out until somebody says what became of it', () => {
  const one = log().given(print(['log', 'methane', 'board']), print(['log']));
  expect(serials(sheetsOut(one.state))).toEqual(['P-A1-1', 'P-A1-2', 'P-A2-1']);
  one.given(back(['P-A1-1'], 'keyed'), back(['P-A1-2', 'P-A2-1'], 'unused'));
  expect(sheetsOut(one.state)).toEqual([]);
  expect(one.refused(back(['P-A1-1'], 'keyed')).code).toBe('no-change');
  expect(one.refused(back(['P-A9-1'], 'lost')).code).toBe('sheet-unknown');
  undoLast(one);
  expect(serials(sheetsOut(one.state))).toEqual(['P-A1-2', 'P-A2-1']);
});

test('PP-5, hazard "old paper believed": when its time is over, a new pack is due', () => {
  const one = log().given(print(['board', 'log'], '2024-07-19T06:00:00Z'));
  expect(packDueSince(one.state, one.now)).toBeUndefined();
  one.wait(60);
  expect(packDueSince(one.state, one.now)).toBe('2024-07-19T06:00:00.000Z');
  one.given(print(['board'], '2024-07-19T14:00:00Z'));
  expect(packDueSince(one.state, one.now)).toBeUndefined();
});

test('PP-6: a line is keyed in at the time that was written, with serial and line, and owes no reason', () => {
  const one = log()
    .given(print(['log']))
    .wait(120);
  one.given(keyIn('P-A1-1', 1), keyIn('P-A1-1', 2), keyIn('P-A1-1', 5));
  const entry = one.facts.find(({ type }) => type === 'log.noted');
  expect(entry).toMatchObject({
    at: '2024-07-19T05:10:00.000Z',
    data: { number: 'A1', paperSerial: 'P-A1-1 line 1', lateMinutes: 110 },
  });
  expect([...values(one.state.log.owing)]).toEqual([]);
  expect(gapsIn(sheet(one, 'P-A1-1'))).toEqual([3, 4]);
  expect(serials(sheetsWithGaps(one.state))).toEqual(['P-A1-1']);
  expect(nextLine(sheet(one, 'P-A1-1'))).toBe(6);
});

test('PP-7: an unknown serial, a line twice and a line too far are asked about once', () => {
  const one = log().given(print(['log']), keyIn('P-A1-1', 3));
  const asked = (command: TestCommand, code: string): void => {
    expect(one.refused(command)).toMatchObject({ code, details: { acknowledge: code } });
    one.given({ ...command, acknowledged: [code] });
  };
  asked(keyIn('P-B7-2', 1), 'sheet-unknown');
  asked(keyIn('P-A1-1', 3), 'keyed-already');
  asked(keyIn('P-A1-1', 25), 'no-such-line');
  expect(sheet(one, 'P-A1-1')).toMatchObject({ keyed: [3, 25], entries: 3 });
});

test.each(['a1 7', 'A1-7', 'p-a1-7', 'P A1 / 7', ' A1.07 '])('PP-8: "%s" is P-A1-7', (typed) => {
  expect(serialOf(typed)).toBe('P-A1-7');
});

test('PP-8: the serial of a notebook stays as it is written', () => {
  expect(serialOf(' Notebook 3, page 12')).toBe('Notebook 3, page 12');
});

test('PP-9: a pack undone was not printed, and what it replaced stands again', () => {
  const one = log().given(print(['board']), print(['board', 'log']));
  undoLast(one);
  expect(serials(allSheets(one.state))).toEqual(['P-A1-1']);
  expect(oldSheets(one.state)).toEqual([]);
  one.given(print(['log']));
  expect(serials(sheetsOut(one.state))).toEqual(['P-A3-1']);
});

test('PP-9: a pack that came back in part is not undone', () => {
  const one = log().given(print(['board', 'log']));
  const command = one.facts.at(-1)?.commandId;
  one.given(keyIn('P-A1-2', 1));
  const refused = one.refused({ type: 'undo.command', data: { command } });
  expect(refused.message).toContain('sheets of it are back already');
});

test('PP-9: undoing a line strikes its entry and opens the line again', () => {
  const one = log().given(print(['log']), keyIn('P-A1-1', 1));
  undoLast(one);
  expect(sheet(one, 'P-A1-1')).toMatchObject({ keyed: [], entries: 0 });
  expect(one.facts.some(({ type }) => type === 'log.struck')).toBe(true);
  one.given(keyIn('P-A1-1', 1));
});

test('PP-10: of two packs printed apart the later in the log replaces the other, at both stations', () => {
  const here = log();
  const there = here.copy({ station: 'st-2', origin: 'TEST2' });
  there.given({ type: 'incident.join-station', data: { station: 'st-2' } });
  here.given(print(['board']));
  there.wait(5).given(print(['board']));
  const before = there.facts.length;
  here.merge(there);
  there.merge(here);
  expect(there.facts.length).toBeGreaterThan(before);
  expect(serials(oldSheets(here.state))).toEqual(['P-A1-1']);
  expect(there.state.paper).toEqual(here.state.paper);
});

test('PP-3, PP-5: whatever is printed, one sheet of a kind stands, every other is old, and none is lost', () => {
  const kinds = fc.subarray(SHEET_KINDS as unknown as string[], { minLength: 1 }); // as: fast-check takes it to write in
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 300 })), { maxLength: 8 }), (packs) => {
      const one = log();
      let printed = 0;
      for (const [pack, minutes] of packs) {
        one.wait(minutes).given(print(pack, next(one.now)));
        printed += pack.length;
      }
      const { state } = one;
      const standing = currentSheets(state);
      expect(new Set(standing.map(({ kind }) => kind)).size).toBe(standing.length);
      expect(standing.length + oldSheets(state).length + sheetsOut(state).length).toBe(printed);
      expect(new Set(serials(allSheets(state))).size).toBe(printed);
    }),
    { numRuns: 60 },
  );
});
const next = (now: Instant): string => addMinutes(now, 480);

test('PP-6: in whatever order the lines of a sheet are keyed in, the gaps are those that are missing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 24 }), { maxLength: 24 }), (lines) => {
      const one = log().given(print(['log']), ...lines.map((line) => keyIn('P-A1-1', line)));
      const last = Math.max(0, ...lines);
      const missing = Array.from({ length: last }, (_, place) => place + 1).filter((n) => !lines.includes(n));
      expect(gapsIn(sheet(one, 'P-A1-1'))).toEqual(missing);
    }),
    { numRuns: 40 },
  );
});
