import { expect, test } from 'vitest';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { values } from '../collection.ts';
import { libraryDomain } from '../library-domain.ts';
import { sampleTemplate } from '../checklists/sample-template.ts';
import { templateRow, templateRows } from './select.ts';

const TODAY = '2024-07-19';
const library = (options = {}) => new MemoryLog(libraryDomain, options);
type Log = ReturnType<typeof library>;

const command = (what: string, data: object, id?: string) => ({
  type: `template.${what}`,
  data,
  ...(id === undefined ? {} : { id }),
});
const put = (changes: object = {}, id?: string) =>
  command('put', { template: { ...sampleTemplate, ...changes } }, id);
const undo = (id: string) => ({ type: 'undo.command', data: { command: id } });
const rowOf = (log: Log, key: string = sampleTemplate.key) =>
  templateRow(log.state, builtInChecklists, { key, today: TODAY });
const said = ({ facts }: Log): string => {
  const last = facts.at(-1);
  return last === undefined ? '' : libraryDomain.describe(last, { time: (at) => at });
};
const rules = ({ state }: Log) => [...values(state.conflicts.open)].map(({ rule }) => rule);

test('TP-1: the starters are there without being written', () => {
  const rows = templateRows(library().state, builtInChecklists, TODAY);
  expect(rows.map(({ key }) => key)).toEqual(builtInChecklists.map(({ key }) => key));
  expect(new Set(rows.map(({ origin, usable }) => `${origin} ${String(usable)}`))).toEqual(
    new Set(['starter true']),
  );
});

test('TP-1: a changed starter takes the place of the one that came', () => {
  const [starter] = builtInChecklists;
  const log = library().given(command('put', { template: { ...starter, title: 'Our first quarter' } }));
  expect(rowOf(log, 'first-fifteen-minutes')).toMatchObject({
    origin: 'changed-starter',
    template: { title: 'Our first quarter', version: 2 },
  });
  expect(templateRows(log.state, builtInChecklists, TODAY)).toHaveLength(builtInChecklists.length);
});

test('TP-2: each version gets the next number; the same again is refused', () => {
  const log = library().given(put());
  expect(said(log)).toBe('Checklist Ward printers back, version 1 written');
  expect(log.refused(put({ version: 9 })).code).toBe('no-change');
  log.given(put({ title: 'Printers' }));
  expect(said(log)).toBe('Checklist Printers, version 2 replaces version 1');
  expect(log.refused(put({ seen: undefined, title: ' ' })).code).toBe('invalid-data');
});

test('TP-2: what somebody else changed meanwhile is not written over', () => {
  const log = library().given(put());
  const seen = rowOf(log)?.touched;
  log.given(put({ title: 'Printers' }));
  const mine = { template: { ...sampleTemplate, title: 'Mine' }, seen };
  expect(log.refused(command('put', mine))).toMatchObject({
    code: 'changed-meanwhile',
    details: { theirs: { current: { title: 'Printers' } } },
  });
});

test('TP-3: a draft is kept, is not worked from, and becomes the next version', () => {
  const log = library().given(command('save-draft', { template: sampleTemplate }));
  expect(rowOf(log)).toMatchObject({ usable: false, draft: { template: { title: 'Ward printers back' } } });
  log.given(command('publish', { key: sampleTemplate.key }));
  expect(rowOf(log)).toMatchObject({ usable: true, draft: null, template: { version: 1 } });
  log.given(command('save-draft', { template: { ...sampleTemplate, title: 'Printers' } }));
  expect(rowOf(log)).toMatchObject({ template: { version: 1 }, draft: { template: { version: 2 } } });
  log.given(command('discard-draft', { key: sampleTemplate.key }));
  expect(rowOf(log)?.draft).toBeNull();
  expect(log.refused(command('publish', { key: sampleTemplate.key })).code).toBe('no-draft');
});

test('TP-3: a copy of a starter or of one’s own begins as a draft under its own title', () => {
  const log = library().given(command('copy', { from: 'gp-practice-downtime', title: 'Our practice' }));
  const key = [...values(log.state.templates.all)][0]?.key ?? '';
  expect(rowOf(log, key)).toMatchObject({
    origin: 'own',
    usable: false,
    template: { title: 'Our practice' },
  });
  expect(log.refused(command('copy', { from: key, title: 'our  practice' })).code).toBe('title-taken');
  expect(log.refused(command('copy', { from: 'nothing', title: 'X' })).code).toBe('template-not-found');
});

