import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFile, stateSchema } from './state-schema.ts';

test(
  'EN-54: the schema of the state is the one that its types give now (else: node .ci/state-schema.ts)',
  { timeout: 60_000 },
  async () => {
    expect(await readFile(schemaFile, 'utf8')).toBe(await stateSchema());
  },
);
