import { z } from 'zod';
import { lookup } from '#shared/domain/collection.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { isBack, isTrouble, STATE_KEYS, type StateKey } from '#shared/domain/systems/states.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';

/** What became of the board while somebody was not looking. */
export interface AwayNews {
  readonly from: Instant;
  readonly until: Instant;
  /** Down or Degraded now, and neither then. */
  readonly gone: number;
  /** Back now, and not then. */
  readonly back: number;
  /** Other news of systems: details, places and parts, another time expected back. */
  readonly other: number;
  readonly decisions: number;
  /** Every system with news, whatever it was. */
  readonly systems: readonly string[];
}

// The facts are of the log and were checked there; only what is counted is read here.
const OfSubject = z.object({ on: z.object({ system: z.string(), part: z.unknown().optional() }) });
const StateSet = z.object({ from: z.enum(STATE_KEYS) });
const Noted = z.object({ kind: z.string() });

const NEWS = new Set([
  'system.state-set',
  'system.estimate-set',
  'system.workaround-set',
  'system.workaround-ended',
]);

/** The state that each system with news was in before the first of the facts; undefined where only other things were said. */
function stoodBefore(facts: readonly Fact[]): Map<string, StateKey | undefined> {
  const stood = new Map<string, StateKey | undefined>();
  for (const { type, data } of facts) {
    const subject = NEWS.has(type) ? OfSubject.safeParse(data).data?.on : undefined;
    if (subject === undefined) continue;
    const isOwn = type === 'system.state-set' && subject.part === undefined;
    const from = isOwn ? StateSet.safeParse(data).data?.from : undefined;
    stood.set(subject.system, stood.get(subject.system) ?? from);
  }
  return stood;
}

function turned(before: StateKey, now: StateKey): 'gone' | 'back' | null {
  if (isTrouble(now)) return isTrouble(before) ? null : 'gone';
  return isBack(now) && !isBack(before) ? 'back' : null;
}

const isDecision = ({ type, data }: Fact): boolean =>
  type === 'log.noted' && Noted.safeParse(data).data?.kind === 'decision';

/** Reads the news out of what was entered since; undefined where there is none. */
export function awayNews(
  world: Readonly<SystemsSlice>,
  facts: readonly Fact[],
  from: Instant,
  until: Instant,
): AwayNews | undefined {
  const stood = stoodBefore(facts);
  const decisions = facts.filter(isDecision).length;
  if (stood.size + decisions === 0) return undefined;
  const turns = [...stood].map(([id, before]) => {
    const track = lookup(world.systems.all, id)?.track;
    return track === undefined || before === undefined ? null : turned(before, stateKeyOf(track, until));
  });
  const gone = turns.filter((one) => one === 'gone').length;
  const back = turns.filter((one) => one === 'back').length;
  return { from, until, gone, back, other: stood.size - gone - back, decisions, systems: [...stood.keys()] };
}

/** "4 gone down, 12 back, 3 decisions" */
export function awayWords({ gone, back, other, decisions }: AwayNews): string {
  return [
    ...(gone === 0 ? [] : [`${gone} gone down`]),
    ...(back === 0 ? [] : [`${back} back`]),
    ...(other === 0 ? [] : [`${other} with other news`]),
    ...(decisions === 0 ? [] : [decisions === 1 ? '1 decision' : `${decisions} decisions`]),
  ].join(', ');
}
