import os from 'node:os';

/** The machine's clocks: a port, so that tests move them by hand. */
export interface Clock {
  /** What the machine believes the time is, milliseconds after 1970-01-01T00:00Z. People and time servers move it. */
  wallMs(): number;
  /** Time since the machine started, sleep included; nobody can set it. May be coarse (10 ms). */
  uptimeMs(): number;
  /** Time since the process started, sleep not included: cheap, fine, never set. */
  monotonicMs(): number;
}

export const machineClock: Clock = {
  wallMs: () => Date.now(),
  uptimeMs: () => os.uptime() * 1000,
  monotonicMs: () => performance.now(),
};
