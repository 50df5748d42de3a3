import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import type { Exporter, ExportSource } from '../exporter.ts';
import { exportSourceOf } from '../testing/export-source.ts';
import { csvExporter } from './csv-exporter.ts';
import { htmlExporter } from './html-exporter.ts';
import { isStrike, targetOf } from './log-aftermath.ts';
import { jsonlExporter } from './jsonl-exporter.ts';
import { markdownExporter } from './markdown-exporter.ts';

const declare = (name: string, exercise = false) => ({
  type: 'incident.declare',
  data: { name, profile: 'general', exercise },
});
const note = (text: string) => ({ type: 'log.note', data: { text } });
const add = (name: string) => ({ type: 'system.add', data: { name } });
const set = (system: string, to: object, more: object = {}) => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to, ...more },
});

const newLog = () => new MemoryLog(incidentDomain, { now: '2024-07-19T08:00:00Z' });
const textOf = (exporter: Exporter, source: ExportSource): string => [...exporter.write(source)].join('');
const noteId = (log: ReturnType<typeof newLog>, text: string): string => {
  const found = log.facts.find((fact) => JSON.stringify(fact.data).includes(text));
  if (found === undefined) throw new Error(`nothing on the log says ${text}`);
  return found.id;
};

test('EX-1: jsonl holds the exact envelopes, one a line, under a line that says what they are', () => {
  const log = newLog().given(declare('Faulty update'), note('two\nlines, "quoted"'));
  const source = exportSourceOf(log);
  const [head = '', ...lines] = textOf(jsonlExporter, source).trimEnd().split('\n');
  expect(JSON.parse(head)).toMatchObject({ blackstart: 'journal', incident: 'inc-1' });
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
    [...source.events()].map(({ envelope }) => envelope),
  );
});

test('EX-2: csv tells local time and UTC, who typed it, who told it and what became of it', () => {
  const log = newLog().given(declare('Faulty update'), {
    ...note('Ward 3 rang.'),
    toldBy: { name: 'Ward clerk', place: 'Ward 3', ringBack: 'ext 4410' },
  });
  const entry = noteId(log, 'Ward 3 rang.');
  log.given({ type: 'log.strike', data: { entry, reason: 'Entered twice.' } });
  const rows: Record<string, string>[] = parse(textOf(csvExporter, exportSourceOf(log)), {
    columns: true,
    bom: true,
  });
  expect(rows.find(({ event }) => event === entry)).toMatchObject({
    number: 'A1',
    at: '19 Jul 2024, 09:00 BST',
    at_utc: '2024-07-19T08:00:00.000Z',
    by: 'Loggist',
    told_by: 'Ward clerk, Ward 3, ext 4410',
    what: 'A1 Ward 3 rang.',
    struck: 'A1 struck: Entered twice.',
    type: 'log.noted',
  });
});

