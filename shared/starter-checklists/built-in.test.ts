import { describe, expect, test } from 'vitest';
import { ChecklistTemplate, STEPS_IN_A_CHUNK } from '../domain/checklists/template.ts';
import { holdsNhsNumber, holdsRecoveryKey } from '../domain/hazards.ts';
import { builtInProfiles } from '../profiles/built-in.ts';
import { builtInChecklists } from './built-in.ts';
import { CARE_LINE } from './starter-checklist.ts';

const repeated = (names: readonly string[]) => names.filter((name, place) => names.indexOf(name) !== place);
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const stepsOf = ({ chunks }: ChecklistTemplate) => chunks.flatMap(({ steps }) => steps);

const TREATING = [
  'gp-practice-downtime',
  'community-pharmacy-downtime',
  'community-pharmacy-recovery',
  'hospital-back-entry',
  'read-only-fallbacks',
  'post-restore-validation',
];

test('SC-1: every checklist has a key and a title of its own', () => {
  expect(repeated(builtInChecklists.map(({ key }) => key))).toEqual([]);
  expect(repeated(builtInChecklists.map(({ title }) => title))).toEqual([]);
});

test('SC-1: there is one for every occasion that is asked for', () => {
  const keys = builtInChecklists.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      ...['first-fifteen-minutes', 'windows-host-channel-file-291', 'encrypted-host-key-known'],
      ...['encrypted-host-key-unknown', 'virtual-and-cloud-hosts', 'domain-controllers-first'],
      ...['shift-start', 'shift-end', 'stand-down', 'methane', 'sbar', ...TREATING],
      ...['card-lead', 'card-loggist', 'card-deputy', 'card-technical', 'card-communications'],
    ]),
  );
});

test('SC-4: what stands beside a step that touches care asks for local clinical sign-off', () => {
  expect(CARE_LINE).toMatch(/local clinical sign-off/);
});

describe.each(builtInChecklists)('$title', (checklist) => {
  const steps = stepsOf(checklist);

  test('SC-1, SC-8: it fits its shape, nobody has approved it, and no step stands twice', () => {
    expect(ChecklistTemplate.parse(checklist)).toEqual(checklist);
    expect([checklist.approvedBy, checklist.reviewBy, checklist.version]).toEqual([null, null, 1]);
    expect(repeated(steps.map(({ text }) => text))).toEqual([]);
    expect(checklist.trigger).toMatch(/^[A-Z].*\.$/);
  });

  test('SC-2: it is short', () => {
    const long = steps.filter(({ text, expected }) => wordsIn(text) > 12 || wordsIn(expected) > 8);
    expect(long.map(({ text, expected }) => `${text} / ${expected}`)).toEqual([]);
    expect(Math.max(...checklist.chunks.map((chunk) => chunk.steps.length))).toBeLessThanOrEqual(
      STEPS_IN_A_CHUNK,
    );
  });

  test('SC-3: every step says where it comes from', () => {
    for (const { source, text } of steps) {
      expect(source.kind === 'proposal' || source.where.length > 3, text).toBe(true);
    }
    expect(checklist.source).toMatch(/[A-Z].{10,}\.$/);
  });

  test('SC-4: it says where it touches care', () => {
    const touches = steps.some(({ care }) => care === true);
    const mayTouch = TREATING.includes(checklist.key) || checklist.key === 'methane';
    expect(touches).toBe(mayTouch);
  });

  test('SC-5: it holds no key and asks for none to be written down', () => {
    const text = JSON.stringify(checklist);
    expect([holdsRecoveryKey(text), holdsNhsNumber(text)]).toEqual([false, false]);
    for (const step of steps.filter((one) => /blocks of 6|key ID/.test(one.text))) {
      expect(step.note).toMatch(/^Never write the 48 digits/);
    }
  });

  test('SC-6: the roles that it names are those of every profile', () => {
    for (const { role } of steps) {
      if (role === undefined) continue;
      for (const { commandRoles } of builtInProfiles) {
        expect(commandRoles.map(({ key }) => key)).toContain(role);
      }
    }
  });

  test('SC-7: repair is read and done, shifts are done and confirmed', () => {
    const confirmed = ['shift-start', 'shift-end', 'stand-down', 'sbar'].includes(checklist.key);
    expect(checklist.mode).toBe(confirmed ? 'do-confirm' : 'read-do');
  });
});
