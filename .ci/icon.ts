// Makes the icon of the desktop's packages from the mark of the window: `node .ci/icon.ts`, after the mark has changed.
// electron-builder makes what each system wants (ico, icns, sizes) from this one file.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '../e2e/browser.ts';

const root = path.resolve(import.meta.dirname, '..');
const SIDE = 1024;

const mark = await readFile(path.join(root, 'renderer/app/icon.svg'), 'utf8');
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${SIDE}px }</style>${mark}`);
const png = await page.screenshot({ omitBackground: true });
await browser.close();
await writeFile(path.join(root, 'main/shells/electron/package/icon.png'), png);
