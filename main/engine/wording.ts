import type { Wording } from '#shared/domain/area.ts';
import { msOf } from '#shared/domain/instant.ts';

function formatter(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    // A zone that this machine's tables lack: UTC is named as such and never wrong.
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}

/** Times as people read them in a zone, such as `19 Jul 2024, 06:00 BST`. */
export function wordingIn(timeZone: string): Wording {
  const format = formatter(timeZone);
  return { time: (instant) => format.format(msOf(instant)) };
}

/** True where this machine knows the zone by that name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return true;
  } catch {
    return false;
  }
}
