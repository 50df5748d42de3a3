import path from 'node:path';
import type { Notice, Trouble } from '#shared/contract/answers.ts';
import type { Author } from '#shared/domain/envelope.ts';
import type { CommandId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { BlobTooLarge, StoreFault } from '#main/store/log-store.ts';
import type { ImportPlan } from './importer.ts';
import type { LiveLog } from './live-log.ts';

/** What is imported: the plan for it, the bytes it was read from, and the name of the file where there was one. */
export interface Import {
  readonly plan: ImportPlan;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
}

/** The beginning of a text; no character is cut in two. */
const upTo = (most: number, text: string): string =>
  text.length <= most
    ? text
    : Array.from(text.slice(0, most - 1))
        .slice(0, -1)
        .join('') + '…';

/** What became of an import. */
export interface ImportDone {
  readonly ok: true;
  /** What takes all of it back, by one undo; null where nothing was to be done. */
  readonly command: CommandId | null;
  /** Why the file itself is not kept with the incident, although its rows were taken; null = it is, or need not be. */
  readonly notKept: Notice | null;
}

/**
 * Does what the plan says, and keeps the file itself with the incident, so that a column nobody read is not lost. Where a
 * command of the plan is refused, that is the answer: nothing of it was taken. The same file about the same things is
 * attached once; a file that cannot be kept takes nothing back, and is said.
 */
export async function runImport(
  log: LiveLog<IncidentLog>,
  { plan: { commands, original }, bytes, fileName }: Import,
  author: Author,
): Promise<ImportDone | Trouble> {
  const answers = log.dispatchAll(commands, author);
  const refused = answers.find((answer) => !answer.ok);
  if (refused?.ok === false) return refused;
  const name = fileName === null ? original?.name : path.basename(fileName);
  const notKept =
    original === null || name === undefined
      ? null
      : await keepFile(log, { bytes, name: upTo(255, name), note: upTo(2000, original.note) }, author);
  return { ok: true, command: answers.at(-1)?.id ?? null, notKept };
}

async function keepFile(
  log: LiveLog<IncidentLog>,
  { bytes, ...named }: { readonly bytes: Uint8Array; readonly name: string; readonly note: string },
  author: Author,
): Promise<Notice | null> {
  try {
    const data = { ...(await log.store.putBlob(bytes)), ...named };
    const attached = log.dispatch({ type: 'attachment.add', data }, author);
    if (attached.ok || attached.code === 'already-attached') return null;
    return { code: attached.code, message: attached.message };
  } catch (error) {
    if (error instanceof StoreFault) return { code: error.code, message: error.message };
    if (error instanceof BlobTooLarge) return { code: 'blob-too-large', message: error.message };
    throw error;
  }
}

/** What is said of an import whose file could not be kept. */
export const notKeptWords = ({ message }: Notice): string =>
  `The rows were imported. The file itself was not kept with the incident: ${message}`;
