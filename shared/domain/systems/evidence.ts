import { addMinutes, type Instant } from '../instant.ts';
import { reject, type Rejection } from '../outcome.ts';
import type { StateInput } from './commands-track.ts';
import { foldName } from './names.ts';
import type { System } from './state.ts';
import type { Source, StateKey, SystemState } from './states.ts';
import { DEFAULT_WATCH_MINUTES } from './timings.ts';

type Input<State extends StateKey> = Extract<StateInput, { state: State }>;
type Stood<State extends StateKey> = Extract<SystemState, { state: State }>;

/** What the author brings besides the state. */
export interface Saying {
  readonly at: Instant;
  readonly author: string;
  readonly source: Source | undefined;
  readonly system: System;
}

/** What is given replaces what stood, null takes it out, and what is left out stays. */
const detail = <T>(given: T | null | undefined, stood: T | undefined): T | undefined =>
  given === undefined ? stood : (given ?? undefined);

const troubled = (
  input: Input<'down'> | Input<'degraded'>,
  stood: Stood<'down'> | Stood<'degraded'> | undefined,
): SystemState => ({
  state: input.state,
  cause: detail(input.cause, stood?.cause),
  lost: detail(input.lost, stood?.lost),
});

const past = (what: string): Rejection =>
  reject('time-passed', `${what} lies before the state itself. Check the date and the time.`);

function limited(
  input: Input<'limited'>,
  stood: Stood<'limited'> | undefined,
  { at }: Saying,
): SystemState | Rejection {
  const until = detail(input.until, stood?.until);
  if (typeof input.until === 'string' && input.until <= at) return past('The end of the limited use');
  return { state: 'limited', allowedUse: detail(input.allowedUse, stood?.allowedUse), until };
}

function monitoring(
  { watchUntil }: Input<'monitoring'>,
  stood: Stood<'monitoring'> | undefined,
  { at }: Saying,
): SystemState | Rejection {
  if (watchUntil !== undefined && watchUntil <= at) return past('The end of the watch');
  const goesOn = stood !== undefined && stood.watchUntil > at ? stood.watchUntil : undefined;
  return { state: 'monitoring', watchUntil: watchUntil ?? goesOn ?? addMinutes(at, DEFAULT_WATCH_MINUTES) };
}

export const sameName = (a: string | undefined, b: string): boolean =>
  a !== undefined && foldName(a) === foldName(b);

function validated(
  input: Input<'validated'>,
  stood: Stood<'validated'> | undefined,
  { source, system }: Saying,
): SystemState | Rejection {
  const tester = input.tester ?? stood?.tester;
  const saw = input.saw ?? stood?.saw;
  if (tester === undefined || saw === undefined) {
    return reject(
      'test-missing',
      `Back, tested needs who tested ${system.name} here and what they saw. Until then set Back, watching.`,
    );
  }
  const bySupplier = sameName(system.supplier, tester) || sameName(system.supplierContact, tester);
  if (source === 'supplier' || bySupplier) {
    return reject(
      'supplier-word-alone',
      `A supplier's word is not a test here. Have ${system.tester ?? system.owner ?? 'somebody here'} test ${system.name} and say what they saw, or set Back, watching.`,
    );
  }
  return { state: 'validated', tester, saw };
}

function normal(
  input: Input<'normal'>,
  stood: Stood<'normal'> | undefined,
  { author, system }: Saying,
): SystemState | Rejection {
  if (input.signedReason !== undefined) {
    return {
      state: 'normal',
      backlog: { is: 'signed', reason: input.signedReason, signedBy: input.signedBy ?? author },
    };
  }
  if (input.backlogClear === true) return { state: 'normal', backlog: { is: 'clear' } };
  if (stood !== undefined && input.backlogClear === undefined) return stood;
  return reject(
    'backlog-not-clear',
    `Normal needs a clear backlog. Say that the backlog of ${system.name} is clear, or give a reason and who signs for it. Until then it stays Back.`,
  );
}

const stoodIn = <State extends StateKey>(standing: SystemState, state: State): Stood<State> | undefined =>
  standing.state === state ? (standing as Stood<State>) : undefined; // as: the state was compared

/** The state with its evidence, given what stood; or what it lacks. */
export function evidenced(input: StateInput, standing: SystemState, saying: Saying): SystemState | Rejection {
  switch (input.state) {
    case 'unknown':
      return { state: 'unknown' };
    case 'down':
      return troubled(input, stoodIn(standing, 'down'));
    case 'degraded':
      return troubled(input, stoodIn(standing, 'degraded'));
    case 'limited':
      return limited(input, stoodIn(standing, 'limited'), saying);
    case 'monitoring':
      return monitoring(input, stoodIn(standing, 'monitoring'), saying);
    case 'validated':
      return validated(input, stoodIn(standing, 'validated'), saying);
    case 'normal':
      return normal(input, stoodIn(standing, 'normal'), saying);
    case 'unaffected':
      return {
        state: 'unaffected',
        checkedBy: detail(input.checkedBy, stoodIn(standing, 'unaffected')?.checkedBy),
      };
  }
}
