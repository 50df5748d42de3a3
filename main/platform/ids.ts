import { randomBytes, randomUUID } from 'node:crypto';

/**
 * A new id, unique everywhere; ids made in a later millisecond sort later (RFC 9562, UUID version 7: 48
 * bits of time, then chance). Made of a random UUID, which Node keeps in stock: a tenth of what the
 * package `uuid` takes, and a storm of commands asks for thousands.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Crockford's base 32: no I, L, O or U, so that a code survives being read out over a telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short code for a station or an origin: 8 letters, 40 bits of chance. */
export const newCode = (): string =>
  Array.from(randomBytes(8), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
