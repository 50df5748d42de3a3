import { expect, test } from 'vitest';
import { add, board, set } from '#shared/testing/systems.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { meetsAll, type Span } from './board-condition.ts';
import { createBoardReckoner } from './board-reckoner.ts';

test('what changed in this shift is counted from when it began, else from twelve hours ago', () => {
  const log = board(add('EMIS Web'), add('PACS'), set('EMIS Web', { state: 'down' }));
  log.wait(90).given(set('PACS', { state: 'down' }));
  log.wait(30);
  const { state, now } = log;
  const rows = createBoardReckoner()(state, reckoningOf(state.incident, now));
  const changed = (is: Span, shiftSince?: typeof now) =>
    rows
      .filter(meetsAll([{ by: 'changed', is }], { now, shiftSince }))
      .map(({ source }) => source.name)
      .toSorted();
  const [first] = log.facts.filter(({ type }) => type === 'system.state-set').slice(1);
  expect(changed('1 h')).toEqual(['PACS']);
  expect(changed('shift', first?.at)).toEqual(['PACS']);
  expect(changed('shift')).toEqual(['EMIS Web', 'PACS']);
});
