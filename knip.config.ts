import type { KnipConfig } from 'knip';

export default {
  entry: ['main/*.ts', 'main/store/store-worker.ts', 'bench/run.ts', 'renderer/kit/kit.tsx', '.ci/*.ts', '.ci/*.js'],
  project: ['**/*.{ts,tsx,js,mjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Run by its path in .ci/prepare.js.
    'lefthook',
    // Chosen, and waiting for their first use: take each out of here with it (`npx knip` says which).
    '@axe-core/playwright',
    /^@fontsource/,
    '@orpc/client',
    '@orpc/contract',
    '@orpc/server',
    '@sparticuz/chromium',
    '@tanstack/react-virtual',
    '@testing-library/dom',
    '@testing-library/react',
    '@types/react',
    '@types/react-dom',
    '@types/ws',
    '@vitejs/plugin-react',
    'canonicalize',
    'csv-stringify',
    'electron',
    'electron-builder',
    'immer',
    'lucide-react',
    'playwright-core',
    'react',
    'react-aria-components',
    'react-dom',
    'uuid',
    'ws',
    'zustand',
  ],
} satisfies KnipConfig;