test('TP-4: who approved it counts for that version, here', () => {
  const approve = (more: object = {}) =>
    command('approve', { key: sampleTemplate.key, version: 1, by: 'Clinical safety lead', ...more });
  const log = library();
  const outcome = log.send(put({ approvedBy: 'Another trust', reviewBy: '2024-01-01' }));
  expect(outcome).toMatchObject({
    notice: 'Approved by Another trust where it comes from: that does not count here. Approve it anew.',
  });
  expect(rowOf(log)?.template.approvedBy).toBeNull();
  log.given(approve({ reviewBy: '2024-07-18' }));
  expect(rowOf(log)).toMatchObject({ reviewDue: true, template: { approvedBy: 'Clinical safety lead' } });
  log.given(command('set-review', { key: sampleTemplate.key, reviewBy: '2025-07-18' }));
  expect(rowOf(log)?.reviewDue).toBe(false);
  log.given(put({ title: 'Printers' }));
  expect(rowOf(log)?.template).toMatchObject({ version: 2, approvedBy: null, reviewBy: null });
  expect(log.refused(approve()).code).toBe('other-version');
});

test('TP-4: a starter is approved as it came', () => {
  const log = library().given(command('approve', { key: 'sbar', version: 1, by: 'Clinical safety lead' }));
  expect(rowOf(log, 'sbar')).toMatchObject({
    origin: 'changed-starter',
    template: { version: 1, approvedBy: 'Clinical safety lead' },
  });
});

test('TP-5: out of use it is listed last and nothing is started from it', () => {
  const log = library().given(command('retire', { key: 'methane', reason: 'We have our own.' }));
  const rows = templateRows(log.state, builtInChecklists, TODAY);
  expect(rows.at(-1)).toMatchObject({ key: 'methane', retired: true, usable: false });
  expect(log.refused(command('approve', { key: 'methane', version: 1, by: 'X' })).code).toBe(
    'template-retired',
  );
  log.given(command('restore', { key: 'methane' }));
  expect(rowOf(log, 'methane')).toMatchObject({ retired: false, usable: true });
});

test('TP-6: changed at two stations apart, both have numbers of their own and a person looks at both', () => {
  const a = library({ station: 'st-1', origin: 'A' }).given(put());
  const b = a.copy({ station: 'st-2', origin: 'B' });
  a.wait(1).given(put({ title: 'Ours' }));
  b.wait(2).given(put({ title: 'Theirs' }));
  a.merge(b);
  expect(rules(a)).toEqual(['TP-6']);
  expect(rowOf(a)?.template).toMatchObject({ title: 'Theirs', version: 3 });
  expect(b.merge(a).state).toEqual(a.state);
});

test('TP-6: approved here and changed there, the approval does not pass to the other version', () => {
  const a = library({ station: 'st-1', origin: 'A' }).given(put());
  const b = a.copy({ station: 'st-2', origin: 'B' });
  a.wait(1).given(put({ title: 'Ours' }));
  b.wait(2).given(command('approve', { key: sampleTemplate.key, version: 1, by: 'Lead' }));
  a.merge(b);
  expect(rules(a)).toEqual(['TP-6']);
  expect(rowOf(a)?.template).toMatchObject({ title: 'Ours', approvedBy: null });
});

test('TP-7: undo brings back what stood', () => {
  const log = library().given(put({}, 'first'), put({ title: 'Printers' }, 'second'), undo('second'));
  expect(rowOf(log)?.template).toMatchObject({ title: 'Ward printers back', version: 1 });
  log.given(command('retire', { key: sampleTemplate.key, reason: 'Wrong one.' }, 'out'), undo('out'));
  expect(rowOf(log)?.retired).toBe(false);
  log.given(command('save-draft', { template: { ...sampleTemplate, title: 'A' } }, 'one'));
  log.given(command('save-draft', { template: { ...sampleTemplate, title: 'B' } }, 'two'), undo('two'));
  expect(rowOf(log)?.draft?.template.title).toBe('A');
  log.given(command('discard-draft', { key: sampleTemplate.key }, 'gone'), undo('gone'));
  expect(rowOf(log)?.draft?.template.title).toBe('A');
  log.given(command('approve', { key: 'sbar', version: 1, by: 'Lead' }, 'signed'), undo('signed'));
  expect(rowOf(log, 'sbar')?.template.approvedBy).toBeNull();
});

test('TP-8: a recovery key is refused in a checklist too', () => {
  const key = Array.from({ length: 8 }, () => '110000').join('-');
  expect(log48(key)).toBe('recovery-key');
});
const log48 = (title: string): string => library().refused(put({ title })).code;
