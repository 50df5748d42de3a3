/** Text read from bytes, and the encoding it was read as. */
export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Bytes that are no text: what they seem to be and what to do. */
export interface NotText {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}

const SAVE_AS_CSV = 'In Excel choose File, Save as, "CSV UTF-8", and import that file.';

/** What people take for a CSV file, by its first bytes. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: `This is an Excel workbook (or a zip), not a CSV file. ${SAVE_AS_CSV}`,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: `This is an old Excel workbook, not a CSV file. ${SAVE_AS_CSV}` },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'This is a PDF, not a CSV file. Export the list from where it was made.',
  },
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/**
 * UTF-16 without a byte order mark: Latin text has a zero in every second byte. The first kilobyte
 * decides; three in ten is far above what text in UTF-8 or an 8-bit code can have, which is none.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = (sample.length / 2) * 0.3;
  if (odd > enough && odd > even * 2) return 'utf-16le';
  return even > enough && even > odd * 2 ? 'utf-16be' : null;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return unmarkedUtf16(bytes);
}

function decodeEightBit(bytes: Uint8Array): DecodedText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // What Excel saves as plain "CSV" on a British PC. Every byte has a meaning there, so this cannot fail.
    return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/**
 * Reads UTF-8 with or without a byte order mark, UTF-16 of either byte order with or without one, and
 * otherwise Windows-1252. Never throws. The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | NotText {
  const foreign = FOREIGN.find((kind) => startsWith(bytes, kind.bytes));
  if (foreign !== undefined) return { ok: false, code: 'not-csv', message: foreign.what };
  const utf16 = utf16Of(bytes);
  const decoded: DecodedText =
    utf16 === null
      ? decodeEightBit(bytes)
      : { ok: true, text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  if (decoded.text.includes('\u0000')) {
    return {
      ok: false,
      code: 'not-text',
      message: 'This is not a text file: it holds zero bytes. Export the list as CSV and import that.',
    };
  }
  return decoded;
}
