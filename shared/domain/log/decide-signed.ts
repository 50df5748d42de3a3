import type { DecideContext, DecideMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject, type Outcome, type Rejection } from '../outcome.ts';
import type { logCommands } from './commands.ts';
import { decisionInForce, reviewOf, type Decision } from './decision.ts';
import { entryFact, reattributedFact, signedFact, type EntryFact } from './entry.ts';
import { onStanding } from './standing.ts';
import { standingCorrection, type LogWorld } from './state.ts';

type World = Readonly<LogWorld>;

/** A decision that holds, or why nothing can be done with it. */
export function inForce(
  world: World,
  entry: EventId,
  context: DecideContext,
): { decision: Decision; fact: EntryFact } | Rejection {
  const fact = entryFact(context.logged(entry));
  if (fact?.data.kind !== 'decision') {
    return reject('decision-not-found', 'That is no decision of the log. Choose one.');
  }
  const decision = decisionInForce(world, entry);
  return decision === undefined
    ? reject(
        'decision-not-in-force',
        `${fact.data.number} is not in force any more. Look at what replaced it.`,
      )
    : { decision, fact };
}

const onDecision = (
  world: World,
  entry: EventId,
  context: DecideContext,
  decide: (decision: Decision) => Outcome,
): Outcome => {
  const found = inForce(world, entry, context);
  return 'ok' in found ? found : decide(found.decision);
};

/** Whose an event is by what is known now: a name. */
export function nameOn({ log }: World, fact: Fact, logged: (id: EventId) => Fact | undefined): string {
  const said = lookup(log.reattributed, fact.id);
  const to = said === undefined ? undefined : reattributedFact(logged(said))?.data.to?.name;
  return to ?? (fact.by === 'system' ? 'Blackstart' : fact.by.name);
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The signatures under the words of an entry as they stand; those under other words count for nothing. */
const standingSignatures = (world: World, entry: EventId, context: DecideContext) =>
  (lookup(world.log.signed, entry) ?? [])
    .flatMap((id) => signedFact(context.logged(id)) ?? [])
    .filter(({ data }) => data.correction === (standingCorrection(world, entry) ?? null));

export const signedDecide: Pick<
  DecideMap<LogWorld, typeof logCommands>,
  'decision.review' | 'decision.end' | 'log.sign' | 'log.reattribute'
> = {
  'decision.review': (world, { data }, context) =>
    onDecision(world, data.entry, context, (decision) => {
      const { entry, number } = decision;
      if (data.reviewAt !== null && data.reviewAt <= context.now) {
        return reject('in-the-past', 'That time is over. Give one that is still to come.');
      }
      const from = reviewOf(decision, context.now) ?? null;
      return accept({
        type: 'decision.reviewed',
        data: { entry, number, reviewAt: { from, to: data.reviewAt }, words: data.words },
      });
    }),
  'decision.end': (world, { data: { entry, because } }, context) =>
    onDecision(world, entry, context, ({ number }) =>
      accept({ type: 'decision.ended', data: { entry, number, because } }),
    ),
  'log.sign': (world, { data }, context) =>
    onStanding(world, data.entry, context, ({ id, data: { number } }) => {
      const signed = standingSignatures(world, id, context);
      if (signed.some((one) => sameName(one.data.name, data.name))) {
        return reject(
          'signed-already',
          `${data.name} has signed ${number} as it stands. It takes another name.`,
        );
      }
      if (data.as === 'countersigned' && signed.length === 0) {
        return reject('not-signed-yet', `Nobody has signed ${number} as it stands. Sign it first.`);
      }
      const correction = standingCorrection(world, id) ?? null;
      return accept({ type: 'log.signed', data: { ...data, number, correction } });
    }),
  'log.reattribute': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    if (sameName(data.from, data.to.name)) {
      return reject('same-name', 'That is the name they carry already. Choose who really typed them.');
    }
    const facts = [...new Set(data.events)].map((id) => context.logged(id));
    const known = facts.filter((fact) => fact !== undefined);
    const meant = known.filter(
      (fact) =>
        fact.by !== 'system' &&
        sameName(
          nameOn(world, fact, (id) => context.logged(id)),
          data.from,
        ),
    );
    if (meant.length === 0) {
      return reject('nothing-to-reattribute', `None of these is under the name ${data.from}.`);
    }
    const event = {
      type: 'log.reattributed',
      data: {
        events: meant.map(({ id }) => id),
        numbers: meant.flatMap((fact) => entryFact(fact)?.data.number ?? []),
        from: data.from,
        to: data.to,
        reason: data.reason,
      },
    };
    const left = facts.length - meant.length;
    return left === 0
      ? accept(event)
      : acceptWith(`${left} passed over: they are not under the name ${data.from} any more.`, [event]);
  },
};
