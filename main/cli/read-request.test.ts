import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

test('EN-51: a command is read, its time turned into UTC', () => {
  const line = '{"type":"log.note","at":"2024-07-19T06:00+01:00","data":{"text":"x"}}';
  expect(readRequest(line)).toEqual({
    type: 'log.note',
    at: '2024-07-19T05:00:00.000Z',
    data: { text: 'x' },
  });
});

test.each([
  ['', 'blank-line', null],
  ['  \t', 'blank-line', null],
  [null, 'line-too-long', null],
  ['{"type":', 'not-json', null],
  ['[]', 'not-a-command', null],
  ['"log.note"', 'not-a-command', null],
  ['{"id":"c1","data":{}}', 'not-a-command', 'c1'],
  ['{"id":"c1","type":"log.note","data":{},"extra":1}', 'not-a-command', 'c1'],
  ['{"id":"c1","type":"log.note","at":"yesterday","data":{}}', 'not-a-command', 'c1'],
  ['{"id":7,"type":"log.note","data":{}}', 'not-a-command', null],
])('EN-51: %j is answered with %s', (line, code, id) => {
  expect(readRequest(line)).toMatchObject({ ok: false, code, id });
});

test('EN-53: nobody from outside writes as the system', () => {
  expect(readRequest('{"id":"c1","type":"log.note","by":"system","data":{}}')).toMatchObject({
    ok: false,
    code: 'not-a-person',
    id: 'c1',
  });
});
