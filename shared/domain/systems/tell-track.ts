import type { TellMap } from '../area.ts';
import type { trackEvents } from './events-track.ts';
import { SOURCE_WORDS, stateWords } from './state-words.ts';
import { STATES } from './states.ts';
import { aboutSubject, subjectWords, type Subject } from './subject.ts';

const about = ({ on }: { readonly on: Subject }): readonly string[] => aboutSubject(on);

/** ". Reason" where there is one. */
const because = (reason: string | undefined): string => (reason === undefined ? '' : `. ${reason}`);

/** How what happened to systems reads. */
export const trackTell: Pick<TellMap<typeof trackEvents>, 'system.state-set' | 'system.confirmed'> = {
  'system.state-set': {
    describe: ({ data: { on, from, to, source, confidence, reason, lateReason } }, wording) => {
      const change =
        from === to.state ? stateWords(to, wording) : `${STATES[from].word} to ${stateWords(to, wording)}`;
      const said = [
        ...(source === undefined ? [] : [SOURCE_WORDS[source]]),
        ...(confidence === undefined || confidence === 'confirmed' ? [] : [confidence]),
      ].join(', ');
      const late = lateReason === undefined ? '' : `. Entered late: ${lateReason}`;
      return `${subjectWords(on)}: ${change}${said === '' ? '' : `, ${said}`}${because(reason)}${late}`;
    },
    about,
  },
  'system.confirmed': {
    describe: ({ data: { on, state, source, reason } }) => {
      const said = source === undefined ? '' : `, ${SOURCE_WORDS[source]}`;
      return `${subjectWords(on)}: confirmed, still ${STATES[state].word}${said}${because(reason)}`;
    },
    about,
  },
};
