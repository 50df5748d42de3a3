import { defineConfig } from 'vitest/config';

/** Tests that draw a whole window take seconds on a busy machine: longer than this is stuck, not slow. */
const STUCK_MS = 20_000;

const project = (name: string, environment: 'node' | 'happy-dom', include: string[]) => ({
  extends: true as const,
  test: { name, environment, include, exclude: ['**/node_modules/**', 'dist/**'], testTimeout: STUCK_MS },
});

export default defineConfig({
  test: {
    // CI has two cores. Processes, not threads: the store's tests open real files and kill what holds them.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('shared', 'node', ['shared/**/*.test.ts']),
      project('main', 'node', ['main/**/*.test.ts']),
      project('renderer', 'happy-dom', ['renderer/**/*.test.{ts,tsx}']),
      project('checks', 'node', ['.ci/**/*.test.ts', 'bench/**/*.test.ts']),
      // Drives the product from outside; each step starts a process of its own.
      {
        extends: true,
        test: { name: 'e2e', environment: 'node', include: ['e2e/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
