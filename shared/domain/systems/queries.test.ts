import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { about, add, board, lastFact, set, setAt, type Board } from '#shared/testing/systems.ts';

const ask = (log: Board, name: string, input: object): unknown => {
  const query = incidentDomain.queries.get(name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return query.run(log.state, query.input.parse(input) as never, log.reader(), log.now); // as: parsed by its own schema
};

test('the list is paged by name and filtered', () => {
  const log = board(
    ...['EMIS Web', 'PACS', 'Fax', 'Identity'].map((name) =>
      add(name, { supplier: name === 'Fax' ? 'Acme' : 'Other' }),
    ),
    set('PACS', { state: 'monitoring' }),
    setAt('EMIS Web', 'Riverside', { state: 'down' }),
  );
  const first = ask(log, 'systems.list', { limit: 3 }) as { items: { name: string }[]; next: string };
  expect(first.items.map(({ name }) => name)).toEqual(['EMIS Web', 'Fax', 'Identity']);
  expect(ask(log, 'systems.list', { limit: 3, after: first.next })).toMatchObject({
    items: [{ name: 'PACS' }],
    next: null,
  });
  expect(ask(log, 'systems.list', { headline: 'back' })).toMatchObject({
    items: [{ name: 'PACS', confirmedHere: false }],
  });
  expect(ask(log, 'systems.list', { text: 'acme' })).toMatchObject({ items: [{ name: 'Fax' }] });
  expect(ask(log, 'systems.list', { site: 'riverside' })).toMatchObject({
    items: [{ name: 'EMIS Web', partsStillDown: [{ name: 'Riverside' }] }],
  });
  expect(ask(log, 'systems.list', { tier: 0 })).toEqual({ items: [], next: null });
});

test('SY-32: the history of a system shows its parts too, and what struck an entry', () => {
  const log = board(
    add('EMIS Web'),
    set('EMIS Web', { state: 'down' }),
    setAt('EMIS Web', 'Riverside', { state: 'down' }),
  );
  const wrong = lastFact(log).id;
  log.given({ type: 'system.strike-change', data: { event: wrong, reason: 'Wrong site' } });
  const strike = lastFact(log).id;
  log.given(about('system.review', 'EMIS Web'));
  const all = ask(log, 'systems.history', { system: 'EMIS Web' }) as {
    items: { fact: { type: string }; struck: string | null }[];
  };
  expect(all.items.map(({ fact, struck }) => [fact.type, struck])).toEqual([
    ['system.reviewed', null],
    ['system.change-struck', null],
    ['system.state-set', strike],
    ['system.state-set', null],
    ['system.added', null],
  ]);
  const cell = ask(log, 'systems.history', { system: 'EMIS Web', site: 'Riverside', limit: 1 }) as {
    next: number;
  };
  expect(
    ask(log, 'systems.history', { system: 'EMIS Web', site: 'Riverside', before: cell.next }),
  ).toMatchObject({
    subject: 'EMIS Web, Riverside',
    items: [{ struck: strike }],
    next: null,
  });
  expect(ask(log, 'systems.history', { system: 'Pax' })).toMatchObject({
    ok: false,
    code: 'system-not-found',
  });
});

test('SY-51, SY-52: restore order and recovery can be asked for without a fold', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }))
    .wait(30)
    .given(set('EMIS Web', { state: 'monitoring' }));
  expect(ask(log, 'systems.recovery', {})).toMatchObject({
    items: [{ name: 'EMIS Web', minutesToFirstRestore: 30 }],
    summary: { restored: 1, medianMinutes: 30 },
  });
  expect(ask(log, 'systems.recovery', { systems: ['Pax'] })).toMatchObject({ ok: false });
  expect(ask(log, 'systems.restore-order', {})).toMatchObject([{ name: 'EMIS Web', readiness: 'usable' }]);
});
