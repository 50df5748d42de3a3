import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file of the built window. */
export interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  /** Its name holds its content's hash: it may be kept for ever. */
  readonly isImmutable: boolean;
}

/** The built window by URL path, `/` being its page. In memory: what is not in here cannot be asked for. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
};

/** The build puts files under their hash in here. */
const HASHED = '/assets/';

/** Reads the built window; throws where the folder holds none. */
export function readAssets(folder: string): Assets {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const type = TYPES[path.extname(entry.name)] ?? 'application/octet-stream';
    assets.set(url, { bytes: readFileSync(file), type, isImmutable: url.startsWith(HASHED) });
  }
  const page = assets.get('/index.html');
  if (page === undefined) throw new Error(`there is no index.html in ${folder}`);
  assets.set('/', page);
  return assets;
}
