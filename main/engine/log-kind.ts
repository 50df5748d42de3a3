import type { Domain } from '#shared/domain/assembly.ts';
import type { IncidentId, StationId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { ClockJump } from './trusted-clock.ts';

/** A command that the tool itself asks for, by `system`. */
export interface OwnCommand {
  readonly type: string;
  readonly data: object;
}

/** What the single writer must know of a log beyond its domain: an incident's, or the library's. */
export interface LogKind<State> {
  readonly domain: Domain<State>;
  /** What a new log is called; null where each gets a name of its own. */
  readonly id: IncidentId | null;
  /** The log's own clock at the machine's (trusted) `wallMs`. */
  now(state: Readonly<State>, station: StationId, wallMs: number): Instant;
  /** The zone that times are told in, by its IANA name. */
  timeZone(state: Readonly<State>): string;
  /** What must stand in the log before this station's first command; null where it is known, or need not be. */
  introduction(state: Readonly<State>, station: StationId): OwnCommand | null;
  /** The conflicts that stand open, by id, in words. */
  openConflicts(state: Readonly<State>): ReadonlyMap<string, string>;
  /** How the log notes that the machine's clock jumped; null where it does not. */
  clockJumped(state: Readonly<State>, jump: ClockJump): OwnCommand | null;
}
