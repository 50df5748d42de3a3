import type { DecideContext, DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import type { Instant } from '../instant.ts';
import { reject, type Rejection } from '../outcome.ts';
import type { StateInput, StateSubjectRef, trackCommands } from './commands-track.ts';
import { evidenced, sameName } from './evidence.ts';
import { stateAlone, stateAt, trackFound } from './found-track.ts';
import { isRejection, type Found } from './references.ts';
import type { System, SystemsWorld } from './state.ts';
import { causeOf } from './select-owed.ts';
import { STATES, type Source, type SystemState } from './states.ts';
import { stateWord } from './state-words.ts';
import { stepAt } from './steps.ts';
import { forEachSubject, type Together, type Verdict } from './subjects.ts';
import { subjectWords } from './subject.ts';
import { DEFAULT_WATCH_MINUTES } from './timings.ts';
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

const same = (a: SystemState, b: SystemState): boolean => JSON.stringify(a) === JSON.stringify(b);

const authorName = ({ by }: DecideContext): string => (by === 'system' ? 'Blackstart' : by.name);

/** What a set check must be: ahead of the moment it is spoken of. */
const checkPassed = (nextCheck: Instant | undefined, at: Instant): Rejection | undefined =>
  nextCheck !== undefined && nextCheck <= at
    ? reject('time-passed', 'The next check lies in the past. Check the date and the time.')
    : undefined;

/** Nobody overrides, or confirms, what they have not seen. */
function changedMeanwhile({ on }: Found, { from }: StateSubjectRef, said: Said): Rejection | undefined {
  if (from === undefined || from === said.state) return undefined;
  const by = said.who === undefined ? '' : ` by ${said.who}`;
  return reject(
    'changed-meanwhile',
    `${subjectWords(on)} was set to ${stateWord(said)}${by} since you looked. Look again, then send yours.`,
    { yours: from, theirs: stateAlone(said) },
  );
}

/** Entered late behind a later word: the board does not change, and whoever typed it should know. */
function staysAs({ on }: Found, track: Track | undefined, { at }: Command, now: Instant): string | undefined {
  const standing = track === undefined ? undefined : stepAt(track, now);
  return standing === undefined || standing.at <= at
    ? undefined
    : `Entered into the history: ${subjectWords(on)} stays ${stateWord(standing.to)}, the later word.`;
}

/** Trouble with the cause that was stated for it last, so that another detail of it leaves that cause alone. */
const withCause = (state: SystemState, track: Track | undefined, at: Instant): SystemState =>
  state.state === 'down' || state.state === 'degraded'
    ? stateAlone({ ...state, cause: track === undefined ? undefined : causeOf(track, at) })
    : state;

type Setting = Parameters<DecideMap<SystemsWorld, typeof trackCommands>['system.set-state']>[1];

/** One subject's new state; the same state again adds details or, bare, confirms (SPEC SY-13). */
function setOne(found: Found, command: Setting, context: DecideContext, together: Together): Verdict {
  const { data, at } = command;
  const source = sourceOf(command, data.source, found.system);
  const said = stateAt(found, at);
  const track = trackFound(found);
  const stood = withCause(stateAlone(said), track, at);
  const made = evidenced(data.to, stood, { at, author: authorName(context), source, system: found.system });
  if (isRejection(made)) return made;
  const to = stateAlone(made);
  const { confidence, nextCheck, reason, lateReason } = data;
  const moreSure = confidence !== undefined && confidence !== said.confidence;
  const { on } = found;
  if (same(to, stood) && !moreSure) {
    return to.state === 'unknown'
      ? reject('no-change', `${subjectWords(on)} is ${STATES.unknown.word} already.`)
      : { type: 'system.confirmed', data: { on, state: to.state, source, nextCheck, ...together, reason } };
  }
  const event = {
    type: 'system.state-set',
    data: {
      on,
      from: stood.state,
      to,
      source,
      confidence,
      nextCheck,
      ...together,
      reason,
      lateReason,
      after: lastEntered(track?.changes),
    },
  };
  const notice = staysAs(found, track, command, context.now) ?? watchNotice(data.to, to);
  return notice === undefined ? event : { event, notice };
}

const watchNotice = (input: StateInput, to: SystemState): string | undefined =>
  input.state === 'monitoring' && input.watchUntil === undefined && to.state === 'monitoring'
    ? `Watched for ${DEFAULT_WATCH_MINUTES / 60} hours, as no time was given.`
    : undefined;

export const stateDecide: Pick<
  DecideMap<SystemsWorld, typeof trackCommands>,
  'system.set-state' | 'system.confirm'
> = {
  'system.set-state': (world, command, context) =>
    forEachSubject(
      world,
      command,
      (found, ref, together) =>
        checkPassed(command.data.nextCheck, command.at) ??
        changedMeanwhile(found, ref, stateAt(found, command.at)) ??
        setOne(found, command, context, together),
    ),
  'system.confirm': (world, command) =>
    forEachSubject(world, command, (found, ref, together) => {
      const { at, data } = command;
      const said = stateAt(found, at);
      const refused = checkPassed(data.nextCheck, at) ?? changedMeanwhile(found, ref, said);
      if (refused !== undefined) return refused;
      const { on, system } = found;
      if (said.state === 'unknown') {
        return reject(
          'never-assessed',
          `${subjectWords(on)} was never assessed, so there is nothing to confirm. Say what state it is in.`,
        );
      }
      const source = sourceOf(command, data.source, system) ?? 'seen';
      const { nextCheck, reason } = data;
      return {
        type: 'system.confirmed',
        data: { on, state: said.state, source, nextCheck, ...together, reason },
      };
    }),
};
