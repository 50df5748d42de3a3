import { addMinutes, type Instant } from '../instant.ts';
import type { EventId } from '../ids.ts';
import type { TaskStanding } from './standing.ts';
import type { Task } from './state.ts';

/**
 * Minutes that an owner may go untold, and may leave a task without a yes, before somebody is asked to ring;
 * an urgent task first. Blackstart's own proposal.
 */
export const RING_AFTER_MINUTES = {
  usual: { untold: 15, unaccepted: 30 },
  urgent: { untold: 5, unaccepted: 10 },
} as const;

/** What the owner of a task has not heard, or has not answered. */
export interface Silence {
  readonly why: 'untold' | 'unaccepted';
  /** The entry that gave it to them, or told them. */
  readonly set: EventId;
  readonly since: Instant;
}

/** Undefined where they said yes, and where it was handed on with a role: that is for the handover to pass on. */
export function silenceOf({ given, told, knowing }: TaskStanding): Silence | undefined {
  if (knowing === 'accepted' || knowing === 'handed-on' || given === undefined) return undefined;
  return knowing === 'told' && told !== undefined
    ? { why: 'unaccepted', set: told.event, since: told.at }
    : { why: 'untold', set: given.event, since: given.at };
}

/** When it has been silent for so long that somebody should ring. */
export const ringAt = ({ urgent }: Pick<Task, 'urgent'>, { why, since }: Silence): Instant =>
  addMinutes(since, RING_AFTER_MINUTES[urgent ? 'urgent' : 'usual'][why]);

/** Whether it has been silent for so long that somebody should ring. */
export const isTooLong = (task: Pick<Task, 'urgent'>, silence: Silence, now: Instant): boolean =>
  ringAt(task, silence) <= now;
