import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from './outcome.ts';
import { isRejection } from './systems/references.ts';

/** What one of many gets; a notice where its author should hear something although it is accepted. */
export interface Decided {
  readonly events: readonly NewEvent[];
  readonly notice?: string | undefined;
}

const acknowledgeIn = ({ details }: Rejection): string | undefined =>
  (details as { acknowledge?: string } | undefined)?.acknowledge; // as: what a question carries, when it is one

/** All that were refused as one refusal: the first in words, every one in its details. A question stays one. */
export function refuseAll(refused: readonly Rejection[]): Rejection {
  const [first, ...rest] = refused;
  if (first === undefined) return reject('no-change', 'There is nothing to do: nothing was named.');
  if (rest.length === 0) return first;
  const acknowledge = acknowledgeIn(first);
  return reject(
    first.code,
    `${first.message} ${String(rest.length)} more could not be taken either; nothing was changed.`,
    {
      refused: refused.map(({ code, message }) => ({ code, message })),
      ...(acknowledge === undefined ? {} : { acknowledge }),
    },
  );
}

const NAMED_AT_MOST = 5;

/** Sentences one after another, each once; of many the first, and how many more. */
export function fewOf(sentences: Iterable<string>): string {
  const each = [...new Set(sentences)];
  const rest = each.length - NAMED_AT_MOST;
  return [...each.slice(0, NAMED_AT_MOST), ...(rest > 0 ? [`And ${String(rest)} more.`] : [])].join(' ');
}

/**
 * One event or more for each of many, each once. What is wrong with one refuses all and names every one; what
 * would change nothing is left out and said.
 */
export function forEachOf<One extends { readonly id: string }>(
  many: Iterable<One | Rejection>,
  decide: (one: One) => Decided | Rejection,
): Outcome {
  const refused: Rejection[] = [];
  const idle: Rejection[] = [];
  const events: NewEvent[] = [];
  const notices: string[] = [];
  const seen = new Set<string>();
  for (const one of many) {
    if (!isRejection(one)) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
    }
    const decided = isRejection(one) ? one : decide(one);
    if (!isRejection(decided)) {
      events.push(...decided.events);
      if (decided.notice !== undefined) notices.push(decided.notice);
    } else if (decided.code === 'no-change') idle.push(decided);
    else refused.push(decided);
  }
  if (refused.length > 0) return refuseAll(refused);
  if (events.length === 0) return refuseAll(idle);
  const said = [fewOf(notices), fewOf(idle.map(({ message }) => message))].filter((words) => words !== '');
  return said.length === 0 ? accept(...events) : acceptWith(said.join(' '), events);
}
