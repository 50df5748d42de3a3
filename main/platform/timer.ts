/** Wakes up again and again: a port, so that tests do it by hand. */
export interface Timer {
  /** Runs `work` every so often until the returned function is called. Does not keep the process alive. */
  every(milliseconds: number, work: () => void): () => void;
}

export const machineTimer: Timer = {
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds).unref();
    return () => clearInterval(timer);
  },
};
