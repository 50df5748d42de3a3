import { z } from 'zod';
import { Instant } from '../instant.ts';

const words = z.string().trim().min(1).max(1000);
const line = z.string().trim().min(1).max(200);

/** What is wrong and what cannot be used; both are owed where a quick entry left them out. */
const trouble = { cause: words.optional(), lost: words.optional() };

/**
 * The state of a system or of a part of it (DOMAIN section 0), each with its own evidence. Bad news
 * needs none; what good news needs is in the shape: Tested and Normal cannot be written without it.
 */
export const SystemState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unknown') }),
  z.strictObject({ state: z.literal('down'), ...trouble }),
  z.strictObject({ state: z.literal('degraded'), ...trouble }),
  z.strictObject({
    state: z.literal('limited'),
    /** The work it may be used for; without it: do not use yet. */
    allowedUse: words.optional(),
    until: Instant.optional(),
  }),
  z.strictObject({ state: z.literal('monitoring'), watchUntil: Instant }),
  z.strictObject({ state: z.literal('validated'), tester: line, saw: words }),
  z.strictObject({
    state: z.literal('normal'),
    /** Why Normal is right: the backlog is clear, or somebody signed for what is left of it. */
    backlog: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('clear') }),
      z.strictObject({ is: z.literal('signed'), reason: words, signedBy: line }),
    ]),
  }),
  z.strictObject({ state: z.literal('unaffected'), checkedBy: line.optional() }),
]);
export type SystemState = z.infer<typeof SystemState>;
export type StateKey = SystemState['state'];

/** How the word reached us. A supplier's word is not local confirmation. */
export const SOURCES = ['seen', 'supplier', 'user-report', 'monitoring-tool'] as const;
export type Source = (typeof SOURCES)[number];

export const CONFIDENCES = ['confirmed', 'likely', 'unverified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What the board is grouped and counted by. */
export type Headline = 'unknown' | 'down' | 'degraded' | 'back' | 'unaffected';

/** How a state shows: never by colour alone. */
export interface StateLook {
  /** The digit that sets it in the state strip. */
  readonly key: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '9';
  readonly word: string;
  readonly headline: Headline;
  readonly shape:
    'hollow-diamond' | 'octagon' | 'triangle' | 'half-circle' | 'circle' | 'double-tick' | 'square' | 'dash';
  readonly letter: string;
  /** One line for the newcomer. */
  readonly meaning: string;
}

/** The eight states in the order of their keys; words of EXPERIENCE 3, shapes and letters of DOMAIN section 0. */
export const STATES: Readonly<Record<StateKey, StateLook>> = {
  unknown: {
    key: '0',
    word: 'Not assessed',
    headline: 'unknown',
    shape: 'hollow-diamond',
    letter: '?',
    meaning: 'Nobody has checked it. It may be down.',
  },
  down: {
    key: '1',
    word: 'Down',
    headline: 'down',
    shape: 'octagon',
    letter: 'X',
    meaning: 'Unusable for its main purpose.',
  },
  degraded: {
    key: '2',
    word: 'Degraded',
    headline: 'degraded',
    shape: 'triangle',
    letter: '!',
    meaning: 'Usable with loss: of speed, functions or sites.',
  },
  limited: {
    key: '3',
    word: 'Back, limited use',
    headline: 'back',
    shape: 'half-circle',
    letter: 'L',
    meaning: 'Up, but only for the work that is stated.',
  },
  monitoring: {
    key: '4',
    word: 'Back, watching',
    headline: 'back',
    shape: 'circle',
    letter: 'M',
    meaning: 'Full function; watched until a stated time. The end of watching promotes nothing by itself.',
  },
  validated: {
    key: '5',
    word: 'Back, tested',
    headline: 'back',
    shape: 'double-tick',
    letter: 'V',
    meaning: 'Owner and tester confirmed it by a test here.',
  },
  normal: {
    key: '6',
    word: 'Normal, backlog clear',
    headline: 'back',
    shape: 'square',
    letter: 'N',
    meaning: 'Restored, tested, and the backlog is cleared or signed for.',
  },
  unaffected: {
    key: '9',
    word: 'Not affected',
    headline: 'unaffected',
    shape: 'dash',
    letter: '-',
    meaning: 'Checked and fine.',
  },
};

export const STATE_KEYS = [
  'unknown',
  'down',
  'degraded',
  'limited',
  'monitoring',
  'validated',
  'normal',
  'unaffected',
] as const satisfies readonly StateKey[];

export const HEADLINE_WORDS: Readonly<Record<Headline, string>> = {
  unknown: 'Not assessed',
  down: 'Down',
  degraded: 'Degraded',
  back: 'Back online',
  unaffected: 'Not affected',
};

export const isBack = (state: StateKey): boolean => STATES[state].headline === 'back';

/** Down or Degraded. */
export const isTrouble = (state: StateKey): boolean => state === 'down' || state === 'degraded';

/** Nothing known, or trouble: what work is still waiting for. Back, limited use counts as usable. */
export const isUsable = (state: StateKey): boolean => isBack(state) || state === 'unaffected';
