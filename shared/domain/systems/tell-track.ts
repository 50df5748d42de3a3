import type { TellMap, Wording } from '../area.ts';
import type { Instant } from '../instant.ts';
import type { StruckKind, trackEvents } from './events-track.ts';
import { SOURCE_WORDS, stateWords } from './state-words.ts';
import { STATES, type Confidence, type Source } from './states.ts';
import { aboutSubject, subjectWords, type Subject } from './subject.ts';
import type { Count, TallyFigures } from './tally.ts';
import type { Expiry } from './track.ts';

const about = ({ on }: { readonly on: Subject }): readonly string[] => aboutSubject(on);

/** ". Reason" where there is one. */
const because = (reason: string | undefined): string => (reason === undefined ? '' : `. ${reason}`);

/** ", supplier says, likely" where that is known. */
const saidHow = (source: Source | undefined, confidence?: Confidence): string =>
  [
    ...(source === undefined ? [] : [SOURCE_WORDS[source]]),
    ...(confidence === undefined || confidence === 'confirmed' ? [] : [confidence]),
  ]
    .map((word) => `, ${word}`)
    .join('');

const timeOr = (instant: Instant | null, wording: Wording, otherwise: string): string =>
  instant === null ? otherwise : wording.time(instant);

const signed = (value: number): string => (value < 0 ? String(value) : `+${value}`);

const countWords = (count: Count): string =>
  (
    [
      ['fixed', count.fixed, count.addFixed],
      ['blocked', count.blocked, count.addBlocked],
      ['in all', count.of, count.addOf],
    ] as const
  )
    .flatMap(([word, said, added]) => [
      ...(said === undefined ? [] : [`${said} ${word}`]),
      ...(added === undefined ? [] : [`${signed(added)} ${word}`]),
    ])
    .join(', ');

const figuresWords = ({ fixed, of, blocked }: TallyFigures): string =>
  `${fixed ?? 0} of ${of ?? '?'}${blocked === null || blocked === 0 ? '' : `, ${blocked} blocked`}`;

/** Bulk is logged as bulk. */
const atOnce = (together: number | undefined): string =>
  together === undefined ? '' : ` (one of ${together} at once)`;

/** What to say when a time is over: nothing becomes better by itself. */
export const EXPIRY_WORDS: Readonly<Record<Expiry, string>> = {
  watch: 'watch time over, still Back, watching: test it, or watch on',
  use: 'limited use has run out: do not use until somebody says how it goes on',
  estimate: 'expected back has passed: ask again',
  workaround: 'the workaround is no longer safe',
  mtpd: 'longest tolerable outage (MTPD) passed',
};

/** What kinds of entries are called. */
export const STRUCK_WORDS: Readonly<Record<StruckKind, string>> = {
  state: 'State',
  confirmation: 'Confirmation',
  review: 'Review',
  'next-check': 'Next check',
  cause: 'Cause',
  estimate: 'Expected back',
  workaround: 'Workaround',
  tally: 'Count',
  queue: 'Queue',
};

/** How what happened to systems and their parts reads. */
export const trackTell: TellMap<typeof trackEvents> = {
  'system.state-set': {
    describe: ({ data }, wording) => {
      const { on, from, to, source, confidence, together, reason, lateReason } = data;
      const now = stateWords(to, wording);
      const change = from === to.state ? now : `${STATES[from].word} to ${now}`;
      const late = lateReason === undefined ? '' : `. Entered late: ${lateReason}`;
      return `${subjectWords(on)}: ${change}${saidHow(source, confidence)}${atOnce(together)}${because(reason)}${late}`;
    },
    about,
  },
  'system.confirmed': {
    describe: ({ data: { on, state, source, together, reason } }) =>
      `${subjectWords(on)}: confirmed, still ${STATES[state].word}${saidHow(source)}${atOnce(together)}${because(reason)}`,
    about,
  },
  'system.reviewed': {
    describe: ({ data: { on, state, together } }) =>
      `${subjectWords(on)}: reviewed, no news (${STATES[state].word})${atOnce(together)}`,
    about,
  },
  'system.next-check-set': {
    describe: ({ data: { on, to } }, wording) =>
      `${subjectWords(on)}: look again ${timeOr(to, wording, 'at the usual time')}`,
    about,
  },
  'system.cause-set': {
    describe: ({ data: { on, to, together } }) =>
      `${subjectWords(on)}: cause ${to === null ? 'not known any more' : `stated: ${to}`}${atOnce(together)}`,
    about,
  },
  'system.estimate-set': {
    describe: ({ data: { on, from, to, confidence, reason } }, wording) => {
      const was = from === null || from === to ? '' : `, was ${wording.time(from)}`;
      return `${subjectWords(on)}: expected back ${timeOr(to, wording, 'not known any more')}${was}${saidHow(undefined, confidence)}${because(reason)}`;
    },
    about,
  },
  'system.workaround-set': {
    describe: ({ data: { on, to } }, wording) => {
      const details = [
        ...(to.forms === undefined ? [] : [`forms: ${to.forms}`]),
        ...(to.told === undefined ? [] : [`told: ${to.told}`]),
        ...(to.safeUntil === undefined ? [] : [`safe until ${wording.time(to.safeUntil)}`]),
      ];
      return `${subjectWords(on)}: workaround in force: ${[to.procedure, ...details].join('; ')}`;
    },
    about,
  },
  'system.workaround-ended': {
    describe: ({ data: { on, from, reason } }) =>
      `${subjectWords(on)}: workaround ended: ${from}${because(reason)}`,
    about,
  },
  'system.tally-set': {
    describe: ({ data: { on, area, counting, count, makes, sheet } }) =>
      `${subjectWords(on)}, ${area}: ${counting} ${countWords(count)}; makes ${figuresWords(makes)}${sheet === undefined ? '' : `. Sheet ${sheet}`}`,
    about,
  },
  'part.queue-set': {
    describe: ({ data: { on, from, to } }) =>
      `${subjectWords(on)}: queue ${from === null ? '' : `${from} to `}${to}`,
    about,
  },
  'system.change-struck': {
    describe: ({ data: { kind, was, reason } }) => `${STRUCK_WORDS[kind]} struck: "${was}". ${reason}`,
    about,
  },
  'system.strike-lifted': {
    describe: ({ data: { kind, was } }) => `${STRUCK_WORDS[kind]} stands again: "${was}"`,
    about,
  },
  'system.expiry-noted': {
    describe: ({ data: { on, expiry, over } }, wording) =>
      `${subjectWords(on)}: ${EXPIRY_WORDS[expiry]} (${wording.time(over)})`,
    about,
  },
};
