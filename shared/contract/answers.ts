import type { CommandId, EventId } from '#shared/domain/ids.ts';

/** Something a person should know: a code for the program, a sentence for the person. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

/**
 * The answer no. `rejection`: the domain says no, ask for something else. `fault`: disk, link or file are in trouble;
 * the same may go through later.
 */
export interface Trouble extends Notice {
  readonly ok: false;
  readonly kind: 'rejection' | 'fault';
  /** What the screen needs to help further: both texts of a clash, who holds the file, ... */
  readonly details?: unknown;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Trouble;

/** A command's place in the log. It exists only once its events are on disk. */
export interface Receipt {
  readonly ok: true;
  readonly id: CommandId;
  /** Place of its last event in the file. */
  readonly seq: number;
  readonly events: readonly EventId[];
  /** What the author should hear although it was accepted. */
  readonly notice?: string | undefined;
}

/** What became of a command. */
export type CommandAnswer = Receipt | (Trouble & { readonly id: CommandId });

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });

export const fault = (code: string, message: string, details?: unknown): Trouble => ({
  ok: false,
  kind: 'fault',
  code,
  message,
  ...(details === undefined ? {} : { details }),
});
