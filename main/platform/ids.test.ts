import { expect, test } from 'vitest';
import { newCode, newId } from './ids.ts';

test('an id is a UUID of version 7 that says when it was made, and no two are the same', () => {
  const before = Date.now();
  const ids = Array.from({ length: 5_000 }, newId);
  const after = Date.now();
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const time = parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    expect(time >= before && time <= after).toBe(true);
  }
});

test('a code is eight letters that cannot be misheard for one another', () => {
  expect(newCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
});
