import type { DecideContext, DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import type { Instant } from '../instant.ts';
import { reject } from '../outcome.ts';
import { changeAt } from '../timeline.ts';
import type { StateInput, trackCommands } from './commands-track.ts';
import { evidenced, sameName } from './evidence.ts';
import { isRejection, type Found } from './references.ts';
import type { System, SystemsWorld } from './state.ts';
import { STATES, type Source, type SystemState } from './states.ts';
import { forEachSubject, type Verdict } from './subjects.ts';
import { subjectWords } from './subject.ts';
import { lastEntered, type Said, type Track } from './track.ts';

/**
 * Whose word it is: as given; else, where somebody told it, the supplier if the name is the supplier's
 * or its contact's, and a user's report otherwise; else not stated (SPEC SY-14).
 */
export function sourceOf(
  { toldBy }: Pick<Command, 'toldBy'>,
  given: Source | undefined,
  system: System,
): Source | undefined {
  if (given !== undefined || toldBy === undefined) return given;
  const names = [toldBy.name, toldBy.place ?? ''];
  const supplier = names.some(
    (name) => sameName(system.supplier, name) || sameName(system.supplierContact, name),
  );
  return supplier ? 'supplier' : 'user-report';
}

/** The subject's track; nothing where a site's cell is still to come. */
export const trackFound = ({ system, part, on }: Found): Track | undefined =>
  on.part === undefined ? system.track : part?.track;

const SAYING: ReadonlySet<string> = new Set<Exclude<keyof Said, 'state'>>(['source', 'confidence', 'who']);

/** The state alone, without who said it; keys in order, so that equal states are equal JSON. */
const bare = (standing: SystemState): SystemState =>
  Object.fromEntries(
    Object.entries(standing)
      .filter(([key, value]) => value !== undefined && !SAYING.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as SystemState; // as: only what is not the state's own went

/** What stood at a moment: Not assessed before anybody said anything. */
function stoodAt(found: Found, at: Instant): { state: SystemState; said: Said | undefined } {
  const said = changeAt(trackFound(found)?.changes ?? [], at)?.to;
  return { state: bare(said ?? { state: 'unknown' }), said };
}

const same = (a: SystemState, b: SystemState): boolean => JSON.stringify(a) === JSON.stringify(b);

const authorName = ({ by }: DecideContext): string => (by === 'system' ? 'Blackstart' : by.name);

type Setting = Parameters<DecideMap<SystemsWorld, typeof trackCommands>['system.set-state']>[1];

/** One subject's new state; the same state again adds details or, bare, confirms (SPEC SY-13). */
function setOne(found: Found, command: Setting, context: DecideContext, input: StateInput): Verdict {
  const { data, at } = command;
  const source = sourceOf(command, data.source, found.system);
  const stood = stoodAt(found, at);
  const made = evidenced(input, stood.state, {
    at,
    author: authorName(context),
    source,
    system: found.system,
  });
  if (isRejection(made)) return made;
  const to = bare(made);
  const { confidence, nextCheck, reason, lateReason } = data;
  const moreSure = confidence !== undefined && confidence !== stood.said?.confidence;
  if (same(to, stood.state) && !moreSure) {
    return to.state === 'unknown'
      ? reject('no-change', `${subjectWords(found.on)} is ${STATES.unknown.word} already.`)
      : { type: 'system.confirmed', data: { on: found.on, state: to.state, source, nextCheck, reason } };
  }
  const after = lastEntered(trackFound(found)?.changes);
  return {
    type: 'system.state-set',
    data: {
      on: found.on,
      from: stood.state.state,
      to,
      source,
      confidence,
      nextCheck,
      reason,
      lateReason,
      after,
    },
  };
}

export const stateDecide: Pick<
  DecideMap<SystemsWorld, typeof trackCommands>,
  'system.set-state' | 'system.confirm'
> = {
  'system.set-state': (world, command, context) =>
    forEachSubject(world, command, context, (found) => setOne(found, command, context, command.data.to)),
  'system.confirm': (world, command, context) =>
    forEachSubject(world, command, context, (found) => {
      const { state } = stoodAt(found, command.at).state;
      const { nextCheck, reason } = command.data;
      const source = sourceOf(command, command.data.source, found.system) ?? 'seen';
      return state === 'unknown'
        ? reject(
            'never-assessed',
            `${subjectWords(found.on)} was never assessed, so there is nothing to confirm. Say what state it is in.`,
          )
        : { type: 'system.confirmed', data: { on: found.on, state, source, nextCheck, reason } };
    }),
};
