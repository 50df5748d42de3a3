import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { add, board, set, setAt, type Board } from '#shared/testing/systems.ts';
import { addMinutes } from '../instant.ts';
import type { MomentsAround } from './moments.ts';

function moments(log: Board, input: object): MomentsAround {
  const query = incidentDomain.queries.get('systems.moments');
  if (query === undefined) throw new Error('there is no such query');
  // as: parsed by its own schema, and what it answers
  return query.run(log.state, query.input.parse(input) as never, log.reader(), log.now) as MomentsAround;
}

test('SY-85: the moments are the times for which a state was stated, of systems and of their parts, each once', () => {
  const log = board(
    add('EMIS Web'),
    add('PACS'),
    set('EMIS Web', { state: 'down' }),
    set('PACS', { state: 'down' }),
  );
  const first = log.now;
  log.wait(30).given(setAt('EMIS Web', 'Riverside', { state: 'degraded' }));
  const second = log.now;
  log.wait(30).given({ type: 'log.note', data: { text: 'Nothing of the board' } });
  expect(moments(log, { at: second })).toEqual({
    earlier: first,
    later: null,
    newest: [
      { at: second, stated: 1, first: 'EMIS Web, Riverside' },
      { at: first, stated: 2, first: 'EMIS Web' },
    ],
    total: 2,
  });
  expect(moments(log, { at: addMinutes(first, -1), limit: 1 })).toMatchObject({
    earlier: null,
    later: first,
    newest: [{ at: second }],
    total: 2,
  });
});

test('SY-85: what was entered late stands where it happened; what was undone is no moment', () => {
  const log = board(add('EMIS Web'));
  log.wait(60);
  const early = addMinutes(log.now, -45);
  log.given({ ...set('EMIS Web', { state: 'down' }), at: early });
  log.wait(5).given({ ...set('EMIS Web', { state: 'degraded' }), id: 'slip' });
  const slip = log.now;
  log.wait(5);
  expect(moments(log, { at: log.now }).newest.map(({ at }) => at)).toEqual([slip, early]);
  log.given({ type: 'undo.command', data: { command: 'slip' } });
  expect(moments(log, { at: log.now })).toMatchObject({ earlier: early, total: 1 });
});
