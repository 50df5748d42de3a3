/** The window's clock and alarms: a port, so that tests move them by hand. */
export interface Timers {
  /** Milliseconds after 1970-01-01T00:00Z. */
  now(): number;
  /** Runs once after `ms`, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void;
}

export const windowTimers: Timers = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
