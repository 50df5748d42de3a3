import { expect, test } from 'vitest';
import { foldedAt } from '#shared/domain/folded-at.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { headlineCounts } from '#shared/domain/systems/select-counts.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { issueSitrep, lastReport, reportsOf, utcWording } from '#shared/testing/sitreps.ts';
import { MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import { Instant } from '../instant.ts';
import { updateClocks } from '../updates/select.ts';
import { sitrepDocument } from './document.ts';
import { countsSeen, numbersOf, totalOf } from './figures.ts';
import { fillMessage, holesAt } from './message.ts';
import { figuresAt } from './reckon.ts';
import { fieldsFromLines } from './select.ts';

const declare = {
  type: 'incident.declare',
  data: { name: 'Faulty update', profile: 'health-england', type: 'critical', level: '2' },
};
const add = (name: string, tier?: number): TestCommand => ({
  type: 'system.add',
  data: { name, ...(tier === undefined ? {} : { tier }) },
});
const set = (system: string, to: object, more: object = {}, at?: string): TestCommand => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to, ...more },
  ...(at === undefined ? {} : { at }),
});
/** Declared at 05:00 UTC; EMIS down, PACS degraded, Pathology never assessed. */
const log = () =>
  new MemoryLog(incidentDomain).given(
    declare,
    add('EMIS Web', 1),
    add('PACS', 2),
    add('Pathology', 1),
    set('EMIS Web', { state: 'down', lost: 'Records', cause: 'Update' }),
    set('PACS', { state: 'degraded', lost: 'Old pictures' }),
  );
type Log = ReturnType<typeof log>;
const doc = (one: Log) =>
  sitrepDocument(lastReport(one), {
    wording: utcWording,
    withdrawn: false,
    correctedBy: null,
    issued: null,
    chain: null,
  });
const block = (one: Log, key: string) => doc(one).blocks.find((found) => found.key === key);

test('SR-1: figures are those of the board at the cut-off, and add up', () => {
  const one = log()
    .wait(30)
    .given(set('EMIS Web', { state: 'limited' }), issueSitrep({ asAt: '2024-07-19T05:10:00Z' }));
  const { figures, asAt } = lastReport(one);
  const then = foldedAt(incidentDomain, one.facts, asAt);
  const counts = headlineCounts(then, reckoningOf(then.incident, asAt));
  const states = numbersOf(figures);
  expect(states).toMatchObject({ down: counts.down, degraded: counts.degraded, unknown: counts.unknown });
  expect(totalOf(states)).toBe(counts.total);
  expect(states).toMatchObject({ down: 1, degraded: 1, unknown: 1, limited: 0 });
});

test('SR-2: an issued sitrep stays as it is, whatever is entered for a time before its cut-off', () => {
  const one = log().wait(30).given(issueSitrep());
  const before = structuredClone(lastReport(one));
  one.given(
    set('Pathology', { state: 'down' }, {}, '2024-07-19T05:05:00Z'),
    set('EMIS Web', { state: 'degraded' }, {}, '2024-07-19T05:20:00Z'),
    add('Rostering'),
  );
  expect(lastReport(one)).toEqual(before);
  expect(figuresAt(one.state, before.asAt, null)?.states).not.toEqual(before.figures.states);
});

test('SR-3: changes are told against what the last sitrep reported', () => {
  const one = log().wait(30).given(issueSitrep());
  expect(lastReport(one)).toMatchObject({
    number: 'A1',
    since: null,
    figures: { changes: [], before: null },
  });
  one
    .wait(60)
    .given(
      set('EMIS Web', { state: 'limited', allowedUse: 'Urgent work' }),
      set('Pathology', { state: 'down' }, {}, '2024-07-19T05:05:00Z'),
      add('Rostering'),
      issueSitrep(),
    );
  const { figures, since, number } = lastReport(one);
  expect(number).toBe('A2');
  expect(since?.number).toBe('A1');
  expect(figures.changes).toEqual([
    { name: 'Pathology', from: 'unknown', to: 'down' },
    { name: 'Rostering', from: null, to: 'unknown' },
    { name: 'EMIS Web', from: 'down', to: 'limited' },
  ]);
  expect(figures.before).toMatchObject({ down: 1, degraded: 1, unknown: 1 });
  one
    .wait(1)
    .given({ type: 'system.retire', data: { system: 'Rostering', reason: 'Not ours.' } }, issueSitrep());
  expect(lastReport(one).figures.changes).toEqual([{ name: 'Rostering', from: 'unknown', to: null }]);
});

