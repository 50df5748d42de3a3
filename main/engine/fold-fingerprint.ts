import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Put in by the build: the fingerprint of the sources that were bundled. */
declare const BUILT_FOLD: string;

/** What folds and words the log, from the root of the sources. */
const FOLD_SOURCES = ['shared/domain', 'shared/history'];

/**
 * Names the code that folds and describes events: SHA-256 of its sources. A snapshot or an index made by
 * other code is not used, so a changed rule never meets a state of the old one.
 */
export function foldFingerprint(root = path.resolve(import.meta.dirname, '../..')): string {
  const hash = createHash('sha256');
  for (const folder of FOLD_SOURCES) {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /(?<![.]test)[.]ts$/.test(one)).sort()) {
      hash.update(name).update(readFileSync(path.join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

/** The fingerprint of the code that runs, bundled or from its sources. */
export const runningFold = (): string => (typeof BUILT_FOLD === 'string' ? BUILT_FOLD : foldFingerprint());