test.each(['=1+1', '+44 20 7946 0000', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
  'EX-2, EX-8: csv hands no formula to a spreadsheet: %j',
  (name) => {
    const log = newLog().given(declare('Faulty update'));
    const source = exportSourceOf(log, {
      events: () => [...exportSourceOf(log).events()].map((event) => ({ ...event, words: name })),
    });
    const rows: Record<string, string>[] = parse(textOf(csvExporter, source), { columns: true, bom: true });
    expect(rows.map(({ what }) => what)).toEqual([`'${name}`]);
  },
);

const recorded = () => {
  const log = newLog().given(
    declare('Faulty update', true),
    ...['Down one', 'Slow one', 'Limited one', 'Watched one', 'Tested one', 'Unseen one', 'Fine one'].map(
      add,
    ),
    set('Down one', { state: 'down' }),
    set('Slow one', { state: 'degraded', lost: 'Two sites' }),
    set('Limited one', { state: 'limited', allowedUse: 'Urgent only' }, { source: 'supplier' }),
    set('Watched one', { state: 'monitoring' }, { source: 'seen' }),
    set(
      'Tested one',
      { state: 'validated', tester: 'Night tester', saw: 'Two test scripts' },
      { source: 'seen' },
    ),
    set('Fine one', { state: 'unaffected' }),
    note('Ward 3 rang.'),
    note('Entered twice by mistake'),
  );
  log.given(
    {
      type: 'log.correct',
      data: {
        entry: noteId(log, 'Ward 3 rang.'),
        to: { text: 'Ward 5 rang.' },
        from: { text: 'Ward 3 rang.' },
      },
    },
    { type: 'log.strike', data: { entry: noteId(log, 'Entered twice by mistake'), reason: 'Twice.' } },
  );
  return exportSourceOf(log.wait(30));
};

const COUNTS =
  'Down 1 · Degraded 1 · Not assessed 1 · Back online 3 (1 limited, 1 watching, 1 tested, 0 normal; 1 not confirmed here) · Not affected 1 · overdue 0 · gone down again 0';

test.each([
  ['md', markdownExporter],
  ['html', htmlExporter],
])(
  'EX-3, EX-4, EX-5, EX-10: %s says what it is a record of: exercise, moment in both times, who asked, entries, fingerprint, cautions',
  (_, exporter) => {
    const source = recorded();
    const text = textOf(exporter, source);
    expect(text).toContain('EXERCISE: Faulty update');
    expect(text).toContain('19 Jul 2024, 09:30 BST (2024-07-19 08:30 UTC)');
    expect(text).toContain('Night coordinator');
    expect(text).toContain(`entries 1 to ${String([...source.events()].length)}`);
    expect(text).toContain('f'.repeat(64));
    expect(text).toContain('A typed name is not proof of identity');
    expect(text).toContain('only when it is compared with a fingerprint kept elsewhere');
    expect(text).toContain(COUNTS);
  },
);

test('EX-4: a real incident is not marked as an exercise, and an unknown printer is said to be', () => {
  const source = exportSourceOf(newLog().given(declare('Faulty update')), { printedBy: null });
  for (const exporter of [markdownExporter, htmlExporter]) {
    expect(textOf(exporter, source)).not.toContain('EXERCISE');
    expect(textOf(exporter, source)).toContain('not stated');
  }
});

test('EX-6: markdown shows struck entries struck through, with what became of them beside them', () => {
  const lines = textOf(markdownExporter, recorded()).split('\n');
  const entry = (words: string) => lines.find((line) => line.includes(`~~A`) && line.includes(words));
  expect(entry('Entered twice by mistake~~')).toContain('struck: Twice.');
  expect(entry('Ward 3 rang.~~')).toContain('should read "Ward 5 rang."');
  expect(lines).toContainEqual(
    expect.stringMatching(/^\| \*\*X\*\* \| Down one \| Down \| 19 Jul 2024, 09:00 BST/),
  );
});

test('EX-6, EX-9: html shows struck entries struck through, every state as shape, letter and word, and prints page x of y on A4', () => {
  const text = textOf(htmlExporter, recorded());
  expect(text).toContain('<s>A2 Entered twice by mistake</s><span class="after">');
  expect(text).toContain('<use href="#octagon"/></svg>X</td><td>Down one</td><td>Down</td>');
  expect(text).toContain(
    '<use href="#half-circle"/></svg>L</td><td>Limited one</td><td>Back, limited use (Urgent only)</td>',
  );
  expect(text).toContain('size: A4');
  expect(text).toContain('"Page " counter(page) " of " counter(pages)');
  for (const [, shape] of text.matchAll(/<use href="#([a-z-]+)"/g))
    expect(text).toContain(`<symbol id="${shape ?? ''}"`);
});

test('EX-5: an overdue green reads as the last known, trouble that came back as gone down again, and what is expected is said', () => {
  const log = newLog().given(
    declare('Faulty update'),
    ...['EMIS Web', 'PACS'].map(add),
    set('EMIS Web', { state: 'monitoring' }, { source: 'seen' }),
    set('PACS', { state: 'monitoring' }),
  );
  log.wait(60 * 24).given(set('PACS', { state: 'down' }), {
    type: 'system.set-estimate',
    data: { subjects: [{ system: 'PACS' }], expectedBack: '2024-07-20T14:00:00Z' },
  });
  const lines = textOf(markdownExporter, exportSourceOf(log)).split('\n');
  expect(lines.find((line) => line.includes('EMIS Web |'))).toMatch(/Last known: Back, watching.*overdue/);
  expect(lines.find((line) => line.includes('PACS |'))).toContain(
    'Gone down again. Down. Expected back 20 Jul 2024, 15:00 BST',
  );
});

test('EX-6: of every kind of strike that an area knows, the record finds what it struck', () => {
  const strikes = [...incidentDomain.events].filter(([type]) => isStrike(type));
  expect(strikes.length).toBeGreaterThan(3);
  for (const [type, { sample }] of strikes)
    expect([type, targetOf(sample)]).toEqual([type, expect.any(String)]);
});

test('EX-6: a change of a system that was struck is struck through, and stands again when the strike is lifted', () => {
  const log = newLog().given(declare('Faulty update'), add('PACS'), set('PACS', { state: 'down' }));
  const change = noteId(log, '"state":"down"');
  log.given({
    type: 'system.strike-change',
    data: { event: change, reason: 'Wrong system.' },
    id: 'strike-1',
  });
  const entry = () =>
    textOf(markdownExporter, exportSourceOf(log))
      .split('\n')
      .find((line) => line.startsWith('| 3 |'));
  expect(entry()).toMatch(/~~PACS: Not assessed to Down~~ \*\*Entry 4: .*Wrong system/);
  log.given({ type: 'undo.command', data: { command: 'strike-1' } });
  expect(entry()).not.toContain('~~');
});

test('EX-3: services stand as a person stated them, with what their systems do not go with; command with who is in charge', () => {
  const log = newLog().given(
    declare('Faulty update'),
    { type: 'person.add', data: { name: 'Junior scribe', initials: 'JS' } },
    { type: 'command.take-charge', data: { person: 'JS' } },
    add('Varian'),
    set('Varian', { state: 'down' }),
    { type: 'service.add', data: { name: 'Radiotherapy', needs: ['Varian'] } },
    { type: 'service.add', data: { name: 'Theatres' } },
    { type: 'service.set-capability', data: { service: 'Radiotherapy', to: { capability: 'normal' } } },
  );
  for (const exporter of [markdownExporter, htmlExporter]) {
    const text = textOf(exporter, exportSourceOf(log));
    expect(text).toContain('Normal. Normal is stated, but Varian is Down.');
    expect(text).toMatch(/Theatres.*Not stated.*nobody has said/);
    expect(text).toMatch(/In charge.*Junior scribe/);
    expect(text).toMatch(/Incident lead.*vacant/);
  }
});

const HOSTILE = '</td></table><script>alert(1)</script><img src=x onerror=alert(2)> & "quoted" \'single\'';

test('EX-8: html shows hostile text as text: no tag of it survives, wherever it stands', () => {
  const log = newLog().given(declare(HOSTILE.slice(0, 100)), add(HOSTILE), note(HOSTILE), {
    ...note('x'),
    by: { name: HOSTILE, role: HOSTILE },
    toldBy: { name: HOSTILE },
  });
  const text = textOf(htmlExporter, exportSourceOf(log, { printedBy: HOSTILE }));
  expect(text).not.toMatch(/<script|<img/);
  expect(text.match(/<\/table>/g)).toHaveLength(text.match(/<table /g)?.length ?? 0);
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/(?:src|href)="(?!#)/);
});

test('EX-8: markdown shows hostile text as text: no table cell, link, tag, heading or emphasis is made by it', () => {
  const hostile = 'a | b\n\n# Head\n![x](http://evil/x.png) [y](http://evil) <b>t</b> `c` **d** ~~e~~ \\';
  const log = newLog().given(declare('Faulty update'), note(hostile));
  const line = textOf(markdownExporter, exportSourceOf(log))
    .split('\n')
    .find((one) => one.includes('Head'));
  const cells = line?.split(/(?<!\\)\|/) ?? [];
  expect(cells).toHaveLength(7);
  expect(line).toContain('a \\| b / \\# Head / \\!\\[x\\]');
  expect(line).not.toMatch(/(?<!\\)[`*~[\]<]|:\/\//);
});

test('EX-7: redacted words are in no export, and that they are gone is said', () => {
  const log = newLog().given(declare('Faulty update'), note('Mrs Example of Bed 4 rang.'));
  log.given({ type: 'log.redact', data: { event: noteId(log, 'Mrs Example'), reason: 'Named a patient.' } });
  const redacted = noteId(log, 'Mrs Example');
  const source = exportSourceOf(log, {
    events: () =>
      [...exportSourceOf(log).events()].map((event) =>
        event.fact.id === redacted
          ? { ...event, envelope: { ...event.envelope, data: null }, words: 'A1 [redacted]' }
          : event,
      ),
  });
  for (const exporter of [jsonlExporter, csvExporter, markdownExporter, htmlExporter]) {
    expect(textOf(exporter, source)).not.toContain('Mrs Example');
    expect(textOf(exporter, source)).toContain('redacted');
  }
});
