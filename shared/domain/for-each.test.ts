import { expect, test } from 'vitest';
import { fewOf, forEachOf, refuseAll, type Decided } from './for-each.ts';
import { reject, type Rejection } from './outcome.ts';

const one = (id: string) => ({ id });
const given = ({ id }: { id: string }): Decided => ({ events: [{ type: 'given', data: { id } }] });
const standsAlready = ({ id }: { id: string }): Rejection => reject('no-change', `${id} stands already.`);

test('of many sentences five are said, and how many more', () => {
  expect(fewOf(['A.', 'B.', 'A.'])).toBe('A. B.');
  expect(fewOf(['1.', '2.', '3.', '4.', '5.', '6.', '7.'])).toBe('1. 2. 3. 4. 5. And 2 more.');
});

test('each once; one wrong refuses all and names every one; what changes nothing is left out and said', () => {
  expect(forEachOf([one('a'), one('b'), one('a')], given)).toEqual({
    ok: true,
    events: [...given(one('a')).events, ...given(one('b')).events],
  });
  const wrong = [reject('not-found', 'No a.'), reject('struck', 'b is struck.')];
  expect(forEachOf([one('c'), ...wrong], given)).toEqual(
    reject('not-found', 'No a. 1 more could not be taken either; nothing was changed.', {
      refused: [
        { code: 'not-found', message: 'No a.' },
        { code: 'struck', message: 'b is struck.' },
      ],
    }),
  );
  const mixed = forEachOf([one('a'), one('b')], (x) => (x.id === 'a' ? standsAlready(x) : given(x)));
  expect(mixed).toMatchObject({ ok: true, events: [{ data: { id: 'b' } }], notice: 'a stands already.' });
  expect(forEachOf([one('a')], standsAlready)).toMatchObject({ ok: false, code: 'no-change' });
});

test('a question that one of many asks can be answered for all', () => {
  const question = reject('critical', 'It is critical.', { acknowledge: 'skips-critical' });
  expect(refuseAll([question, question])).toMatchObject({ details: { acknowledge: 'skips-critical' } });
});
