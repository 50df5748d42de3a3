import { forEachOf, type Decided } from '../for-each.ts';
import type { Outcome, Rejection } from '../outcome.ts';
import { listedRun, titleOf } from './references.ts';
import type { RunStep } from './run-steps.ts';
import type { ChecklistsWorld, Run } from './state.ts';

type World = Readonly<ChecklistsWorld>;

/** What an event says of the checklist it is about. */
export const onRun = (world: World, run: Run) => ({
  run: run.id,
  number: run.number,
  title: titleOf(world, run),
  on: run.on,
});

/** What an event says of the step it is about. */
export const onStep = ({ key, step }: RunStep) => ({ step: key, text: step.text });

/** The checklists as they are named, each decided on its own: all of them or none. */
export const forEachRun = (
  world: World,
  refs: readonly string[],
  decide: (run: Run) => Decided | Rejection,
): Outcome =>
  forEachOf(
    refs.map((ref) => listedRun(world, ref)),
    decide,
  );

/** The same for one checklist. */
export const forRun = (world: World, ref: string, decide: (run: Run) => Decided | Rejection): Outcome =>
  forEachRun(world, [ref], decide);
