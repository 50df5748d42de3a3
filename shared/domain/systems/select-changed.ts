import type { Instant } from '../instant.ts';
import { changeAt, type Timeline } from '../timeline.ts';
import type { System } from './state.ts';
import type { Track } from './track.ts';

const ofTrack = ({ changes, estimate, workaround }: Track): readonly Timeline<unknown>[] =>
  [changes, estimate, workaround].filter((timeline) => timeline !== undefined);

/**
 * When something about a system was last new: its state or a part's, when it is expected back, a workaround. Being
 * confirmed or reviewed is no news (SPEC SY-56). Undefined while there was none.
 */
export function changedAt({ track, parts }: System, now: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const one of [track, ...Object.values(parts ?? {}).map((part) => part.track)]) {
    for (const timeline of ofTrack(one)) {
      const at = changeAt(timeline, now)?.at;
      if (at !== undefined && (last === undefined || at > last)) last = at;
    }
  }
  return last;
}
