import path from 'node:path';
import type { Break } from './break.ts';
import type { ReadOnlyReason } from './log-store.ts';
import type { Salvaged } from './salvage.ts';

/** Why a damaged file is open for reading only: what is broken, what is known good, what can be done. */
export function damage(file: string, { broken, goodUpTo, whole }: Salvaged): ReadOnlyReason {
  const what =
    broken?.words ?? "SQLite's own structure is broken, although every entry in it can still be read.";
  const good =
    broken === null
      ? `All ${String(whole)} entries are whole.`
      : `Proven good: everything before that (${String(goodUpTo)} entries). Whole in themselves and shown: ${String(whole)} entries.`;
  return damaged(file, `${what} ${good}`, goodUpTo);
}

/** The same, found by the check of the whole file while it was in use. */
export function damageFound(file: string, broken: Break): ReadOnlyReason {
  const goodUpTo = broken.seq === null ? undefined : broken.seq - 1;
  const good =
    goodUpTo === undefined ? '' : ` Proven good: everything before that (${String(goodUpTo)} entries).`;
  return damaged(file, `${broken.words}${good}`, goodUpTo);
}

const damaged = (file: string, found: string, goodUpTo: number | undefined): ReadOnlyReason => ({
  code: 'damaged',
  message: `${path.basename(file)} is damaged, so nothing more is written to it. ${found} What to do: rebuild it from the second copy, or save a copy of its good part and go on with that.`,
  ...(goodUpTo === undefined ? {} : { goodUpTo }),
});
