import type { DecideMap } from '../area.ts';
import type { Instant } from '../instant.ts';
import { reject } from '../outcome.ts';
import { changeAt } from '../timeline.ts';
import type { trackCommands } from './commands-track.ts';
import { stateAt, trackFound } from './found-track.ts';
import type { Found } from './references.ts';
import { causeOf } from './select-owed.ts';
import type { SystemsWorld } from './state.ts';
import { isTrouble, isUsable, STATES } from './states.ts';
import { forEachSubject } from './subjects.ts';
import { subjectWords } from './subject.ts';
import { lastEntered, type Estimate } from './track.ts';

const estimateAt = (found: Found, at: Instant): Estimate =>
  changeAt(trackFound(found)?.estimate ?? [], at)?.to ?? { back: null };

/** What is said of one or many subjects beside their state. */
export const trackDecide: Pick<
  DecideMap<SystemsWorld, typeof trackCommands>,
  | 'system.review'
  | 'system.set-next-check'
  | 'system.set-cause'
  | 'system.set-estimate'
  | 'system.set-workaround'
  | 'system.end-workaround'
> = {
  'system.review': (world, command) =>
    forEachSubject(world, command, (found, _ref, together) => ({
      type: 'system.reviewed',
      data: { on: found.on, state: stateAt(found, command.at).state, ...together },
    })),
  'system.set-next-check': (world, command) =>
    forEachSubject(world, command, (found) => {
      const { nextCheck: to } = command.data;
      if (to !== null && to <= command.at) {
        return reject('time-passed', 'The next check lies in the past. Check the date and the time.');
      }
      const from = changeAt(trackFound(found)?.nextCheck ?? [], command.at)?.to ?? null;
      return from === to
        ? reject('no-change', `${subjectWords(found.on)} is to be looked at then already.`)
        : { type: 'system.next-check-set', data: { on: found.on, from, to } };
    }),
  'system.set-cause': (world, command) =>
    forEachSubject(world, command, (found, ref, together) => {
      const { cause: to } = command.data;
      const { on } = found;
      const { state } = stateAt(found, command.at);
      if (!isTrouble(state)) {
        return reject(
          'no-trouble',
          `${subjectWords(on)} reads ${STATES[state].word}: only what is Down or Degraded has a cause.`,
        );
      }
      const track = trackFound(found);
      const from = (track === undefined ? undefined : causeOf(track, command.at)) ?? null;
      if (from === to) return reject('no-change', `${subjectWords(on)} has that cause already.`);
      if (ref.from !== undefined && ref.from !== from) {
        const now = from === null ? 'Nobody knows it any more' : `It reads "${from}"`;
        return reject(
          'changed-meanwhile',
          `The cause of ${subjectWords(on)} was set since you looked. ${now}. Look again, then send yours.`,
          { yours: ref.from, theirs: from },
        );
      }
      const after = lastEntered(track?.cause);
      return { type: 'system.cause-set', data: { on, from, to, ...together, after } };
    }),
  'system.set-estimate': (world, command) =>
    forEachSubject(world, command, (found, ref) => {
      const { expectedBack: to, confidence, reason } = command.data;
      if (to !== null && to <= command.at) {
        return reject('time-passed', 'Expected back lies in the past. Check the date and the time.');
      }
      const { state } = stateAt(found, command.at);
      if (to !== null && isUsable(state)) {
        return reject(
          'not-out',
          `${subjectWords(found.on)} reads ${STATES[state].word}: only what is not back is expected back. Set its state first.`,
        );
      }
      const stood = estimateAt(found, command.at);
      const from = stood.back;
      if (ref.from !== undefined && ref.from !== from && to !== from) {
        return reject(
          'changed-meanwhile',
          `Another time was given for ${subjectWords(found.on)} since you looked. Look again, then send yours.`,
          { yours: ref.from, theirs: from },
        );
      }
      if (from === to && confidence === stood.confidence && reason === undefined) {
        return reject('no-change', `${subjectWords(found.on)} is expected back then already.`);
      }
      const after = lastEntered(trackFound(found)?.estimate);
      return { type: 'system.estimate-set', data: { on: found.on, from, to, confidence, reason, after } };
    }),
  'system.set-workaround': (world, command) =>
    forEachSubject(world, command, (found) => {
      const { procedure, forms, told, safeUntil } = command.data;
      const to = { procedure, forms, told, safeUntil };
      if (safeUntil !== undefined && safeUntil <= command.at) {
        return reject('time-passed', 'Safe until lies in the past. Check the date and the time.');
      }
      const stood = changeAt(trackFound(found)?.workaround ?? [], command.at)?.to ?? null;
      const after = lastEntered(trackFound(found)?.workaround);
      return {
        type: 'system.workaround-set',
        data: { on: found.on, from: stood?.procedure ?? null, to, after },
      };
    }),
  'system.end-workaround': (world, command) =>
    forEachSubject(world, command, (found) => {
      const stood = changeAt(trackFound(found)?.workaround ?? [], command.at)?.to ?? null;
      if (stood === null) return reject('no-change', `${subjectWords(found.on)} has no workaround in force.`);
      const after = lastEntered(trackFound(found)?.workaround);
      return {
        type: 'system.workaround-ended',
        data: { on: found.on, from: stood.procedure, reason: command.data.reason, after },
      };
    }),
};
