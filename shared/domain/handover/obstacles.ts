import type { Author } from '../envelope.ts';
import { isAuthor } from '../people/decide-offers.ts';
import { SECTION_WORDS, TAKEN_WHOLE, type MustSay, type Sheet } from './sheet.ts';
import type { OpenHandover } from './state.ts';

/** Why a handover cannot be accepted yet: a code, and a sentence. */
export interface Obstacle {
  readonly code: string;
  readonly words: string;
}

/** How a must-say stands with the incoming person: not taken, taken but news came since, to be read back, or taken. */
export type SayStanding = 'open' | 'changed' | 'read-back-owed' | 'taken';

export function sayStanding(say: MustSay, handover: Pick<OpenHandover, 'taken'>): SayStanding {
  const taken = handover.taken[say.key];
  if (taken === undefined) return 'open';
  if (taken.rev !== say.rev) return 'changed';
  return say.critical && taken.readBack === null ? 'read-back-owed' : 'taken';
}

/** How many must-says are taken: "3 of 12 must-says". */
export const saysTaken = ({ mustSays }: Pick<Sheet, 'mustSays'>, handover: OpenHandover): number =>
  mustSays.filter((say) => sayStanding(say, handover) === 'taken').length;

const some = (says: readonly MustSay[]): string =>
  says
    .slice(0, 3)
    .map(({ title }) => title)
    .join(', ') + (says.length > 3 ? ` and ${String(says.length - 3)} more` : '');

/** The first thing that stands between a handover and its acceptance; undefined where nothing does (HO-9). */
export function obstacleTo(
  handover: OpenHandover,
  sheet: Pick<Sheet, 'mustSays'>,
  by: Author,
): Obstacle | undefined {
  const { status, incoming } = handover;
  if (status === 'draft' || incoming === null) {
    return { code: 'not-giving', words: 'The handover has not begun. Say who takes over first.' };
  }
  const left = (standing: SayStanding): readonly MustSay[] =>
    sheet.mustSays.filter((say) => sayStanding(say, handover) === standing);
  const [changed, open, unread] = [left('changed'), left('open'), left('read-back-owed')];
  if (changed.length > 0)
    return {
      code: 'changed-since-taken',
      words: `There is news since you took it: ${some(changed)}. Take it again.`,
    };
  if (open.length > 0)
    return {
      code: 'must-says-left',
      words: `${open.length === 1 ? '1 must-say is' : `${String(open.length)} must-says are`} not taken yet: ${some(open)}.`,
    };
  if (unread.length > 0) return { code: 'read-back-left', words: `Not read back yet: ${some(unread)}.` };
  const sections = TAKEN_WHOLE.filter((section) => handover.sections[section] === undefined);
  if (sections.length > 0) {
    return {
      code: 'sections-left',
      words: `Not taken yet: ${sections.map((section) => SECTION_WORDS[section].name).join('; ')}.`,
    };
  }
  if (!isAuthor(by, incoming)) {
    return {
      code: 'not-incoming',
      words: `${incoming.name} accepts it, at the keyboard: change the person there (F2).`,
    };
  }
  return undefined;
}
