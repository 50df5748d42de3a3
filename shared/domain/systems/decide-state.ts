import type { DecideContext, DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import { reject } from '../outcome.ts';
import type { StateInput, trackCommands } from './commands-track.ts';
import { evidenced, sameName } from './evidence.ts';
import { stateAlone, stateAt, trackFound } from './found-track.ts';
import { isRejection, type Found } from './references.ts';
import type { System, SystemsWorld } from './state.ts';
import { STATES, type Source, type SystemState } from './states.ts';
import { forEachSubject, type Verdict } from './subjects.ts';
import { subjectWords } from './subject.ts';
import { lastEntered } from './track.ts';

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

const same = (a: SystemState, b: SystemState): boolean => JSON.stringify(a) === JSON.stringify(b);

const authorName = ({ by }: DecideContext): string => (by === 'system' ? 'Blackstart' : by.name);

type Setting = Parameters<DecideMap<SystemsWorld, typeof trackCommands>['system.set-state']>[1];

/** One subject's new state; the same state again adds details or, bare, confirms (SPEC SY-13). */
function setOne(found: Found, command: Setting, context: DecideContext, input: StateInput): Verdict {
  const { data, at } = command;
  const source = sourceOf(command, data.source, found.system);
  const said = stateAt(found, at);
  const stood = stateAlone(said);
  const made = evidenced(input, stood, {
    at,
    author: authorName(context),
    source,
    system: found.system,
  });
  if (isRejection(made)) return made;
  const to = stateAlone(made);
  const { confidence, nextCheck, reason, lateReason } = data;
  const moreSure = confidence !== undefined && confidence !== said.confidence;
  if (same(to, stood) && !moreSure) {
    return to.state === 'unknown'
      ? reject('no-change', `${subjectWords(found.on)} is ${STATES.unknown.word} already.`)
      : { type: 'system.confirmed', data: { on: found.on, state: to.state, source, nextCheck, reason } };
  }
  const after = lastEntered(trackFound(found)?.changes);
  return {
    type: 'system.state-set',
    data: {
      on: found.on,
      from: stood.state,
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
    forEachSubject(world, command, (found) => setOne(found, command, context, command.data.to)),
  'system.confirm': (world, command) =>
    forEachSubject(world, command, (found) => {
      const { state } = stateAt(found, command.at);
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
