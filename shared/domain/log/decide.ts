import type { z } from 'zod';
import type { DecideContext, DecideMap } from '../area.ts';
import { has, lookup } from '../collection.ts';
import type { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { nextNumber } from '../incident/state.ts';
import { addMinutes, minutesBetween, type Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import type { logCommands } from './commands.ts';
import { correctedFact, entryFact, type EntryFact } from './entry.ts';
import { inForce, signedDecide } from './decide-signed.ts';
import { paidBy } from './owed.ts';
import { redactionsOf, type RedactionPort } from './redact.ts';
import { onStanding } from './standing.ts';
import { DEBT_WORDS, standingCorrection, type LogWorld } from './state.ts';

/** A clock that is a little ahead is not the future. */
const AHEAD_TOLERANCE_MINUTES = 2;

/** The words and the time of an entry as corrected so far. */
export function wordsOf(
  world: Readonly<LogWorld>,
  entry: EntryFact,
  context: DecideContext,
): { text: string; happenedAt: Instant } {
  const id = standingCorrection(world, entry.id);
  const correction = id === undefined ? undefined : correctedFact(context.logged(id));
  return correction === undefined
    ? { text: entry.data.text, happenedAt: entry.at }
    : { text: correction.data.text.to, happenedAt: correction.data.happenedAt.to };
}

/** The events of a strike: what was open on the entry is said, so that it can come back. */
export function strikeOf(world: Readonly<LogWorld>, { id, data }: EntryFact, reason: string): NewEvent {
  const closes = {
    question: has(world.log.questions, id),
    owes: [...(lookup(world.log.owing, id)?.owes ?? [])],
  };
  const reopens = data.answers ?? null;
  return { type: 'log.struck', data: { entry: id, number: data.number, reason, closes, reopens } };
}

const questionOf = (id: EventId, context: DecideContext): { entry: EventId; number: string } | undefined => {
  const question = entryFact(context.logged(id));
  return question?.data.kind === 'question' ? { entry: id, number: question.data.number } : undefined;
};

type Correction = z.output<(typeof logCommands)['log.correct']['schema']>;

function correct(
  world: Readonly<LogWorld>,
  entry: EntryFact,
  data: Correction,
  context: DecideContext,
): Outcome {
  const { number } = entry.data;
  const stands = wordsOf(world, entry, context);
  const text = { from: stands.text, to: data.to.text ?? stands.text };
  const happenedAt = { from: stands.happenedAt, to: data.to.happenedAt ?? stands.happenedAt };
  const saw = { ...stands, ...data.from };
  if (saw.text !== stands.text || saw.happenedAt !== stands.happenedAt) {
    return reject(
      'changed-meanwhile',
      `Somebody corrected ${number} while you wrote. Look at both and send yours again.`,
      { yours: { text: text.to, happenedAt: happenedAt.to }, theirs: stands },
    );
  }
  if (text.to === text.from && happenedAt.to === happenedAt.from) {
    return reject('no-change', `${number} says that already.`);
  }
  if (happenedAt.to > addMinutes(context.now, AHEAD_TOLERANCE_MINUTES)) {
    return reject('in-the-future', 'That time has not come yet. Check date and time.');
  }
  const previous = standingCorrection(world, entry.id) ?? null;
  return accept({
    type: 'log.corrected',
    data: { entry: entry.id, number, previous, text, happenedAt, reason: data.reason },
  });
}

type Note = z.output<(typeof logCommands)['log.note']['schema']>;

/** The decision that an entry takes the place of; undefined where it names none. */
function superseded(
  world: Readonly<LogWorld>,
  { kind, supersedes }: Note,
  context: DecideContext,
): { entry: EventId; number: string } | undefined | Rejection {
  if (supersedes === undefined) return undefined;
  if (kind !== 'decision') return reject('not-a-decision', 'Only a decision takes the place of another.');
  const found = inForce(world, supersedes, context);
  return 'ok' in found ? found : { entry: supersedes, number: found.decision.number };
}

/** Writes an entry; other areas write theirs through it (a line of a paper sheet). */
export function noteOf(
  world: Readonly<LogWorld>,
  { data, at }: { readonly data: Note; readonly at: Instant },
  context: DecideContext,
): Outcome {
  const { incident } = world;
  if (incident.status === 'undeclared') return notDeclared;
  const { answers, kind, decision, ...rest } = data;
  const question = answers === undefined ? undefined : questionOf(answers, context);
  if (answers !== undefined && question === undefined) {
    return reject(
      'question-not-found',
      'That is no question in the log. Enter it without the link, or pick the question.',
    );
  }
  const replaced = superseded(world, data, context);
  if (replaced !== undefined && 'ok' in replaced) return replaced;
  return accept({
    type: 'log.noted',
    data: {
      ...rest,
      number: nextNumber(incident, 'log', context.station),
      kind: kind ?? (question === undefined ? 'info' : 'answer'),
      answers: question,
      decision: kind === 'decision' ? decision : undefined,
      supersedes: replaced,
      lateMinutes: Math.max(0, minutesBetween(at, context.now)),
    },
  });
}

/** The deciders of the log; `port` knows the events of every area, which a redaction may concern. */
export const logDecide = (port: RedactionPort): DecideMap<LogWorld, typeof logCommands> => ({
  'log.note': (world, command, context) => noteOf(world, command, context),
  'log.supply': (world, { data }, context) =>
    onStanding(world, data.entry, context, (entry) => {
      const owes = lookup(world.log.owing, data.entry)?.owes ?? [];
      const unowed = paidBy(data).find((debt) => !owes.includes(debt));
      return unowed === undefined
        ? accept({ type: 'log.supplied', data: { ...data, number: entry.data.number } })
        : reject(
            'nothing-owed',
            `${entry.data.number} does not owe ${DEBT_WORDS[unowed]}. Correct the entry, or write another.`,
          );
    }),
  'log.link': (world, { data }, context) =>
    onStanding(world, data.entry, context, (entry) => {
      const about = data.about.filter((id) => !entry.data.about.includes(id));
      return about.length === 0
        ? reject('no-change', `${entry.data.number} is linked to that already.`)
        : accept({ type: 'log.linked', data: { entry: entry.id, number: entry.data.number, about } });
    }),
  'log.correct': (world, { data }, context) =>
    onStanding(world, data.entry, context, (entry) => correct(world, entry, data, context)),
  'log.strike': (world, { data }, context) =>
    onStanding(world, data.entry, context, (entry) => accept(strikeOf(world, entry, data.reason))),
  'log.redact': (world, { data }, context) => redactionsOf(port, world, data, context),
  ...signedDecide,
});
