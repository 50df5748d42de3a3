import type { Instant } from './instant.ts';

/** An event as decided: what happened, before the store gives it its place. */
export interface NewEvent {
  readonly type: string;
  readonly data: object;
  /** When it happened, where that differs from the command's `at`: a correction of something earlier. */
  readonly at?: Instant;
}

/** The domain's no: a code that names the obstacle and a sentence for a tired operator. */
export interface Rejection {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  /** What the screen needs to help further: both texts of a clash, the holder of a role, ... */
  readonly details?: unknown;
}

export interface Accepted {
  readonly ok: true;
  readonly events: readonly NewEvent[];
  /** What the author should hear although the command was accepted: changes passed over, what is owed. */
  readonly notice?: string;
}

export type Outcome = Accepted | Rejection;

export const accept = (...events: readonly NewEvent[]): Accepted => ({ ok: true, events });

export const acceptWith = (notice: string, events: readonly NewEvent[]): Accepted => ({
  ok: true,
  events,
  notice,
});

export const reject = (code: string, message: string, details?: unknown): Rejection => ({
  ok: false,
  code,
  message,
  ...(details === undefined ? {} : { details }),
});
