import type { z } from 'zod';
import type { DecideContext, DecideMap } from '../area.ts';
import type { Command, Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import { changeAt, type Change } from '../timeline.ts';
import type { trackCommands } from './commands-track.ts';
import { countOf, refusedCount } from './decide-tally.ts';
import type { trackEvents } from './events-track.ts';
import { evidenced } from './evidence.ts';
import { stateAlone } from './found-track.ts';
import { isRejection, resolveSystem } from './references.ts';
import { STATES } from './states.ts';
import { subjectWords } from './subject.ts';
import { retiredSystem } from './subjects.ts';
import { trackOf, type System, type SystemsWorld } from './state.ts';
import { entryOf, strikeTarget, struck, type StrikeTarget } from './strike-target.ts';
import { orphanedLooks, stateKeyOf } from './steps.ts';
import { afterCount, figuresAt } from './tally.ts';
import { lastEntered, type Confirmation, type Track } from './track.ts';

type World = Readonly<SystemsWorld>;
type Data<Type extends keyof typeof trackEvents> = z.output<(typeof trackEvents)[Type]['schema']>;
type Correction = Command<
  'system.correct-change',
  z.output<(typeof trackCommands)['system.correct-change']['schema']>
>;

/** A clock that is a little ahead is not the future. */
const AHEAD_TOLERANCE_MINUTES = 2;

/** The entry that a strike means, or why it cannot be struck. */
function standingTarget(world: World, event: EventId, context: DecideContext): StrikeTarget | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const target = strikeTarget(context.logged(event));
  if (target === undefined) {
    return reject(
      'entry-not-found',
      'There is no state, confirmation, estimate, workaround or count under that id.',
    );
  }
  const { entry } = entryOf(world, target);
  if (entry?.struck !== undefined) return reject('no-change', 'That entry is struck already.');
  if (entry === undefined && target.kind === 'tally') {
    return reject('summed-up', 'That count is part of later ones by now. Enter the right figure instead.');
  }
  return target;
}

/**
 * The strike of an entry. With a state go the confirmations of it that nothing else bears out: whoever
 * gave them spoke of what is struck, and what was before shall stand again.
 */
function strikeOf(world: World, target: StrikeTarget, reason: string): NewEvent[] {
  const looks = target.kind === 'state' ? looksThatGo(world, target) : [];
  const confirmations = looks.map((look) => ({
    type: 'system.change-struck',
    data: {
      on: target.on,
      kind: 'confirmation',
      target: look.event,
      was: `${subjectWords(target.on)}: confirmed, still ${STATES[look.to.state].word}`,
      reason,
    },
  }));
  return [...confirmations, struck(target, reason)];
}

function looksThatGo(world: World, target: StrikeTarget): readonly Change<Confirmation>[] {
  const track = trackOf(world, { system: target.on.system, part: target.on.part?.id });
  if (track === undefined) return [];
  const before = new Set(orphanedLooks(track).map((look) => look.event));
  const after = orphanedLooks({ ...track, changes: [...without(track.changes, target)] });
  return after.filter((look) => !before.has(look.event));
}

/** Where a correction goes: the track and the timeline as they are without the entry that is struck. */
interface Correcting {
  readonly correction: Correction;
  readonly target: StrikeTarget;
  readonly context: DecideContext;
  readonly system: System;
  readonly track: Track;
  readonly at: Instant;
}

const without = <T>(
  timeline: readonly Change<T>[] | undefined,
  { fact }: StrikeTarget,
): readonly Change<T>[] => (timeline ?? []).filter((change) => change.event !== fact.id);

function rightState({ correction, target, context, system, track, at }: Correcting): NewEvent | Rejection {
  const said = target.fact.data as Data<'system.state-set'>; // as: the kind is that of this event
  const { data } = correction;
  const source = data.source ?? said.source;
  const author = context.by === 'system' ? 'Blackstart' : context.by.name;
  const made = data.to === undefined ? said.to : evidenced(data.to, said.to, { at, author, source, system });
  if (isRejection(made)) return made;
  const from = stateKeyOf({ ...track, changes: [...without(track.changes, target)] }, at);
  const nextCheck = said.nextCheck !== undefined && said.nextCheck > at ? said.nextCheck : undefined;
  const { on, reason, lateReason } = said;
  const confidence = data.confidence ?? said.confidence;
  const after = lastEntered(track.changes);
  return {
    type: 'system.state-set',
    at,
    data: { on, from, to: stateAlone(made), source, confidence, nextCheck, reason, lateReason, after },
  };
}

