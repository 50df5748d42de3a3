import { expect, test } from 'vitest';
import { complete, lockfileFaults, type Lockfile } from './lockfile.ts';

const root = { dependencies: { zod: '4.6.7' }, devDependencies: { tool: '1.0.0' } };
const zod = { version: '4.6.7' };
const tool = {
  version: '1.0.0',
  dev: true,
  optionalDependencies: {
    'tool-linux-x64': '1.0.0',
    '@tool/binding-linux-arm64-musl': '1.0.0',
    fast: '^2.0.0',
  },
};
const lock = (packages: Lockfile['packages']): Lockfile => ({ packages });

test('a whole lockfile has no faults', () => {
  const packages = {
    '': root,
    'node_modules/zod': zod,
    'node_modules/tool': tool,
    'node_modules/tool-linux-x64': { version: '1.0.0' },
    'node_modules/tool/node_modules/@tool/binding-linux-arm64-musl': { version: '1.0.0' },
  };
  expect(lockfileFaults(lock(packages))).toEqual([]);
});

test('a range, a place and a gap are named', () => {
  const packages = {
    '': { ...root, dependencies: { zod: '^4.6.7' } },
    'node_modules/zod': { ...zod, resolved: 'file:zod.tgz' },
    'node_modules/tool': tool,
    'node_modules/tool-linux-x64': { version: '1.0.0' },
  };
  expect(lockfileFaults(lock(packages))).toEqual([
    'zod is not pinned exactly: ^4.6.7',
    'node_modules/zod names the place it was fetched from: set omit-lockfile-registry-resolved',
    '@tool/binding-linux-arm64-musl@1.0.0 is missing: node .ci/lockfile.ts --complete',
  ]);
});

test('a completed lockfile holds every platform package, each for its own platform alone', () => {
  const completed = complete(lock({ '': root, 'node_modules/zod': zod, 'node_modules/tool': tool }));
  expect(lockfileFaults(completed)).toEqual([]);
  expect(completed.packages['node_modules/@tool/binding-linux-arm64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(Object.keys(completed.packages)).toEqual([
    '',
    'node_modules/@tool/binding-linux-arm64-musl',
    'node_modules/tool',
    'node_modules/tool-linux-x64',
    'node_modules/zod',
  ]);
});
