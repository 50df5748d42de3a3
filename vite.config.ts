// Builds the window: static files that any shell can serve, from app:// or from loopback alike.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** React Aria brings its own words in 34 languages; the window speaks English. */
const englishOnly: Plugin = {
  name: 'english-only',
  enforce: 'pre',
  load: (id) =>
    /node_modules\/react-.*\/intl\/.*\/(?!en-)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id.replaceAll('\\', '/'))
      ? 'export default {};'
      : null,
};

/** The browser learns of the font with the page, not only from the stylesheet: the first text is already set in it. */
const fontAtOnce: Plugin = {
  name: 'font-at-once',
  apply: 'build',
  transformIndexHtml: (_html, { bundle = {} }) => {
    const font = Object.keys(bundle).find((file) => /latin-wght-normal.*\.woff2$/.test(file));
    if (font === undefined) throw new Error('The font is not in the bundle');
    return [
      {
        tag: 'link',
        injectTo: 'head-prepend',
        attrs: { rel: 'preload', href: `./${font}`, as: 'font', type: 'font/woff2', crossorigin: true },
      },
    ];
  },
};

/** `--mode kit` builds the page that shows the kit instead of the product. */
export default defineConfig(({ mode }) => ({
  root: path.resolve(here, mode === 'kit' ? 'renderer/kit' : 'renderer'),
  // Relative, so that the same files work under any scheme and path.
  base: './',
  plugins: [react(), englishOnly, fontAtOnce],
  build: {
    outDir: path.resolve(here, mode === 'kit' ? 'dist/kit' : 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // A strict content security policy: no data: addresses, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // One file: it comes from this machine, and every screen must open without a wait.
    chunkSizeWarningLimit: 2000,
  },
}));
