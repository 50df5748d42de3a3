import { expect, test } from 'vitest';
import { lookup, values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = (station?: { station: string; origin: string }) =>
  new MemoryLog(incidentDomain, station).given(declare);
type Log = ReturnType<typeof log>;

const note = (text: string, data: object = {}) => ({ type: 'log.note', data: { text, ...data } });
const last = ({ facts }: Log) => {
  const fact = facts.at(-1);
  if (fact === undefined) throw new Error('the log is empty');
  return fact;
};
const noted = (on: Log, text: string, data: object = {}) => last(on.given(note(text, data))).id;
const correct = (entry: string, from: string, to: string) => ({
  type: 'log.correct',
  data: { entry, from: { text: from }, to: { text: to } },
});
const strike = (entry: string) => ({ type: 'log.strike', data: { entry, reason: 'Entered twice.' } });
const words = (on: Log) =>
  on.facts.map((fact) => incidentDomain.describe(fact, { time: (at) => at.slice(11, 16) }));
const open = ({ state }: Log) => [...values(state.log.questions)].map(({ number }) => number).sort();
const owing = ({ state }: Log) => [...values(state.log.owing)].map(({ number, owes }) => [number, ...owes]);
const conflicts = ({ state }: Log) => [...values(state.conflicts.open)].map(({ rule }) => rule);

test('LO-1, LO-2: a line is enough; each entry gets the next number of its station', () => {
  const one = log();
  one.given(note('Ward 5 rang.'), note('Is the lab up?', { kind: 'question' }));
  expect(words(one).slice(1)).toEqual(['A1 Ward 5 rang.', 'A2 Question: Is the lab up?']);
});

test('LO-1: nothing is noted before an incident is declared', () => {
  expect(new MemoryLog(incidentDomain).refused(note('Ward 5 rang.')).code).toBe('incident-not-declared');
});

test('LO-4: an entry more than 5 minutes late owes why; a reason or a paper serial pays', () => {
  const one = log().wait(60);
  one.given(
    { ...note('On time'), at: '2024-07-19T05:55:00Z' },
    { ...note('Late'), at: '2024-07-19T05:54:00Z' },
    { ...note('Explained', { lateReason: 'On the telephone.' }), at: '2024-07-19T05:00:00Z' },
    { ...note('From paper', { paperSerial: '0043' }), at: '2024-07-19T05:00:00Z' },
  );
  expect(owing(one)).toEqual([['A2', 'late-reason']]);
});

test('LO-5: a decision owes its record part by part until that is supplied, and blocks nothing', () => {
  const one = log();
  const decision = noted(one, 'Radiotherapy stays closed', { kind: 'decision' });
  const rest = ['options', 'known', 'confidence', 'risks', 'authority', 'review'];
  expect(owing(one)).toEqual([['A1', 'because', ...rest]]);
  const late = { type: 'log.supply', data: { entry: decision, lateReason: 'On paper.' } };
  expect(one.refused(late).message).toContain('A1 does not owe why it was late');
  const supply = (data: object) => ({ type: 'log.supply', data: { entry: decision, ...data } });
  one.given(supply({ because: 'Two machines are untested.' }));
  expect(words(one).at(-1)).toBe('A1 completed. Because: Two machines are untested.');
  expect(one.refused(supply({ because: 'Said twice.' })).code).toBe('nothing-owed');
  one.given(
    supply({ risks: 'Fractions are missed.', confidence: 'likely' }),
    supply({ options: 'Two machines only.', known: 'Two answer.' }),
  );
  expect(owing(one)).toEqual([['A1', 'authority', 'review']]);
  one.given(supply({ authority: 'BC plan 4.2', reviewAt: null }));
  expect(owing(one)).toEqual([]);
  expect(one.refused(supply({})).message).toContain('Give one thing that is owed');
});

test('LO-5: a decision noted with its whole record owes nothing', () => {
  const one = log();
  noted(one, 'Theatres open', {
    kind: 'decision',
    because: 'Tested at 05:00.',
    decision: {
      options: 'Wait for the morning.',
      known: 'All tested.',
      confidence: 'confirmed',
      risks: 'None seen.',
      authority: 'Duty director',
      reviewAt: '2024-07-19T09:00:00Z',
    },
  });
  expect(owing(one)).toEqual([]);
});

test('LO-6: a question is open until it is answered, and again when its answer is struck', () => {
  const one = log();
  const question = noted(one, 'Is the lab up?', { kind: 'question' });
  expect(open(one)).toEqual(['A1']);
  const answer = noted(one, 'Yes, since 04:00', { answers: question });
  expect(words(one).at(-1)).toBe('A2 Answer to A1: Yes, since 04:00');
  expect(open(one)).toEqual([]);
  one.given(strike(answer));
  expect(open(one)).toEqual(['A1']);
  one.given(strike(question));
  expect(open(one)).toEqual([]);
  expect(one.refused(note('No', { answers: answer })).code).toBe('question-not-found');
});

test('LO-7: a correction of what somebody corrected meanwhile is refused with both texts', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  one.given(correct(entry, 'Ward 3 rang.', 'Ward 5 rang.'));
  expect(one.refused(correct(entry, 'Ward 3 rang.', 'Ward 8 rang.'))).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: { text: 'Ward 8 rang.' }, theirs: { text: 'Ward 5 rang.' } },
  });
  expect(one.refused(correct(entry, 'Ward 5 rang.', 'Ward 5 rang.')).code).toBe('no-change');
  one.given(correct(entry, 'Ward 5 rang.', 'Ward 8 rang.'));
});

