import type { Instant } from '#shared/domain/instant.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { ringAt, silenceOf } from '#shared/domain/tasks/silence.ts';
import { clockBeside } from '../../store/time-beside.ts';
import type { TimeWording } from '../../store/use-wording.ts';

/** From when Needs you now asks to tell its owner (TK-16, TK-22); null where its owner was told. */
function askedFrom({ task, standing }: TaskRow, now: Instant): Instant | null {
  if (standing.knowing === 'handed-on') return now;
  const silence = silenceOf(standing);
  return silence?.why === 'untold' ? ringAt(task, silence) : null;
}

/** What leaving without a word means for these tasks: the soonest that Needs you now asks about one of them. */
export function untoldWords(rows: readonly TaskRow[], now: Instant, wording: TimeWording): string {
  const untold = rows.map((row) => askedFrom(row, now)).filter((at) => at !== null);
  if (untold.length === 0) return 'Esc: nothing more is said.';
  const soonest = untold.reduce((a, b) => (b < a ? b : a));
  const from = soonest <= now ? '' : ` from ${clockBeside(soonest, now, wording)}`;
  const who = untold.length === 1 ? 'It stands' : 'They stand';
  return `Esc: not told yet. ${who} in Needs you now${from}, until somebody says so.`;
}
