import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { listedRun, titleOf } from './references.ts';
import type { RunStep } from './run-steps.ts';
import type { ChecklistsWorld, Run } from './state.ts';

type World = Readonly<ChecklistsWorld>;

/** What one checklist gets; a notice where its author should hear something although it is accepted. */
export interface Decided {
  readonly events: readonly NewEvent[];
  readonly notice?: string | undefined;
}

/** What an event says of the checklist it is about. */
export const onRun = (world: World, run: Run) => ({
  run: run.id,
  number: run.number,
  title: titleOf(world, run),
  on: run.on,
});

/** What an event says of the step it is about. */
export const onStep = ({ key, step }: RunStep) => ({ step: key, text: step.text });

const acknowledgeIn = ({ details }: Rejection): string | undefined =>
  (details as { acknowledge?: string } | undefined)?.acknowledge; // as: what a question carries, when it is one

function refusal(refused: readonly Rejection[]): Rejection {
  const [first, ...rest] = refused;
  if (first === undefined) return reject('no-change', 'There is nothing to do: no checklist was named.');
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

/**
 * One event or more for each checklist, each once. What is wrong with one refuses all and names every one;
 * what would change nothing is left out and said.
 */
export function forEachRun(
  world: World,
  refs: readonly string[],
  decide: (run: Run) => Decided | Rejection,
): Outcome {
  const refused: Rejection[] = [];
  const idle: Rejection[] = [];
  const events: NewEvent[] = [];
  const notices = new Set<string>();
  const seen = new Set<string>();
  for (const ref of refs) {
    const run = listedRun(world, ref);
    if (!isRejection(run)) {
      if (seen.has(run.id)) continue;
      seen.add(run.id);
    }
    const decided = isRejection(run) ? run : decide(run);
    if (!isRejection(decided)) {
      events.push(...decided.events);
      if (decided.notice !== undefined) notices.add(decided.notice);
    } else if (decided.code === 'no-change') idle.push(decided);
    else refused.push(decided);
  }
  if (refused.length > 0) return refusal(refused);
  if (events.length === 0) return refusal(idle);
  const said = [...notices, ...idle.map(({ message }) => message)];
  return said.length === 0 ? accept(...events) : acceptWith(said.join(' '), events);
}

/** The same for one checklist. */
export const forRun = (world: World, ref: string, decide: (run: Run) => Decided | Rejection): Outcome =>
  forEachRun(world, [ref], decide);
