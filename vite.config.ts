// Builds the window: static files that any shell can serve, from app:// or from loopback alike.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, 'renderer');

export default defineConfig(({ mode }) => ({
  root,
  // Relative, so that the same files work under any scheme and path.
  base: './',
  plugins: [react()],
  build: {
    outDir: path.resolve(import.meta.dirname, mode === 'kit' ? 'dist/kit' : 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // A strict content security policy: no data: addresses, and nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      input: path.resolve(root, mode === 'kit' ? 'kit/kit.html' : 'app/app.html'),
    },
  },
}));
