import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentDomain } from './incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { holdsNhsNumber, holdsRecoveryKey } from './hazards.ts';

const block = fc.integer({ min: 0, max: 65_535 }).map((part) => String(part * 11).padStart(6, '0'));
const recoveryKey = fc
  .tuple(fc.array(block, { minLength: 8, maxLength: 8 }), fc.constantFrom('-', ' ', '', ' - ', '–', '\n'))
  .map(([blocks, separator]) => blocks.join(separator));

const nhsNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((nine) => ({
    nine,
    check: (11 - (nine.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11)) % 11,
  }))
  .filter(({ nine, check }) => check < 10 && new Set([...nine, check]).size > 1)
  .map(({ nine, check }) => [...nine, check].join(''));

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'x', 'y', ',', '.') });

test('K-21: a recovery key is found in any writing and inside any words', () => {
  fc.assert(
    fc.property(recoveryKey, words, words, (key, before, after) => {
      expect(holdsRecoveryKey(`${before} ${key} ${after}`)).toBe(true);
    }),
  );
});

test('K-21: 48 digits whose blocks do not check are no recovery key', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 0, max: 7 }),
      (blocks, wrong) => {
        const spoilt = blocks.map((one, i) =>
          i === wrong ? String((Number(one) + 1) % 1_000_000).padStart(6, '0') : one,
        );
        expect(holdsRecoveryKey(spoilt.join('-'))).toBe(false);
      },
    ),
  );
  expect(holdsRecoveryKey('720896-720896-720896-720896-720896-720896-720896-720896')).toBe(false);
});

test('K-22: a valid NHS number is found, spaced or not; one wrong digit is not', () => {
  fc.assert(
    fc.property(nhsNumber, fc.constantFrom('', ' ', '-'), (number, gap) => {
      const spaced = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
      expect(holdsNhsNumber(`Seen ${spaced}, waiting`)).toBe(true);
      const last = (Number(number.at(-1)) + 1) % 10;
      expect(holdsNhsNumber(number.slice(0, 9) + String(last))).toBe(false);
    }),
  );
});

test.each([
  '0000000000',
  '+44 7700 900123',
  '020 7946 0018',
  '0190c9a2-6a3e-7c1e-9c1e-2f6f3f1f0a10',
  '2024-07-19T05:00:00.000Z',
  'K3F7Q2M8-104',
])('K-22: "%s" is nothing to ask about', (text) => {
  expect(holdsNhsNumber(text)).toBe(false);
});

// The published example of the NHS Data Model and Dictionary.
const NUMBER = '943 476 5919';
const KEY = Array.from({ length: 8 }, (_, i) => String((i + 1) * 1100).padStart(6, '0')).join('-');
const declare = (name: string) => ({ type: 'incident.declare', data: { name, profile: 'general' } });

test('K-21: a recovery key is refused in every command, acknowledged or not, and not repeated', () => {
  const log = new MemoryLog(incidentDomain);
  const refusal = log.refused({ ...declare(`Key ${KEY}`), acknowledged: ['recovery-key'] });
  expect(refusal).toMatchObject({ code: 'recovery-key', details: { where: 'data.name' } });
  expect(JSON.stringify(refusal)).not.toContain(KEY.slice(0, 6));
  expect(log.refused({ ...declare('Outage'), toldBy: { name: 'A', place: KEY } }).code).toBe('recovery-key');
});

test('K-22: what looks like an NHS number is asked about, and goes through once acknowledged', () => {
  const log = new MemoryLog(incidentDomain);
  const asked = log.refused(declare(`About ${NUMBER}`));
  expect(asked).toMatchObject({
    code: 'looks-like-nhs-number',
    details: { acknowledge: 'looks-like-nhs-number' },
  });
  log.given({ ...declare(`About ${NUMBER}`), acknowledged: ['looks-like-nhs-number'] });
});

test('K-22: a telephone number to ring back is never asked about', () => {
  new MemoryLog(incidentDomain).given({ ...declare('Outage'), toldBy: { name: 'A', ringBack: NUMBER } });
});
