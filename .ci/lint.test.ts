// Proof that the bans of the third net fire, with the rule's own words where a person needs them.
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** A file that exists, so that the rules which need types know its project. */
const TYPED_FILE = '.ci/area-circles.ts';

const typed = new ESLint({ cwd: root });
// Text under a made-up path belongs to no project: the rules that need types stay out.
const untyped = new ESLint({
  cwd: root,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    tseslint.configs.disableTypeChecked,
  ],
});

async function faults(linter: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: path.join(root, filePath) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const lintShared = (code: string) => faults(untyped, 'shared/domain/tasks/decide.ts', code);
const lintMain = (code: string) => faults(untyped, 'main/engine/writer.ts', code);
const lintTyped = (code: string) => faults(typed, TYPED_FILE, code);

test.each([
  'export const now = Date.now();',
  "export const now = Date['now']();",
  'const { now } = Date;\nexport const at = now();',
  'export const now = new Date();',
  'export const now = Date();',
  'export const roll = Math.random();',
  "export const roll = Math['random']();",
  'const { random } = Math;\nexport const roll = random();',
  "export const format = new Intl.DateTimeFormat('en-GB');",
  'const { Collator } = Intl;\nexport const collator = new Collator();',
  "export const order = 'a'.localeCompare('b');",
  'export const text = (1.5).toLocaleString();',
  'export const text = (at: Date) => at.toLocaleDateString();',
  "export const shout = 'i'.toLocaleUpperCase();",
  'export const hour = (at: Date) => at.getHours();',
  'export const offset = (at: Date) => at.getTimezoneOffset();',
])('shared may not say: %s', async (code) => {
  expect(await lintShared(code)).toEqual(['no-restricted-syntax']);
});

test.each([
  'export const read = (text: string) => new Date(text);',
  'export const parse = (text: string) => Date.parse(text);',
  'export const hour = (at: Date) => at.getUTCHours();',
  'export const floor = (n: number) => Math.floor(n);',
  'export const sort = (names: string[], collator: Intl.Collator) => names.toSorted(collator.compare);',
])('shared may say: %s', async (code) => {
  expect(await lintShared(code)).toEqual([]);
});

test('the host may read the clock', async () => {
  expect(await lintMain('export const now = Date.now();')).toEqual([]);
});

test.each([
  ['enum Level { Low }\nexport const low = Level.Low;', 'no-restricted-syntax'],
  ["export * from './ids.ts';", 'no-restricted-syntax'],
  ["export { id } from './ids.ts';", 'no-restricted-syntax'],
  ['export default 1;', 'no-restricted-exports'],
  ['const one = 1;\nexport { one as default };', 'no-restricted-exports'],
  ['export const parse = (text: any) => text;', '@typescript-eslint/no-explicit-any'],
  ['// @ts-ignore\nexport const one = 1;', '@typescript-eslint/ban-ts-comment'],
  ['// @ts-expect-error\nexport const one = 1;', '@typescript-eslint/ban-ts-comment'],
  [
    '// eslint-disable-next-line no-console\nconsole.log(1);',
    '@eslint-community/eslint-comments/require-description',
  ],
  [
    '/* eslint-disable -- in a hurry */\nconsole.log(1);',
    '@eslint-community/eslint-comments/no-unlimited-disable',
  ],
  ['console.log(1);', 'no-console'],
  [`export const lines = [${'\n1,'.repeat(300)}];`, 'max-lines'],
  [`export const f = (n: number) => {${' if (n > 1) return 1;'.repeat(12)} return 0; };`, 'complexity'],
])('nobody may write: %s', async (code, rule) => {
  expect(await lintMain(code)).toContain(rule);
});

test('a suppression without use is an error', async () => {
  const code =
    '// eslint-disable-next-line no-console -- the entry speaks to its user\nexport const one = 1;';
  expect((await lintMain(code)).join()).toContain('Unused eslint-disable directive');
});

test('a suppression with a reason and a use passes', async () => {
  const code = '// eslint-disable-next-line no-console -- the entry speaks to its user\nconsole.log(1);';
  expect(await lintMain(code)).toEqual([]);
});

test.each(['shared/domain/index.ts', 'main/store/utils.ts', 'renderer/ui/Button.tsx'])(
  'no file is called %s',
  async (file) => {
    expect(await faults(untyped, file, 'export const one = 1;')).toEqual(['blackstart/file-name']);
  },
);

test('tool configs export by default', async () => {
  expect(await faults(untyped, 'vitest.config.ts', 'export default {};')).toEqual([]);
});

test.each([
  ['async function save() { await Promise.resolve(); }\nsave();', '@typescript-eslint/no-floating-promises'],
  [
    "export const f = (level: 'low' | 'high') => { switch (level) { case 'low': return 1; } return 0; };",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
])('the types are known to the linter: %s', async (code, rule) => {
  expect(await lintTyped(code)).toContain(rule);
});
