// What the browser reads before a window can be used, from the built product: a start that grows is seen here and not on the night.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../dist/renderer');
const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
const scripts = readdirSync(path.join(folder, 'assets'))
  .filter((file) => file.endsWith('.js') && !file.includes('worker'))
  .map((file) => ({ file, text: readFileSync(path.join(folder, 'assets', file), 'utf8') }));
const entry = scripts.find(({ file }) => page.includes(`src="./assets/${file}"`));

test('what dials the host comes first, and is small: it knows neither React nor the domain', () => {
  expect(entry?.text.length).toBeLessThan(40_000);
  expect(entry?.text).not.toContain('react.element');
  expect(entry?.text).not.toContain('system.set-state');
});

test('the page names every script that the entry will ask for', () => {
  for (const { file } of scripts.filter((one) => one !== entry))
    expect(page).toContain(`rel="modulepreload" href="./assets/${file}"`);
});

test("React's script is its own, so that its first Error costs its own size and no more", () => {
  const react = scripts.find(({ file }) => file.startsWith('react-'));
  expect(react?.text.length).toBeLessThan(300_000);
});

test('all scripts together stay within their budget', () => {
  expect(scripts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(2_300_000);
});
