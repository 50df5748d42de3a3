import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export type LogLevel = 'info' | 'warning' | 'error';

/** What the app writes about itself, for whoever looks for the cause of a fault. Never the incident's own words. */
export interface Logger {
  write(level: LogLevel, message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** Writes nowhere. */
export const silentLogger: Logger = { write: () => undefined };

const SIZE_LIMIT_BYTES = 1_000_000;

const textOf = (error: unknown): unknown =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error;

/**
 * One JSON line an entry in `FOLDER/blackstart.log`; past 1 MB it starts afresh and keeps the one before
 * as `blackstart.log.1`. It never throws: a log that cannot be written must not stop the work.
 */
export function fileLogger(folder: string): Logger {
  const file = path.join(folder, 'blackstart.log');
  const makeRoom = (): void => {
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size > SIZE_LIMIT_BYTES) renameSync(file, `${file}.1`);
  };
  return {
    write(level, message, details = {}) {
      const entry = { at: new Date().toISOString(), pid: process.pid, level, message, ...details };
      try {
        mkdirSync(folder, { recursive: true });
        makeRoom();
        appendFileSync(file, `${JSON.stringify(entry, (_, value: unknown) => textOf(value))}\n`);
      } catch {
        // The disk that this would be written to is the likeliest cause; the fault itself is shown where it was met.
      }
    },
  };
}
