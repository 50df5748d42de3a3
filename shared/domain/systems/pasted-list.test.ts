import { expect, test } from 'vitest';
import { add, board, systemNamed } from '#shared/testing/systems.ts';
import { readPastedList } from './pasted-list.ts';

const log = board(
  add('EMIS Web', { aliases: ['EMIS'], supplierRef: 'INC-4471' }),
  add('Rostering, Allocate'),
  add('PACS', { organisation: 'Leighton' }),
  add('PACS', { organisation: 'Wexham' }),
  add('Theatre 3'),
);
const read = (text: string) => readPastedList(log.state, text);
const ids = (...names: readonly string[]) => names.map((name) => systemNamed(log, name).id);

test('SY-54 names are found on lines, behind bullets and numbers, and between commas', () => {
  expect(read('- emis web\n2. Theatre 3\r\n• Rostering, Allocate').found).toEqual(
    ids('EMIS Web', 'Theatre 3', 'Rostering, Allocate'),
  );
  expect(read('Down: EMIS Web, Theatre 3; "Rostering, Allocate".').missing).toContain('Down: EMIS Web');
  expect(read('EMIS Web, Theatre 3').found).toEqual(ids('EMIS Web', 'Theatre 3'));
});

test('SY-54 a system is found by its alias, our reference at the supplier, or name and organisation, once', () => {
  expect(read('EMIS\nINC-4471\nEMIS Web').found).toEqual(ids('EMIS Web'));
  expect(read('PACS (Wexham)\nPACS, Leighton').found).toHaveLength(2);
});

test('SY-54 what is not found is named, and what is ambiguous offers those it may be', () => {
  expect(read('PACS\nFax gateway\nfax  gateway')).toMatchObject({
    found: [],
    missing: ['fax  gateway'],
    ambiguous: [{ text: 'PACS', systems: { length: 2 } }],
  });
});

test('SY-54 a row of a spreadsheet names one system; the cells beside it are nothing that is missing', () => {
  expect(read('CI001\tEMIS Web\tBand 2\nCI002\tTheatre 3\tBand 4')).toEqual({
    found: ids('EMIS Web', 'Theatre 3'),
    ambiguous: [],
    missing: [],
  });
});

test('SY-54 what was struck from the list is not found', () => {
  const without = board(add('Fax')).given({ type: 'system.retire', data: { system: 'Fax', reason: 'Gone' } });
  expect(readPastedList(without.state, 'Fax')).toEqual({ found: [], ambiguous: [], missing: ['Fax'] });
});

test('SY-54 nothing pasted is an empty list', () => {
  expect(read(' \n\n- \n')).toEqual({ found: [], ambiguous: [], missing: [] });
});
