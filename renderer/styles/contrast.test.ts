import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(path.join(import.meta.dirname, 'themes.css'), 'utf8');

/** The colours that the rule with this selector sets. */
function theme(selector: string): Map<string, string> {
  const start = sheet.indexOf(`${selector} {`);
  const body = sheet.slice(start, sheet.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 (the same) to 21 (black on white). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tones = ['down', 'degraded', 'unknown', 'limited', 'watching', 'tested', 'normal', 'unaffected'];
const grounds = ['ground', 'surface', 'raised', 'sunken', 'hover', 'chosen'];

const across = (inks: string[], on: string[]) =>
  inks.flatMap((ink) => on.map((ground) => [ink, ground] as const));

/** Ink on ground that must reach 4.5:1 (WCAG 1.4.3). */
const texts = [
  ...across(['text', 'text-quiet', 'text-faint', ...tones], grounds),
  ...across(['text', 'down'], ['down-wash']),
  ...across(['text', 'degraded'], ['degraded-wash']),
  ...across(['text', 'exercise'], ['exercise-wash', 'surface']),
  // Letters on the filled marks.
  ...tones.map((tone) => ['surface', tone] as const),
  ['on-ink', 'ink'],
  ['on-ink', 'ink-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-exercise', 'exercise'],
] as const;

/** Edges and rings that must reach 3:1 (WCAG 1.4.11, 2.4.13). */
const edges = [
  ...across(['line-strong', 'focus', 'ink'], ['ground', 'surface', 'raised', 'sunken']),
  ['focus', 'chosen'],
  ['focus', 'focus-gap'],
] as const;

describe.each([
  ['light', `[data-theme='light']`],
  ['dark', `[data-theme='dark']`],
  ['contrast', `[data-theme='contrast']`],
])('%s', (name, selector) => {
  const colours = theme(selector);
  const ratio = (one: string, other: string) => contrast(colours.get(one) ?? '', colours.get(other) ?? '');

  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(name === 'contrast' ? 7 : 4.5);
  });

  test.each(edges)('%s can be seen against %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('every theme names the same colours', () => {
  const light = [...theme(`[data-theme='light']`).keys()].sort();
  expect([...theme(`[data-theme='dark']`).keys()].sort()).toEqual(light);
  expect([...theme(`[data-theme='contrast']`).keys()].sort()).toEqual(light);
});

test('the ratio is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
