import type { WindowMemory } from './window-services.ts';

/** What a person said of this PC's clock before an incident was open. */
export interface ClockCheck {
  /** Added to the machine's clock; 0 = it was right. */
  readonly offsetMs: number;
}

const KEY = 'clock-check';

export function checkIn(memory: WindowMemory): ClockCheck | null {
  const text = memory.read(KEY);
  const offsetMs = text === null ? Number.NaN : Number(text);
  return Number.isFinite(offsetMs) ? { offsetMs } : null;
}

export function keepCheck(memory: WindowMemory, check: ClockCheck): ClockCheck {
  memory.write(KEY, String(check.offsetMs));
  return check;
}
