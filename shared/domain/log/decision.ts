import { z } from 'zod';
import { has, lookup, values, type Collection } from '../collection.ts';
import type { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES } from '../systems/states.ts';
import { changeAt, type Timeline } from '../timeline.ts';

const words = z.string().trim().min(1).max(2000);

/**
 * What a decision record holds besides the decision and its reason (JESIP decision log, DOMAIN 4.3): each part is owed,
 * and paid on its own.
 */
export const decisionParts = {
  /** What else could have been done, what was decided not to do. */
  options: words.optional(),
  /** What was known at the time. */
  known: words.optional(),
  /** How surely it was known. */
  confidence: z.enum(CONFIDENCES).optional(),
  /** What may go wrong, and what is done about it. */
  risks: words.optional(),
  /** Under which policy, or by whose authority. */
  authority: z.string().trim().min(1).max(400).optional(),
  /** When to look at it again; null = said to need no review. */
  reviewAt: Instant.nullable().optional(),
};
export const DecisionParts = z.strictObject(decisionParts);
export type DecisionParts = z.output<typeof DecisionParts>;

/** The parts that are free words: a redaction blanks them. */
export const FREE_PARTS = ['options', 'known', 'risks', 'authority'] as const;

/** A decision, in force or not. Its words are in the log. */
export interface Decision {
  readonly entry: EventId;
  readonly number: string;
  /** When to look at it again, as it was set; null = no review needed. */
  reviews: Timeline<Instant | null>;
  /** What ended it: later decisions in its place, or a word that it is over. One that was struck ends nothing. */
  ended: EventId[];
}

interface World {
  readonly log: { readonly decisions: Collection<Decision>; readonly struck: Collection<EventId> };
}

/** What ended a decision, the last of it; undefined while it is in force. */
export const endingOf = ({ log }: World, decision: Decision): EventId | undefined =>
  decision.ended.findLast((event) => !has(log.struck, event));

const isInForce = (world: World, decision: Decision): boolean =>
  !has(world.log.struck, decision.entry) && endingOf(world, decision) === undefined;

const runningNumber = ({ number }: Decision): number => Number(/\d+$/.exec(number)?.[0] ?? 0);

/** The decisions that hold: not struck, not ended, not replaced by another; by number. */
export const decisionsInForce = (world: World): readonly Decision[] =>
  [...values(world.log.decisions)]
    .filter((decision) => isInForce(world, decision))
    .sort((a, b) => runningNumber(a) - runningNumber(b) || (a.number < b.number ? -1 : 1));

/** When a decision is to be looked at again; null = said to need none, undefined = nobody said. */
export const reviewOf = ({ reviews }: Decision, now: Instant): Instant | null | undefined =>
  changeAt(reviews, now)?.to;

/** The decisions in force whose review time has come; the longest overdue first. */
export const decisionsDueForReview = (world: World, now: Instant): readonly Decision[] =>
  decisionsInForce(world)
    .flatMap((decision) => {
      const at = reviewOf(decision, now) ?? null;
      return at === null || at > now ? [] : [{ decision, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ decision }) => decision);

/** The decision that an entry is, where it is in force. */
export function decisionInForce(world: World, entry: EventId): Decision | undefined {
  const decision = lookup(world.log.decisions, entry);
  return decision !== undefined && isInForce(world, decision) ? decision : undefined;
}
