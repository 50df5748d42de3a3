import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id, unique everywhere; ids made later sort later (UUID version 7). */
export const newId = (): string => v7();

/** Crockford's base 32: no I, L, O or U, so that a code survives being read out over a telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short code for a station or an origin: 8 letters, 40 bits of chance. */
export const newCode = (): string =>
  Array.from(randomBytes(8), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
