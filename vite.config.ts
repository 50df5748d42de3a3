// Builds the window: static files that any shell can serve, from app:// or from loopback alike.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

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

/**
 * The browser learns with the page of what it needs first, not only from the files that name it: the font, so that the first
 * text is already set in it, and the scripts that the entry asks for once it has dialled.
 */
const atOnce = (isProduct: boolean): Plugin => ({
  name: 'at-once',
  apply: 'build',
  transformIndexHtml: (_html, { bundle = {} }) => {
    const files = Object.values(bundle);
    const font = files.find(({ fileName }) => /latin-wght-normal.*\.woff2$/.test(fileName));
    if (font === undefined) throw new Error('The font is not in the bundle');
    const scripts = files.filter((file) => isProduct && file.type === 'chunk' && !file.isEntry);
    return [
      preload({ rel: 'preload', href: `./${font.fileName}`, as: 'font', type: 'font/woff2' }),
      ...scripts.map(({ fileName }) => preload({ rel: 'modulepreload', href: `./${fileName}` })),
    ];
  },
});

const preload = (attrs: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'link',
  injectTo: 'head',
  attrs: { ...attrs, crossorigin: true },
});

/**
 * All of it is read at the start: it comes from this machine, and every screen must open without a wait. In four files, because
 * the browser reads files side by side; and React's is one of its own because it makes an Error as it begins, for whose place
 * the browser reads the whole file once more.
 */
const readTogether = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: 'controls', test: /node_modules\/(react-|@internationalized|@tanstack|lucide-react)/ },
  { name: 'domain', test: /node_modules\/(zod|immer)\/|\/shared\/(domain|profiles)\/|schemas-without-eval/ },
];

/** `--mode kit` builds the page that shows the kit instead of the product. */
export default defineConfig(({ mode }) => ({
  root: path.resolve(here, mode === 'kit' ? 'renderer/kit' : 'renderer'),
  // Relative, so that the same files work under any scheme and path.
  base: './',
  plugins: [react(), englishOnly, atOnce(mode !== 'kit')],
  build: {
    outDir: path.resolve(here, mode === 'kit' ? 'dist/kit' : 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // A strict content security policy: no data: addresses, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One stylesheet, in the page: no script waits for another one.
    cssCodeSplit: false,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: readTogether } } },
  },
}));
