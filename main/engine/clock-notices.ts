import type { Notice } from '#shared/contract/answers.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { stampLeadMs } from '#shared/domain/stamp.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { spanInWords } from './trusted-clock.ts';
import { wordingIn } from './wording.ts';

/** The clocks of two good machines differ by less. */
const BEHIND_MS = 2 * 60_000;
/** An incident that nobody wrote in for so long is opened to be read; else the clock is likely ahead. */
const FAR_AHEAD_MS = 60 * 86_400_000;

/**
 * What the file says about this machine's clock, asked when it is opened: only the last entry is there to
 * compare with, so it asks and never decides.
 */
export function clockNotices(store: LogStore, wallMs: number, timeZone: string): Notice[] {
  const { seq, stamp } = store.head();
  const last = seq === 0 ? undefined : store.eventsSince(seq - 1, 1)[0]?.envelope.recordedAt;
  if (last === undefined) return [];
  // A formatter takes 10 ms to make, and there is rarely anything to say.
  const told = (): readonly [string, string] => {
    const wording = wordingIn(timeZone);
    return [wording.time(last), wording.time(instantOf(wallMs))];
  };
  const behindMs = Math.max(msOf(last) - wallMs, stampLeadMs(stamp, wallMs));
  if (behindMs > BEHIND_MS) {
    const [entered, here] = told();
    const message = `This PC says ${here}, but the last entry in this file was made at ${entered}: ${spanInWords(behindMs)} ahead. One of the clocks is wrong. Check this one; new entries go behind the others all the same.`;
    return [{ code: 'clock-behind', message }];
  }
  if (wallMs - msOf(last) > FAR_AHEAD_MS) {
    const [entered, here] = told();
    const message = `This PC says ${here}, ${spanInWords(wallMs - msOf(last))} after the last entry in this file (${entered}). If that is not so, set this PC's clock right before you enter anything.`;
    return [{ code: 'clock-far-ahead', message }];
  }
  return [];
}
