import { instantOf } from '#shared/domain/instant.ts';
import type { Clock } from '#main/platform/clock.ts';

/** Smaller steps are a time server at work: they are followed without a word. */
const JUMP_MS = 60_000;
/** How far wall clock and monotonic clock may drift between two looks before the uptime is asked. */
const DRIFT_MS = 2_000;
/** The bases move on this often, so that slow corrections (500 parts in a million at most) never add up to a jump. */
const REBASE_MS = 1_000;

/** The machine's clock was set while the app ran. */
export interface ClockJump {
  /** Milliseconds; negative where it went back. */
  readonly byMs: number;
  readonly words: string;
}

const plural = (count: number, unit: string): string => `${String(count)} ${unit}${count === 1 ? '' : 's'}`;

/** A span in words, rounded down: `1273 days`, `3 hours`, `2 minutes`. */
export function spanInWords(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes >= 2 * 1440) return plural(Math.floor(minutes / 1440), 'day');
  if (minutes >= 120) return plural(Math.floor(minutes / 60), 'hour');
  return plural(minutes, 'minute');
}

/**
 * The machine's clock, held to what the machine itself cannot be made to forget: how long it has been
 * up. A wall clock that is set by a minute or more while the app runs is not believed: time goes on
 * from where it was, the jump is kept for the log, and a person who says that the new time is right
 * corrects the incident's clock. What the wall clock said before the app started cannot be checked so.
 */
export class TrustedClock {
  readonly #clock: Clock;
  #wall: number;
  #uptime: number;
  #monotonic: number;
  /** Added to the wall clock; 0 while it never jumped, or has jumped back. */
  #correction = 0;
  #jumps: ClockJump[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#wall = clock.wallMs();
    this.#uptime = clock.uptimeMs();
    this.#monotonic = clock.monotonicMs();
  }

  /** Milliseconds after 1970-01-01T00:00Z. */
  nowMs(): number {
    const wall = this.#clock.wallMs();
    const elapsed = this.#clock.monotonicMs() - this.#monotonic;
    const drifted = Math.abs(wall - this.#wall - elapsed) > DRIFT_MS;
    // Asking for the uptime reads a system file: not on every command.
    if (drifted || elapsed >= REBASE_MS) this.#look(wall);
    return wall + this.#correction;
  }

  /** The jumps since this was last asked. */
  takeJumps(): readonly ClockJump[] {
    this.nowMs();
    const jumps = this.#jumps;
    this.#jumps = [];
    return jumps;
  }

  #look(wall: number): void {
    const uptime = this.#clock.uptimeMs();
    const byMs = wall - this.#wall - (uptime - this.#uptime);
    if (Math.abs(byMs) >= JUMP_MS) {
      const correction = this.#correction - byMs;
      // Back to within a minute of where it should be: the wall clock counts again.
      this.#correction = Math.abs(correction) < JUMP_MS ? 0 : correction;
      this.#jumps.push({ byMs: Math.round(byMs), words: this.#words(byMs, wall) });
    }
    this.#wall = wall;
    this.#uptime = uptime;
    this.#monotonic = this.#clock.monotonicMs();
  }

  #words(byMs: number, wall: number): string {
    const jumped = `This PC's clock jumped ${byMs > 0 ? 'ahead' : 'back'} by ${spanInWords(byMs)}, to ${instantOf(wall)}.`;
    return this.#correction === 0
      ? `${jumped} It agrees with the time that was kept here; Blackstart uses it again.`
      : `${jumped} Blackstart goes on from the time it had. Set the PC's clock right; if its new time is right, correct the incident's clock.`;
  }
}
