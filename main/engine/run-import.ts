import path from 'node:path';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { Author } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
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

/**
 * Does what the plan says, and keeps the file itself with the incident, so that a column nobody read is
 * not lost. Gives the answers to the plan's commands; where one was refused the file is not attached.
 * The same file about the same things is attached once.
 */
export async function runImport(
  log: LiveLog<IncidentLog>,
  { plan: { commands, original }, bytes, fileName }: Import,
  author: Author,
): Promise<readonly CommandAnswer[]> {
  const answers = log.dispatchAll(commands, author);
  if (original === null || answers.some((answer) => !answer.ok)) return answers;
  const blob = await log.store.putBlob(bytes);
  const name = fileName === null ? original.name : path.basename(fileName);
  const data = { ...blob, name: upTo(255, name), note: upTo(2000, original.note) };
  const attached = log.dispatch({ type: 'attachment.add', data }, author);
  return attached.ok || attached.code === 'already-attached' ? answers : [...answers, attached];
}