test('SR-3: a withdrawn sitrep is not what the next one is told against', () => {
  const one = log().wait(30).given(issueSitrep());
  const [first] = one.state.sitreps.issued;
  one
    .wait(30)
    .given(
      { type: 'sitrep.withdraw', data: { sitrep: first?.event, reason: 'Wrong name on it.' } },
      issueSitrep(),
    );
  expect(lastReport(one).since).toBeNull();
});

test('SR-4: a cut-off lies in the past, and counts that changed meanwhile are shown first', () => {
  const one = log().wait(30);
  expect(one.refused(issueSitrep({ asAt: '2024-07-19T06:00:00Z' })).code).toBe('cut-off-ahead');
  expect(one.refused(issueSitrep({ asAt: '2024-07-18T04:00:00Z' })).code).toBe('cut-off-too-old');
  const asAt = Instant.parse('2024-07-19T05:10:00Z');
  const seen = figuresAt(one.state, asAt, null);
  const saw = seen === null ? '' : countsSeen(seen);
  one.given(set('Pathology', { state: 'down' }, {}, '2024-07-19T05:05:00Z'));
  expect(one.refused(issueSitrep({ asAt, saw })).code).toBe('changed-meanwhile');
  one.given(set('Pathology', { state: 'degraded' }));
  const again = figuresAt(one.state, asAt, null);
  one.given(issueSitrep({ asAt, saw: again === null ? '' : countsSeen(again) }));
});

test('SR-5: nobody approved is no sitrep; numbers run on', () => {
  const one = log();
  expect(one.refused({ type: 'sitrep.issue', data: {} }).code).toBe('invalid-data');
  one.given(issueSitrep(), issueSitrep(), issueSitrep());
  expect(reportsOf(one).map(({ number }) => number)).toEqual(['A1', 'A2', 'A3']);
});

test('SR-6: clocks of its audiences begin again, and the next is promised', () => {
  const one = log()
    .wait(30)
    .given(issueSitrep({ audiences: ['region', 'Integrated care board'] }));
  expect(lastReport(one).nextAt).toBe('2024-07-19T07:30:00.000Z');
  const due = (key: string) => updateClocks(one.state, one.now).find(({ audience }) => audience.key === key);
  expect([due('region')?.due, due('icb')?.due]).toEqual(Array(2).fill('2024-07-19T07:30:00.000Z'));
  expect(due('region')?.lastSent?.by).toBe('sitrep A1');
  expect(one.refused(issueSitrep({ audiences: ['press'] })).code).toBe('audience-not-found');
  one.given(issueSitrep({ next: null }));
  expect(doc(one).asAt).toBe('As at 05:30 UTC. No next one promised.');
});

test('SR-7: fields stand in the order of the asker; what nobody filled says so', () => {
  const fields = fieldsFromLines('Patients affected by site\nSystems\n\nRisks and forecast\n');
  expect(fields.map(({ key }) => key)).toEqual(['patients-affected-by-site', 'systems', 'risks']);
  const one = log().given({ type: 'sitrep.set-template', data: { name: 'Region, 08:00', fields } });
  one.given(issueSitrep({ template: 'region, 08:00', texts: { risks: 'Likely: back by noon.' } }));
  expect(doc(one).blocks.map(({ heading, isEmpty }) => [heading, isEmpty])).toEqual([
    ['Patients affected by site', true],
    ['Systems', false],
    ['Risks and forecast', false],
  ]);
  expect(one.refused(issueSitrep({ template: 'region-08-00', texts: { comms: 'x' } })).code).toBe(
    'field-not-found',
  );
  expect(one.refused(issueSitrep({ template: 'weekly' })).code).toBe('template-not-found');
  const again = { type: 'sitrep.set-template', data: { name: 'METHANE', fields } };
  expect(one.refused(again).code).toBe('name-taken');
  one.given({ type: 'sitrep.drop-template', data: { template: 'region-08-00' } });
  expect(one.refused(issueSitrep({ template: 'region-08-00' })).code).toBe('template-not-found');
});

test('SR-7: METHANE is begun by the state in Health', () => {
  const one = log().given(
    { type: 'service.add', data: { name: 'Theatres', needs: ['PACS'] } },
    { type: 'service.set-capability', data: { service: 'Theatres', to: { capability: 'stopped' } } },
    { type: 'counter.count', data: { counter: 'patients-affected', total: 120 } },
    issueSitrep({ texts: { 'methane-a': 'Site keys with security.' } }),
  );
  const said = (key: string) => block(one, key)?.paragraphs.join(' ');
  expect(said('methane-m')).toBe('Critical incident, Level 2');
  expect(said('methane-t')).toBe('Down or degraded: EMIS Web, PACS. Cause as stated: Update.');
  expect(said('methane-h')).toBe('Stopped: Theatres.');
  expect(said('methane-a')).toBe('Site keys with security.');
  expect(said('methane-n')).toBe('Patients affected: 120; Services affected: 1');
});