test('LO-7: the time of an entry is corrected like its words, and never into the future', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  const move = (to: string) => ({
    type: 'log.correct',
    data: {
      entry,
      from: { happenedAt: '2024-07-19T06:00+01:00' },
      to: { happenedAt: to },
      reason: 'Wrong clock.',
    },
  });
  expect(one.refused(move('2024-07-19T05:03:00Z')).code).toBe('in-the-future');
  one.given(move('2024-07-19T04:50:00Z'));
  expect(words(one).at(-1)).toBe('A1 corrected. It happened at 04:50, not 05:00. Because: Wrong clock.');
  expect(one.refused(move('2024-07-19T04:40:00Z')).code).toBe('changed-meanwhile');
});

test('LO-3, LO-10: what is struck stays in the log and is changed no more', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  one.given(strike(entry));
  expect(one.refused(correct(entry, 'Ward 3 rang.', 'Ward 5 rang.')).code).toBe('entry-struck');
  expect(one.refused(strike(entry)).code).toBe('entry-struck');
  expect(one.refused({ type: 'log.link', data: { entry, about: ['sys-1'] } }).code).toBe('entry-struck');
  expect(words(one)).toContain('A1 Ward 3 rang.');
  expect(noted(one, 'Another')).not.toBe(entry);
  expect(words(one).at(-1)).toBe('A2 Another');
});

test('LO-3: only entries are struck here; the rest of the log has its own road', () => {
  const one = log();
  expect(one.refused(strike(last(one).id)).code).toBe('entry-not-found');
});

test('LO-10: undoing a strike lets the entry stand again with what was open on it', () => {
  const one = log();
  const entry = noted(one, 'Is the lab up?', { kind: 'question' });
  one.given({ ...strike(entry), id: 'strike-1' }, { type: 'undo.command', data: { command: 'strike-1' } });
  expect(open(one)).toEqual(['A1']);
  one.given(correct(entry, 'Is the lab up?', 'Is the blood lab up?'));
});

test('LO-10: undoing an entry strikes it; undoing a correction puts the words back', () => {
  const one = log();
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  one.given({ ...note('Ward 3 rang.'), id: 'note-1' });
  const entry = last(one).id;
  one.given({ ...correct(entry, 'Ward 3 rang.', 'Ward 5 rang.'), id: 'correct-1' }, undo('correct-1'));
  one.given(correct(entry, 'Ward 3 rang.', 'Ward 8 rang.'));
  expect(one.refused(undo('correct-1')).code).toBe('already-undone');
  one.given(undo('note-1'));
  expect(lookup(one.state.log.struck, entry)).toBeDefined();
});

test('LO-8: of two corrections made apart the later stands, and a conflict names it', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1);
  one.given(correct(entry, 'Ward 3 rang.', 'Ward 5 rang.'));
  two.given(correct(entry, 'Ward 3 rang.', 'Ward 8 rang.'));
  one.merge(two);
  expect(conflicts(one)).toEqual(['LO-8']);
  one.given(correct(entry, 'Ward 8 rang.', 'Ward 9 rang.'));
});

test('LO-9: struck here and corrected there, an entry stays struck and a conflict is opened', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1);
  one.given(strike(entry));
  two.given(correct(entry, 'Ward 3 rang.', 'Ward 8 rang.'));
  one.merge(two);
  expect(conflicts(one)).toEqual(['LO-9']);
  expect(lookup(one.state.log.struck, entry)).toBeDefined();
});

test('LO-9: two strikes made apart are one', () => {
  const one = log();
  const entry = noted(one, 'Ward 3 rang.');
  const two = one.copy({ station: 'st-2', origin: 'TEST2' });
  one.given(strike(entry));
  two.given(strike(entry));
  expect(conflicts(one.merge(two))).toEqual([]);
});
