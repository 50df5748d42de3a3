import type { KnipConfig } from 'knip';

export default {
  entry: [
    'main/*.ts',
    'main/store/store-worker.ts',
    'main/shells/web/testing/alone.ts',
    'bench/run.ts',
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
    // Chosen, and waiting for their first use: take each out of here with it (`npx knip` says which).
    '@axe-core/playwright',
    /^@fontsource/,
    '@sparticuz/chromium',
    '@tanstack/react-virtual',
    '@testing-library/dom',
    '@testing-library/react',
    '@types/react',
    '@types/react-dom',
    '@vitejs/plugin-react',
    'canonicalize',
    'csv-stringify',
    'electron',
    'lucide-react',
    'playwright-core',
    'react',
    'react-aria-components',
    'react-dom',
  ],
} satisfies KnipConfig;
