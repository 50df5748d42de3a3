import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { Instant } from '#shared/domain/instant.ts';
import { MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import { decisionsDueForReview, decisionsInForce } from './decision.ts';
import type { LogEntryLine, LogPage } from './queries.ts';
import { recordOf } from './record.ts';
import type { TypedPage } from './typed.ts';

const log = () =>
  new MemoryLog(incidentDomain).given({
    type: 'incident.declare',
    data: { name: 'Faulty update', profile: 'general' },
  });
type Log = ReturnType<typeof log>;

const decided = (on: Log, text: string, data: object = {}) => {
  on.given({ type: 'log.note', data: { text, kind: 'decision', ...data } });
  return lastOf(on);
};
const lastOf = ({ facts }: Log) => {
  const fact = facts.at(-1);
  if (fact === undefined) throw new Error('the log is empty');
  return fact.id;
};
const review = (entry: string, reviewAt: string | null): TestCommand => ({
  type: 'decision.review',
  data: { entry, reviewAt },
});
const undoLast = (on: Log) =>
  on.given({ type: 'undo.command', data: { command: on.facts.at(-1)?.commandId } });
const inForce = ({ state }: Log) => decisionsInForce(state).map(({ number }) => number);
const due = ({ state, now }: Log) => decisionsDueForReview(state, now).map(({ number }) => number);
const ask = (on: Log, name: string, input: object): unknown =>
  incidentDomain.queries
    .get(name)
    ?.run(on.state, incidentDomain.queries.get(name)?.input.parse(input) as never, on.reader(), on.now); // as: parsed by its own schema
const lineOf = (on: Log, entry: string) => ask(on, 'log.entry', { entry }) as LogEntryLine; // as: what the query answers
const sign = (entry: string, name: string, as = 'signed'): TestCommand => ({
  type: 'log.sign',
  data: { entry, name, as },
});

test('LO-14: a decision holds until it is ended, and again once that is undone', () => {
  const one = log();
  const closed = decided(one, 'Radiotherapy stays closed');
  decided(one, 'Theatres open');
  expect(inForce(one)).toEqual(['A1', 'A2']);
  one.given({ type: 'decision.end', data: { entry: closed, because: 'All four are tested.' } });
  expect(inForce(one)).toEqual(['A2']);
  expect(lineOf(one, closed).endedBy?.type).toBe('decision.ended');
  expect(one.refused(review(closed, null)).code).toBe('decision-not-in-force');
  undoLast(one);
  expect(inForce(one)).toEqual(['A1', 'A2']);
});

test('LO-14: a decision that takes the place of another ends it; struck, it gives the place back', () => {
  const one = log();
  const first = decided(one, 'Radiotherapy stays closed');
  const second = decided(one, 'Two machines open', { supersedes: first });
  expect(inForce(one)).toEqual(['A2']);
  expect(incidentDomain.describe(one.facts.at(-1) as never, { time: () => '' })).toContain('In place of: A1'); // as: the last fact is there
  const third = { type: 'log.note', data: { text: 'All open', kind: 'decision', supersedes: first } };
  expect(one.refused(third).code).toBe('decision-not-in-force');
  one.given({ type: 'log.strike', data: { entry: second, reason: 'Not decided.' } });
  expect(inForce(one)).toEqual(['A1']);
});

test('LO-14: only a decision takes the place of a decision', () => {
  const one = log();
  one.given({ type: 'log.note', data: { text: 'Ward 5 rang' } });
  const entry = lastOf(one);
  const first = decided(one, 'Radiotherapy stays closed');
  const note = (data: object) => ({ type: 'log.note', data: { text: 'Open', ...data } });
  expect(one.refused(note({ kind: 'decision', supersedes: entry })).code).toBe('decision-not-found');
  expect(one.refused(note({ kind: 'info', supersedes: first })).code).toBe('not-a-decision');
});

test('LO-14: replaced at two stations apart, it is replaced; striking one does not bring it back', () => {
  const here = log();
  const first = decided(here, 'Radiotherapy stays closed');
  const there = here.copy({ station: 'st-2', origin: 'TEST2' });
  there.given({ type: 'incident.join-station', data: { station: 'st-2' } });
  decided(there, 'Two open', { supersedes: first });
  const mine = decided(here, 'All open', { supersedes: first });
  here.merge(there);
  expect(inForce(here)).toEqual(['B1', 'A2']);
  here.given({ type: 'log.strike', data: { entry: mine, reason: 'Not decided.' } });
  expect(inForce(here)).toEqual(['B1']);
});

test('LO-15: a review comes back when it is due, and again when the next one is', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy stays closed', { decision: { reviewAt: '2024-07-19T06:00:00Z' } });
  decided(one, 'Theatres open');
  expect(due(one)).toEqual([]);
  one.wait(60);
  expect(due(one)).toEqual(['A1']);
  expect(one.refused(review(entry, '2024-07-19T05:30:00Z')).code).toBe('in-the-past');
  one.given(review(entry, '2024-07-19T08:00:00Z'));
  expect(due(one)).toEqual([]);
  one.wait(120);
  expect(due(one)).toEqual(['A1']);
  one.given(review(entry, null));
  expect(due(one)).toEqual([]);
  undoLast(one);
  expect(due(one)).toEqual(['A1']);
});

test('LO-15: a review time said later is paid from the debt and comes due', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy stays closed');
  one.given({ type: 'log.supply', data: { entry, reviewAt: '2024-07-19T05:30:00Z' } });
  one.wait(31);
  expect(due(one)).toEqual(['A1']);
});

