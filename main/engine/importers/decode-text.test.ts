import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const TEXT = 'Name,Ort\nRöntgen – "PACS",Zürich\n';
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const MARK = '\uFEFF';

test.each([
  ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
  ['UTF-8 with a byte order mark', Buffer.from(MARK + TEXT), 'UTF-8'],
  ['UTF-16 LE with a mark', utf16(MARK + TEXT, false), 'UTF-16'],
  ['UTF-16 BE with a mark', utf16(MARK + TEXT, true), 'UTF-16'],
  ['UTF-16 LE without a mark', utf16(TEXT, false), 'UTF-16'],
  ['UTF-16 BE without a mark', utf16(TEXT, true), 'UTF-16'],
])('IM-1: %s', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT, encoding });
});

test('IM-1: what Excel saves as plain CSV on a British PC is Windows-1252', () => {
  const bytes = Uint8Array.from([
    ...Buffer.from('Name\nR'),
    0xf6,
    ...Buffer.from('ntgen '),
    0x96,
    ...Buffer.from(' PACS'),
  ]);
  expect(decodeText(bytes)).toEqual({ ok: true, text: 'Name\nRöntgen – PACS', encoding: 'Windows-1252' });
});

test('IM-1: an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'UTF-8' });
});

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'Save as, "CSV UTF-8"'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'Save as, "CSV UTF-8"'],
  ['a PDF', [...Buffer.from('%PDF-1.7')], 'PDF'],
  [
    'zero bytes in text',
    [...Buffer.from('Name\nPA'), 0, ...Buffer.from('CS, and a long enough rest of it')],
    'zero bytes',
  ],
])('IM-1: %s is refused with what to do', (_, bytes, words) => {
  const refused = decodeText(Uint8Array.from(bytes));
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? '' : refused.message).toContain(words);
});
