import { expect, test } from 'vitest';
import { builtInProfiles } from './built-in.ts';

test.each(builtInProfiles)(
  'PR-6: $name names each field once, and messages for its own audiences',
  (profile) => {
    const sitreps = profile.sitreps ?? [];
    const messages = profile.messages ?? [];
    for (const list of [sitreps, messages])
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    for (const { key, fields } of sitreps)
      expect(new Set(fields.map((field) => field.key)).size, key).toBe(fields.length);
    const audiences = profile.audiences.map(({ key }) => key);
    expect(messages.filter(({ audience }) => !audiences.includes(audience))).toEqual([]);
    expect(messages.length).toBeGreaterThan(3);
  },
);
