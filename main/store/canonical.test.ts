import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OriginId } from '#shared/domain/ids.ts';
import { canonicalJson, EnvelopeWriter } from './canonical.ts';
import { firstPrev, seal } from './chain.ts';
import type { EventDraft } from './log-store.ts';
import { commandOf, INCIDENT } from './testing/drafts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const origin = OriginId.parse('K3F7Q2M8');

function draftWith(change: Partial<EventDraft>): EventDraft {
  const [draft] = commandOf({ head: { seq: 0, stamp: null, origins: {} }, origin }, [
    { data: { text: 'x' } },
  ]);
  if (draft === undefined) throw new Error('no draft');
  return { ...draft, ...change };
}

test('ST-2: JSON is written as RFC 8785 says, whatever it holds', () => {
  // What JSON and UTF-16 order make difficult: escapes, digits, characters beyond the first plane.
  const units = [
    'a',
    '1',
    '_',
    '"',
    '\\',
    '/',
    '\n',
    '\0',
    '\u2028',
    '\u00e9',
    '\uffff',
    '\u{10000}',
    '\u{1f600}',
  ];
  const stringUnit = fc.constantFrom(...units);
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 1000 },
  );
});

test('ST-2: what RFC 8785 does not allow is refused', () => {
  for (const value of [
    '\ud800',
    { a: '\udc00b' },
    { '\ud800': 1 },
    NaN,
    [Infinity],
    undefined,
    1n,
    () => 1,
  ]) {
    expect(() => canonicalJson(value)).toThrow();
  }
});

test('ST-2: the envelope is the canonical envelope without data and hash', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const author = fc.oneof(fc.constant('system' as const), fc.record({ name: text, role: text }));
  const optional = fc.record(
    { toldBy: fc.record({ name: text, place: text }), onBehalfOf: text },
    { requiredKeys: [] },
  );
  const seen = fc.dictionary(fc.stringMatching(/^[A-Z0-9]{8}$/), fc.nat());
  fc.assert(
    fc.property(author, optional, seen, (by, more, seenSoFar) => {
      const draft = draftWith({ by, seen: seenSoFar, ...more });
      const envelope = { ...draft, data: undefined, dataHash: sha256('d'), prev: sha256('p') };
      expect(new EnvelopeWriter().text(draft, envelope.dataHash, envelope.prev)).toBe(canonicalize(envelope));
    }),
  );
});

test('ST-3: hash covers prev and the envelope, dataHash the payload, the first prev the incident', () => {
  const draft = draftWith({ data: { text: 'EMIS Web ist aus: Ärger', list: [3, 1] } });
  const sealed = seal(draft, firstPrev(INCIDENT), new EnvelopeWriter());
  const { data, ...rest } = draft;
  const dataHash = sha256(canonicalize(data) ?? '');
  const prev = sha256(INCIDENT);
  const envelope = canonicalize({ ...rest, dataHash, prev }) ?? '';
  expect(sealed).toMatchObject({ envelope, data: canonicalize(data), hash: sha256(prev + envelope) });
});
