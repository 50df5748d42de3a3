import { addMinutes, type Instant } from '../instant.ts';
import { changeAt, type Change } from '../timeline.ts';
import type { Second } from './run-shape.ts';
import { copyOf, type Answered, type ChecklistsSlice, type Run } from './state.ts';
import { stepsOf, type ChecklistStep } from './template.ts';

type World = Readonly<ChecklistsSlice>;

/** A step of a checklist in progress. */
export interface RunStep {
  readonly key: string;
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly chunk: string;
  readonly step: ChecklistStep;
  /** Critical in any version that it was worked from: taking a newer one never makes it less. */
  readonly critical: boolean;
  /** The version that it comes from, where the one in use does not have it any more; null = the one in use. */
  readonly former: number | null;
}

/** The steps of one version. */
function stepsIn(
  world: World,
  copy: Run['copies'][number] | undefined,
  from: number,
  critical: ReadonlySet<string>,
) {
  const found = copyOf(world, copy);
  if (found === undefined) return [];
  const steps = stepsOf(found.template);
  const chunks = found.template.chunks.flatMap(({ title, steps: inIt }) => inIt.map(() => title));
  return found.keys.flatMap((key, at): RunStep[] => {
    const step = steps[at];
    if (step === undefined) return [];
    const isCritical = step.critical === true || critical.has(key);
    return [{ key, place: from + at + 1, chunk: chunks[at] ?? '', step, critical: isCritical, former: null }];
  });
}

function criticalBefore(world: World, former: Run['copies']): ReadonlySet<string> {
  return new Set(
    former.flatMap((id) =>
      stepsIn(world, id, 0, NOTHING).flatMap(({ key, critical }) => (critical ? [key] : [])),
    ),
  );
}
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The steps of a checklist in progress: those of the version in use in their order, then every critical step
 * of an earlier version that it does not have, so that taking a newer one never loses a critical step.
 */
export function stepsOfRun(world: World, { copies }: Pick<Run, 'copies'>): readonly RunStep[] {
  const former = copies.slice(0, -1);
  const inUse = stepsIn(
    world,
    copies.at(-1),
    0,
    former.length === 0 ? NOTHING : criticalBefore(world, former),
  );
  if (former.length === 0) return inUse;
  const known = new Set(inUse.map(({ key }) => key));
  const kept: RunStep[] = [];
  for (const id of former.toReversed()) {
    const version = copyOf(world, id)?.template.version ?? 0;
    for (const one of stepsIn(world, id, 0, NOTHING)) {
      if (!one.critical || known.has(one.key)) continue;
      known.add(one.key);
      kept.push({ ...one, former: version, place: inUse.length + kept.length + 1 });
    }
  }
  return [...inUse, ...kept];
}

/** Reads steps of many checklists at once: those worked from the same versions share one list. */
export function stepReader(world: World): (run: Pick<Run, 'copies'>) => readonly RunStep[] {
  const read = new Map<string, readonly RunStep[]>();
  return (run) => {
    const key = run.copies.join(' ');
    const known = read.get(key) ?? stepsOfRun(world, run);
    read.set(key, known);
    return known;
  };
}

/**
 * How a step stands: nobody answered it; answered and the second person is owed; answered; not applicable;
 * skipped. A critical step that was skipped unknowingly is open.
 */
export type StepState = 'open' | 'second-owed' | 'answered' | 'not-applicable' | 'skipped';

export interface StepStanding {
  readonly on: RunStep;
  readonly state: StepState;
  readonly answer: Change<Answered> | undefined;
  readonly second: Second | null;
  /** By when it is to be done; null where nobody set that, and once it was passed. */
  readonly due: Instant | null;
  readonly overdue: boolean;
}

function secondOf(run: Run, key: string, answer: Change<Answered> | undefined, now: Instant): Second | null {
  if (answer === undefined) return null;
  if (answer.to.second !== null) return answer.to.second;
  const word = run.seconds[key]?.findLast(
    (one) => one.struck === undefined && one.at <= now && one.to.target === answer.event,
  );
  return word?.to ?? null;
}

function stateOf(
  { step, critical }: RunStep,
  answer: Answered | undefined,
  second: Second | null,
): StepState {
  if (answer === undefined) return 'open';
  if (answer.answer === 'skipped') return critical && !answer.acknowledged ? 'open' : 'skipped';
  if (answer.answer === 'not-applicable') return 'not-applicable';
  return step.twoPerson === true && second === null ? 'second-owed' : 'answered';
}

/** How a step of a checklist in progress stands at `now`. */
export function stepStanding(run: Run, on: RunStep, now: Instant): StepStanding {
  const answer = changeAt(run.answers[on.key] ?? [], now);
  const second = secondOf(run, on.key, answer, now);
  const state = stateOf(on, answer?.to, second);
  const isOpen = state === 'open' || state === 'second-owed';
  const { dueMinutes } = on.step;
  const due = isOpen && dueMinutes !== undefined ? addMinutes(run.startedAt, dueMinutes) : null;
  return { on, state, answer, second, due, overdue: due !== null && due < now };
}

/** Nobody has passed it yet: it is open, or waits for the second person. */
export const isOwed = ({ state }: Pick<StepStanding, 'state'>): boolean =>
  state === 'open' || state === 'second-owed';
