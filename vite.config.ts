// Builds the window: static files that any shell can serve, from app:// or from loopback alike.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** `--mode kit` builds the page that shows the kit instead of the product. */
export default defineConfig(({ mode }) => ({
  root: path.resolve(here, mode === 'kit' ? 'renderer/kit' : 'renderer'),
  // Relative, so that the same files work under any scheme and path.
  base: './',
  plugins: [react()],
  build: {
    outDir: path.resolve(here, mode === 'kit' ? 'dist/kit' : 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // A strict content security policy: no data: addresses, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
}));