test('SR-7: open tasks stand under the next 4, 12 and 24 hours', () => {
  const task = (title: string, due?: string): TestCommand => ({
    type: 'task.add',
    data: { title, ...(due === undefined ? {} : { due }) },
  });
  const one = log()
    .given(
      task('Ring supplier', '2024-07-19T05:10:00Z'),
      task('Print lists', '2024-07-19T08:00:00Z'),
      task('Second key', '2024-07-19T15:00:00Z'),
      task('Night staff', '2024-07-20T04:00:00Z'),
      task('Review', '2024-07-22T04:00:00Z'),
      task('Someday'),
    )
    .wait(30)
    .given(issueSitrep());
  expect(block(one, 'next')?.table?.rows.map(([when, what]) => [when, what])).toEqual([
    ['Overdue', 'A1 Ring supplier'],
    ['Next 4 h', 'A2 Print lists'],
    ['Next 12 h', 'A3 Second key'],
    ['Next 24 h', 'A4 Night staff'],
  ]);
  expect(block(one, 'next')?.lines[0]).toMatch(/^Open tasks 6: overdue 1, .* without a time 1\.$/);
});

test('SR-7: what is not known stands there: not assessed, unconfirmed, by a supplier’s word', () => {
  const one = log().given(
    set('EMIS Web', { state: 'limited', allowedUse: 'Urgent' }, { source: 'supplier', confidence: 'likely' }),
    issueSitrep(),
  );
  expect(block(one, 'unknowns')?.lines.slice(0, 3)).toEqual([
    'Not assessed: 1. In restore groups 0 to 2: Pathology.',
    'Back, not confirmed here: 1. Good news by a supplier’s word alone: 1.',
    'Nobody has looked in time: 0. Only likely, or unverified: 1.',
  ]);
  expect(block(one, 'supplier')?.table?.rows).toEqual([['EMIS Web', 'Back, limited use', '05:00 UTC']]);
  expect(block(one, 'systems')?.table?.rows[0]?.[1]).toBe('L Back, limited use (supplier says)');
});

test('SR-8: withdrawn or put right, the first stays and says so; undo does neither', () => {
  const one = log().given({ ...issueSitrep(), id: 'c-1' });
  expect(one.send({ type: 'undo.command', data: { command: 'c-1' } })).toMatchObject({ ok: false });
  one.given(issueSitrep({ corrects: 'A1' }));
  expect(doc(one).cautions).toEqual(['Puts sitrep A1 right.']);
  expect(one.refused(issueSitrep({ corrects: 'A9' })).code).toBe('sitrep-not-found');
  const withdraw = {
    type: 'sitrep.withdraw',
    data: { sitrep: one.state.sitreps.issued[0]?.event, reason: 'Wrong name.' },
  };
  one.given(withdraw);
  expect(one.refused(withdraw).code).toBe('already-withdrawn');
  expect(reportsOf(one)).toHaveLength(2);
});

test('SR-12: two stations that issue apart number with their own letters, and both stand', () => {
  const one = log().given(issueSitrep());
  const two = one
    .copy({ station: 'st-2', origin: 'TEST2' })
    .wait(5)
    .given({ type: 'incident.join-station', data: { station: 'st-2' } }, issueSitrep());
  one.wait(1).given(issueSitrep()).merge(two);
  expect(one.state.sitreps.issued.map(({ number }) => number)).toEqual(['A1', 'A2', 'B1']);
});

test('SR-14: holes fill from the state, the rest is asked of a person', () => {
  const one = log();
  const figures = figuresAt(one.state, one.now, null);
  if (figures === null) throw new Error('nothing is declared');
  const holes = holesAt(one.state, figures, one.now, null, utcWording);
  expect(fillMessage('Down: {systems-down}. Ring {whom-to-ring}. Next {next}.', holes, false)).toEqual({
    text: 'Down: EMIS Web. Ring [whom to ring]. Next not promised.',
    open: ['whom to ring'],
  });
  expect(fillMessage('{down} down.', holes, true).text).toBe('EXERCISE EXERCISE EXERCISE\n1 down.');
});