function rightConfirmation({ correction, target, track, at }: Correcting): NewEvent | Rejection {
  const said = target.fact.data as Data<'system.confirmed'>; // as: the kind is that of this event
  const state = stateKeyOf({ ...track, confirmed: [...without(track.confirmed, target)] }, at);
  if (state === 'unknown')
    return reject(
      'never-assessed',
      'At that time it had not been assessed, so there was nothing to confirm.',
    );
  const source = correction.data.source ?? said.source;
  return { type: 'system.confirmed', at, data: { on: said.on, state, source, reason: said.reason } };
}

function rightEstimate({ correction: { data }, target, track, at }: Correcting): NewEvent | Rejection {
  const said = target.fact.data as Data<'system.estimate-set'>; // as: the kind is that of this event
  const to = data.expectedBack === undefined ? said.to : data.expectedBack;
  if (to !== null && to <= at)
    return reject(
      'time-passed',
      'Expected back lies before the time it was said. Check the date and the time.',
    );
  const from = changeAt(without(track.estimate, target), at)?.to.back ?? null;
  const confidence = data.confidence ?? said.confidence;
  const after = lastEntered(track.estimate);
  return {
    type: 'system.estimate-set',
    at,
    data: { on: said.on, from, to, confidence, reason: said.reason, after },
  };
}

function rightCount({ correction: { data }, target, system, at }: Correcting): NewEvent | Rejection {
  const said = target.fact.data as Data<'system.tally-set'>; // as: the kind is that of this event
  const entries = system.tallies?.[target.tally ?? '']?.entries ?? [];
  const count = countOf(data.count ?? said.count);
  const makes = afterCount(figuresAt(without(entries, target), at), count);
  const refused = refusedCount(count, makes, `${said.on.name}, ${said.area}`);
  const { on, area, counting } = said;
  return (
    refused ?? {
      type: 'system.tally-set',
      at,
      data: { on, area, counting, count, makes, after: lastEntered(entries) },
    }
  );
}

const RIGHT = {
  state: rightState,
  confirmation: rightConfirmation,
  estimate: rightEstimate,
  tally: rightCount,
};
const hasRight = (kind: string): kind is keyof typeof RIGHT => Object.hasOwn(RIGHT, kind);

function correct(world: World, correction: Correction, context: DecideContext) {
  const target = standingTarget(world, correction.data.event, context);
  if (isRejection(target)) return target;
  const { fact, kind, on } = target;
  const system = resolveSystem(world, on.system);
  const track = trackOf(world, { system: on.system, part: on.part?.id });
  if (isRejection(system)) return system;
  if (system.retired !== undefined) return retiredSystem(system.name);
  const at = correction.data.happenedAt ?? fact.at;
  if (at > addMinutes(context.now, AHEAD_TOLERANCE_MINUTES)) {
    return reject('in-the-future', 'That time has not come yet. Check the date and the time.');
  }
  if (!hasRight(kind) || track === undefined) {
    return reject(
      'strike-instead',
      'That kind of entry is not corrected in one step. Strike it, and enter the right one.',
    );
  }
  const right = RIGHT[kind]({ correction, target, context, system, track, at });
  if (isRejection(right)) return right;
  return sameAs(fact, right)
    ? reject('no-change', 'That is what the entry says already.')
    : accept(...strikeOf(world, target, correction.data.reason), right);
}

const SAYS = ['to', 'source', 'confidence', 'count', 'state'] as const;

/** True where the correction would say the same at the same time. */
function sameAs(fact: Fact, right: NewEvent): boolean {
  const says = (data: object): string => {
    const values = new Map<string, unknown>(Object.entries(data));
    return JSON.stringify(SAYS.map((key) => sorted(values.get(key))));
  };
  return right.at === fact.at && says(right.data) === says(fact.data as object); // as: every payload is an object
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    : value;

export const strikeDecide: Pick<
  DecideMap<SystemsWorld, typeof trackCommands>,
  'system.strike-change' | 'system.correct-change'
> = {
  'system.strike-change': (world, { data }, context) => {
    const target = standingTarget(world, data.event, context);
    return isRejection(target) ? target : accept(...strikeOf(world, target, data.reason));
  },
  'system.correct-change': correct,
};
