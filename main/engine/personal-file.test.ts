import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PersonalFile } from './personal-file.ts';

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'blackstart-personal-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('EN-30: what a person keeps is there after a restart, and is theirs alone', () => {
  const data = folder();
  const drafts = PersonalFile.open(data, 'drafts');
  expect(drafts.set('Shift lead A', 'sitrep', { text: 'Half a sentence' })).toEqual({ ok: true });
  expect(drafts.set('Shift lead B', 'sitrep', { text: 'Another' })).toEqual({ ok: true });

  const again = PersonalFile.open(data, 'drafts');
  expect(again.notice).toBeNull();
  expect(again.get('Shift lead A', 'sitrep')).toEqual({ text: 'Half a sentence' });
  expect(again.all('Shift lead B')).toEqual({ sitrep: { text: 'Another' } });
  expect(again.get('Shift lead C', 'sitrep')).toBeUndefined();
});

test('EN-30: null takes a value away', () => {
  const data = folder();
  const drafts = PersonalFile.open(data, 'drafts');
  drafts.set('A', 'sitrep', 'x');
  drafts.set('A', 'sitrep', null);
  expect(PersonalFile.open(data, 'drafts').all('A')).toEqual({});
});

test.each([
  ['torn', '{"format":"blackstart-personal","v":1,"peop'],
  ['of a newer version', '{"format":"blackstart-personal","v":2,"people":{}}'],
])('EN-31: a file that is %s is kept aside and said, never overwritten', (_, content) => {
  const data = folder();
  writeFileSync(path.join(data, 'settings.json'), content);
  const settings = PersonalFile.open(data, 'settings');
  expect(settings.notice).toMatch(/cannot be understood.*kept in/);
  settings.set('A', 'theme', 'dark');

  const aside = readdirSync(data).filter((name) => name.startsWith('settings.unreadable-'));
  expect(aside.map((name) => readFileSync(path.join(data, name), 'utf8'))).toEqual([content]);
  expect(PersonalFile.open(data, 'settings').get('A', 'theme')).toBe('dark');
});

test('EN-31: what cannot be read is left alone, and keeping says no', () => {
  const data = folder();
  // A folder where the file should be: unreadable on every system and for every user.
  mkdirSync(path.join(data, 'settings.json'));
  const settings = PersonalFile.open(data, 'settings');
  expect(settings.notice).toMatch(/cannot be read \(EISDIR\)/);
  expect(settings.set('A', 'theme', 'dark')).toMatchObject({ ok: false, code: 'not-saved' });
  expect(settings.get('A', 'theme')).toBeUndefined();
});

test('EN-30: where the disk says no, the old value stands and the sentence says that the incident is untouched', () => {
  const data = folder();
  const settings = PersonalFile.open(data, 'settings');
  settings.set('A', 'theme', 'dark');
  rmSync(data, { recursive: true });
  writeFileSync(data, 'a file where the folder was');
  const saved = settings.set('A', 'theme', 'light');
  expect(saved.ok ? '' : saved.message).toContain('incident itself is not touched');
  expect(settings.get('A', 'theme')).toBe('dark');
});
