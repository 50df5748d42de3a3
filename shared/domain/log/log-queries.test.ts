import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import type { LogLine, LogPage } from './queries.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
type Log = ReturnType<typeof log>;
const note = (text: string, data: object = {}) => ({ type: 'log.note', data: { text, ...data } });

function ask(on: Log, name: string, input: object): unknown {
  const query = incidentDomain.queries.get(name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return query.run(on.state, query.input.parse(input) as never, on.reader(), on.now); // as: parsed by the query's own schema
}
const page = (on: Log, input: object = {}) => ask(on, 'log.page', input) as LogPage;
const texts = (items: readonly LogLine[]) => items.map(({ fact }) => (fact.data as { text?: string }).text);

test('LO-13: the log is read newest first, page by page, each line once', () => {
  const one = log().given(...Array.from({ length: 7 }, (_, i) => note(`Line ${String(i)}`)));
  const read: LogLine[] = [];
  let before: number | null = null;
  do {
    const { items, next }: LogPage = page(one, {
      limit: 3,
      kinds: ['info'],
      ...(before === null ? {} : { before }),
    });
    read.push(...items);
    before = next;
  } while (before !== null);
  expect(texts(read)).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `Line ${String(i)}`));
});

test('LO-13: a rare kind behind thousands of other entries is found by following `next`', () => {
  const one = log().given(note('Is the lab up?', { kind: 'question' }));
  const [first] = one.facts.slice(-1);
  if (first === undefined) throw new Error('the log is empty');
  for (let n = 3; n < 6000; n += 1)
    one.facts.push({ ...first, n, data: { ...(first.data as object), kind: 'info' } });
  const near = page(one, { kinds: ['question'] });
  expect(near.items).toEqual([]);
  expect(texts(page(one, { kinds: ['question'], before: near.next }).items)).toEqual(['Is the lab up?']);
});

test('LO-13: by thing, kind and person', () => {
  const one = log().given(
    note('About it', { about: ['sys-1'] }),
    note('A decision', { kind: 'decision', because: 'So.' }),
    { ...note('By another'), by: { name: 'Second loggist' } },
  );
  expect(texts(page(one, { about: 'sys-1' }).items)).toEqual(['About it']);
  expect(texts(page(one, { kinds: ['decision', 'action'] }).items)).toEqual(['A decision']);
  expect(texts(page(one, { by: 'second LOGGIST' }).items)).toEqual(['By another']);
  expect(page(one, { types: ['incident.declared'] }).items).toHaveLength(1);
});

test('LO-13: the struck entries alone', () => {
  const one = log().given(note('Entered twice.'), note('Entered once.'));
  const entry = one.facts.at(-2)?.id;
  one.given({ type: 'log.strike', data: { entry, reason: 'Entered twice.' } });
  expect(texts(page(one, { struck: true }).items)).toEqual(['Entered twice.']);
});

test('LO-13: a line shows what became of it', () => {
  const one = log().given(note('Ward 3 rang.'));
  const entry = one.facts.at(-1)?.id;
  one.given({
    type: 'log.correct',
    data: { entry, from: { text: 'Ward 3 rang.' }, to: { text: 'Ward 5 rang.' } },
  });
  one.given(
    { type: 'log.strike', data: { entry, reason: 'Entered twice.' } },
    { type: 'log.redact', data: { event: entry, reason: 'A name.' } },
  );
  const [line] = page(one, { kinds: ['info'] }).items;
  expect(line).toMatchObject({ correction: { type: 'log.corrected' }, redacted: true });
  expect(line?.struck).toBe(one.facts.find(({ type }) => type === 'log.struck')?.id);
  expect(ask(one, 'log.entry', { entry })).toMatchObject({
    fact: { id: entry },
    corrections: [{ type: 'log.corrected' }],
  });
  expect(ask(one, 'log.entry', { entry: 'OTHER-9' })).toBeNull();
});

test('LO-13: what is open is read with its words, oldest first', () => {
  const one = log().given(
    note('Is the lab up?', { kind: 'question' }),
    note('Closed', { kind: 'decision' }),
    note('Is the lift up?', { kind: 'question' }),
  );
  const open = ask(one, 'log.open', {}) as { questions: LogLine[]; owing: LogLine[] };
  expect(texts(open.questions)).toEqual(['Is the lab up?', 'Is the lift up?']);
  expect(texts(open.owing)).toEqual(['Closed']);
  expect(JSON.stringify(one.state.log)).not.toContain('lab');
});

test('LO-13: entries that owe nothing and ask nothing leave nothing in the state but the last number', () => {
  const one = log().given(note('First'));
  const before = JSON.stringify(one.state.log);
  one.given(...Array.from({ length: 300 }, (_, i) => note(`Line ${String(i)}`)));
  expect(JSON.stringify(one.state.log)).toBe(before);
});
