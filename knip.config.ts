import type { KnipConfig } from 'knip';

export default {
  entry: [
    'main/*.ts',
    'main/store/store-worker.ts',
    'main/shells/web/testing/alone.ts',
    'renderer/kit/kit.tsx',
    'renderer/kit/blank/blank.tsx',
    'renderer/kit/window-timings.ts',
    '.ci/*.ts',
    '.ci/*.js',
  ],
  project: ['**/*.{ts,tsx,js,mjs}'],
  ignoreExportsUsedInFile: true,
  // Of the system's own; the tests that want one say so where it is missing.
  ignoreBinaries: ['mount', 'strace', 'umount', 'unshare'],
  ignoreDependencies: [
    // Run by its path in .ci/prepare.js.
    'lefthook',
    // Found by its folder where no browser is installed (e2e/browser.ts).
    '@sparticuz/chromium',
    // Read by their style sheets alone.
    /^@fontsource/,
  ],
} satisfies KnipConfig;
