/** The outlines of the marks. Each can be told from the others without colour, in grey and in black-and-white print. */
export type MarkShape =
  | 'hollow-diamond'
  | 'octagon'
  | 'triangle'
  | 'half-circle'
  | 'circle'
  | 'double-tick'
  | 'square'
  | 'dash'
  | 'ring';

/** Names of colours in styles/themes.css. What is back has hardly any: only trouble is strong. */
export type Tone =
  | 'unknown'
  | 'down'
  | 'degraded'
  | 'limited'
  | 'watching'
  | 'tested'
  | 'normal'
  | 'unaffected'
  | 'text-quiet';

/** How a state shows itself: always shape and letter and word and colour together. */
export interface StateLook {
  readonly shape: MarkShape;
  readonly letter: string;
  /** On screen. */
  readonly word: string;
  readonly tone: Tone;
}

/** The eight states, by the codes of the log. */
export const stateLooks = {
  unknown: { shape: 'hollow-diamond', letter: '?', word: 'Not assessed', tone: 'unknown' },
  down: { shape: 'octagon', letter: 'X', word: 'Down', tone: 'down' },
  degraded: { shape: 'triangle', letter: '!', word: 'Degraded', tone: 'degraded' },
  limited: { shape: 'half-circle', letter: 'L', word: 'Back, limited use', tone: 'limited' },
  monitoring: { shape: 'circle', letter: 'M', word: 'Back, watching', tone: 'watching' },
  validated: { shape: 'double-tick', letter: 'V', word: 'Back, tested', tone: 'tested' },
  normal: { shape: 'square', letter: 'N', word: 'Normal, backlog clear', tone: 'normal' },
  unaffected: { shape: 'dash', letter: '-', word: 'Not affected', tone: 'unaffected' },
} as const satisfies Record<string, StateLook>;

export type StateCode = keyof typeof stateLooks;

/**
 * The five headlines that the board is grouped and counted by. "Back online" is a ring in the colour of plain text: it
 * is four states in one, so it never looks like good news by itself.
 */
export const headlineLooks = {
  unknown: stateLooks.unknown,
  down: stateLooks.down,
  degraded: stateLooks.degraded,
  back: { shape: 'ring', letter: 'B', word: 'Back online', tone: 'text-quiet' },
  unaffected: stateLooks.unaffected,
} as const satisfies Record<string, StateLook>;

export type HeadlineCode = keyof typeof headlineLooks;

/**
 * What a service can do, by the codes of the log: shapes as for systems (the octagon is the worst, the square is Normal),
 * letters of its own, so that a stopped service is never read as a system that is down.
 */
export const capabilityLooks = {
  stopped: { shape: 'octagon', letter: 'S', word: 'Stopped', tone: 'down' },
  'on-paper': { shape: 'triangle', letter: 'P', word: 'On paper', tone: 'degraded' },
  reduced: { shape: 'circle', letter: 'R', word: 'Reduced', tone: 'degraded' },
  normal: { shape: 'square', letter: 'N', word: 'Normal', tone: 'normal' },
  'not-stated': { shape: 'hollow-diamond', letter: '?', word: 'Not stated', tone: 'unknown' },
} as const satisfies Record<string, StateLook>;

/** Whether work on a task can start. The octagon is what somebody stated to be stuck; the square is over. */
export const taskLooks = {
  blocked: { shape: 'octagon', letter: 'B', word: 'Blocked', tone: 'down' },
  waiting: { shape: 'triangle', letter: 'W', word: 'Waits', tone: 'degraded' },
  'can-start': { shape: 'ring', letter: 'C', word: 'Can start', tone: 'text-quiet' },
  done: { shape: 'square', letter: 'D', word: 'Done', tone: 'normal' },
} as const satisfies Record<string, StateLook>;