test('LO-15: a review entered late does not replace one that happened after it', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy stays closed');
  one.wait(60).given(review(entry, '2024-07-19T07:00:00Z'));
  one.wait(10).given({ ...review(entry, '2024-07-19T23:00:00Z'), at: '2024-07-19T05:30:00Z' });
  one.now = Instant.parse('2024-07-19T07:00:00Z');
  expect(due(one)).toEqual(['A1']);
});

test('LO-16: the words of the decisions in force are read with what became of them', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy closed');
  one.given({ type: 'log.correct', data: { entry, to: { text: 'Radiotherapy stays closed' } } });
  const [line] = ask(one, 'log.decisions', {}) as LogEntryLine[]; // as: what the query answers
  expect(line?.correction?.data).toMatchObject({ text: { to: 'Radiotherapy stays closed' } });
});

test('LO-16: a reason that was given later is the reason of the decision', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy stays closed', { decision: { risks: 'Fractions are missed' } });
  one.given({ type: 'log.supply', data: { entry, because: 'Two of four are untested.' } });
  const [line] = ask(one, 'log.decisions', {}) as LogEntryLine[]; // as: what the query answers
  expect(line && recordOf(line)).toMatchObject({
    because: 'Two of four are untested.',
    risks: 'Fractions are missed',
  });
});

test('LO-17: one signs, another countersigns; the same name does not sign twice', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy stays closed');
  expect(one.refused(sign(entry, 'Duty director', 'countersigned')).code).toBe('not-signed-yet');
  one.given(sign(entry, 'Incident lead'));
  expect(one.refused(sign(entry, 'incident LEAD', 'countersigned')).code).toBe('signed-already');
  one.given(sign(entry, 'Duty director', 'countersigned'));
  expect(lineOf(one, entry).signatures.map(({ data }) => data)).toMatchObject([
    { as: 'signed', name: 'Incident lead' },
    { as: 'countersigned', name: 'Duty director' },
  ]);
});

test('LO-17: a signature is under the words that stood: after a correction it is signed again', () => {
  const one = log();
  const entry = decided(one, 'Radiotherapy closed');
  one.given(sign(entry, 'Incident lead'));
  one.given({ type: 'log.correct', data: { entry, to: { text: 'Radiotherapy stays closed' } } });
  expect(one.refused(sign(entry, 'Duty director', 'countersigned')).code).toBe('not-signed-yet');
  one.given(sign(entry, 'Incident lead'), sign(entry, 'Duty director', 'countersigned'));
  expect(lineOf(one, entry).signatures).toHaveLength(3);
});

const earlier = { name: 'Loggist A' };
const reattribute = (events: readonly string[], from: string, to: string): TestCommand => ({
  type: 'log.reattribute',
  data: { events, from, to: { name: to }, reason: 'Had gone home at 05:00.' },
});

/** Three things typed while the keyboard still said Loggist A. */
const typedAsA = (on: Log) => {
  const before = on.facts.length;
  on.given(
    { type: 'log.note', data: { text: 'Ward 5 rang' }, by: earlier },
    { type: 'system.add', data: { name: 'EMIS Web' }, by: earlier },
    { type: 'log.note', data: { text: 'Ward 7 rang' }, by: earlier },
  );
  return on.facts.slice(before).map(({ id }) => id);
};

test('LO-18, hazard "entries under the wrong name": given to whom they belong, the typed name stays beside', () => {
  const one = log();
  const ids = typedAsA(one);
  one.given(reattribute(ids, 'Loggist A', 'Loggist B'));
  expect(one.facts.at(-1)?.data).toMatchObject({ numbers: ['A1', 'A2'], from: 'Loggist A' });
  for (const id of ids) {
    const line = lineOf(one, id);
    expect([line.fact.by, line.reattributed]).toEqual([earlier, { name: 'Loggist B' }]);
  }
  const ofB = ask(one, 'log.page', { by: 'Loggist B' }) as LogPage; // as: what the query answers
  expect(ofB.items.map(({ fact }) => fact.id)).toEqual([...ids].reverse());
  expect((ask(one, 'log.page', { by: 'Loggist A' }) as LogPage).items).toEqual([]); // as: as above
});

test('LO-18: what carries another name by now is passed over and counted', () => {
  const one = log();
  const ids = typedAsA(one);
  one.given(reattribute(ids.slice(0, 1), 'Loggist A', 'Loggist C'));
  expect(one.send(reattribute(ids, 'Loggist A', 'Loggist B'))).toMatchObject({
    ok: true,
    notice: '1 passed over: they are not under the name Loggist A any more.',
  });
  expect(ids.map((id) => lineOf(one, id).reattributed?.name)).toEqual([
    'Loggist C',
    'Loggist B',
    'Loggist B',
  ]);
  expect(one.refused(reattribute(ids, 'Loggist A', 'Loggist B')).code).toBe('nothing-to-reattribute');
});

test('LO-18: undone, the name that they were typed under stands again', () => {
  const one = log();
  const ids = typedAsA(one);
  one.given(reattribute(ids, 'Loggist A', 'Loggist B'));
  undoLast(one);
  expect(ids.map((id) => lineOf(one, id).reattributed)).toEqual([null, null, null]);
});

test('LO-18: what one name typed in a stretch of time is found, of every area, oldest first', () => {
  const one = log();
  const ids = typedAsA(one);
  one.wait(60).given({ type: 'log.note', data: { text: 'Later' }, by: earlier });
  const typed = (from: string, to: string) =>
    (ask(one, 'log.typed', { by: 'loggist a', from, to }) as TypedPage).items.map(({ fact }) => fact.id); // as: what the query answers
  expect(typed('2024-07-19T05:00:00Z', '2024-07-19T05:30:00Z')).toEqual(ids);
  expect(typed('2024-07-19T05:30:00Z', '2024-07-19T06:30:00Z')).toEqual([lastOf(one)]);
});
