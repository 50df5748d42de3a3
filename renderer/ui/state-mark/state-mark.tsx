import type { ReactNode } from 'react';
import type { MarkShape, StateLook } from './state-looks.ts';
import './state-mark.css';

/**
 * Whose word the state rests on. `here`: somebody here looked. `supplier`: dashed outline. `unconfirmed`: dotted, for
 * anything else that nobody here has confirmed.
 */
export type Standing = 'here' | 'supplier' | 'unconfirmed';

export interface StateMarkProps {
  readonly look: StateLook;
  readonly standing?: Standing;
  /** Past its next check: the mark loses its fill, and reads "last known". */
  readonly stale?: boolean;
  /** Height and width in px. */
  readonly size?: number;
  /** The word stands beside it: say nothing twice to a screen reader. */
  readonly decorative?: boolean;
}

interface Drawing {
  readonly outline: ReactNode;
  /** What only a full mark has; shapes without an inside have none. */
  readonly fill?: ReactNode;
  /** Where the letter's middle lies; without it the shape is the letter. */
  readonly letterAt?: readonly [x: number, y: number];
  /** The letter lies on the fill. */
  readonly letterInside?: boolean;
  /** 1 where there is room for it. */
  readonly letterSize?: number;
}

/**
 * The letters as strokes round their own middle, 10 high: they look the same before the font is there, on paper and at
 * any size, and cost a long list nothing to lay out.
 */
const letters: Record<string, string> = {
  '?': 'M-2.700-3q.300-2.300 2.800-2.300 2.700 0 2.700 2.300 0 1.500-1.500 2.300-1.300.700-1.300 2.200M0 4.800v.100',
  X: 'M-3.400-5 3.400 5M3.400-5-3.400 5',
  '!': 'M0-5v5.800M0 4.700v.100',
  L: 'M-2.300-4.800v9.600h4.900',
  M: 'M-4.300 5v-10L0 1.200 4.300-5v10',
  V: 'M-3.700-4.700 0 4.700 3.700-4.700',
  N: 'M-3.500 5v-10l7 10v-10',
  S: 'M2.900-3.500q-.700-1.700-2.900-1.700-3 0-3 2.500 0 1.900 3 2.600 3.100.700 3.100 2.700 0 2.500-3.100 2.500-2.400 0-3.100-1.800',
  P: 'M-2.800 5v-10h3a2.800 2.800 0 0 1 0 5.700h-3',
  R: 'M-2.900 5v-10h3a2.700 2.700 0 0 1 0 5.400h-3M0 .4 3.100 5',
  C: 'M3.500-3.200a4.700 4.700 0 1 0 0 6.400',
  D: 'M-3-5v10h1.800a4.900 5 0 0 0 0-10z',
  W: 'M-4.600-5-2.300 5 0-2.600 2.300 5 4.600-5',
  B: 'M-3-5v10h3.300a2.700 2.700 0 0 0 0-5.400h-3.300h2.900a2.300 2.300 0 0 0 0-4.600z',
};

const OCTAGON = 'M7.6 1.5h8.8l6.1 6.100v8.800l-6.100 6.100H7.600L1.500 16.400V7.600z';
const TRIANGLE = 'M12 2.200 23 21.500H1z';

const drawings: Record<MarkShape, Drawing> = {
  'hollow-diamond': { outline: <path d="M12 1.400 22.600 12 12 22.600 1.400 12z" />, letterAt: [12, 12] },
  octagon: {
    outline: <path d={OCTAGON} />,
    fill: <path d={OCTAGON} />,
    letterAt: [12, 12],
    letterInside: true,
  },
  triangle: {
    outline: <path d={TRIANGLE} />,
    fill: <path d={TRIANGLE} />,
    letterAt: [12, 14.5],
    letterSize: 0.9,
    letterInside: true,
  },
  'half-circle': {
    outline: <path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20v20" />,
    fill: <path d="M12 2a10 10 0 0 0 0 20z" />,
    letterAt: [16.7, 12],
    letterSize: 0.82,
  },
  circle: {
    outline: <circle cx="12" cy="12" r="10" />,
    fill: <circle cx="12" cy="12" r="10" />,
    letterAt: [12, 12],
    letterInside: true,
  },
  'double-tick': {
    outline: <path d="M1.300 8.500l4.200 5L12.800 2.500M9 12l1.200 1.500L17.600 2.500" />,
    letterAt: [18.8, 18.3],
    letterSize: 0.82,
  },
  square: {
    outline: <rect x="2" y="2" width="20" height="20" rx="2" />,
    fill: <rect x="2" y="2" width="20" height="20" rx="2" />,
    letterAt: [12, 12],
    letterInside: true,
  },
  // The dash is shape and letter in one.
  dash: {
    outline: <rect x="3.500" y="10.200" width="17" height="3.600" rx="1" />,
    fill: <rect x="3.500" y="10.200" width="17" height="3.600" rx="1" />,
  },
  ring: { outline: <circle cx="12" cy="12" r="10" />, letterAt: [12, 12], letterSize: 0.86 },
};

/** What a mark says in words: "Back, tested, supplier says, last known". */
export function stateWords(look: StateLook, standing: Standing = 'here', stale = false): string {
  const words = [look.word];
  if (standing === 'supplier') words.push('supplier says');
  if (standing === 'unconfirmed') words.push('not confirmed here');
  if (stale) words.push('last known');
  return words.join(', ');
}

/**
 * One state as shape, letter and colour; the word is its label, or stands beside it in a StateLabel. Only what is not
 * trouble loses its fill with age or on another's word: bad news never looks weaker than it is.
 */
export function StateMark({ look, standing = 'here', stale = false, size = 24, decorative }: StateMarkProps) {
  const naming = { role: 'img', 'aria-label': stateWords(look, standing, stale) };
  return (
    <svg
      className="state-mark"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      data-tone={look.tone}
      data-shape={look.shape}
      data-standing={standing}
      data-stale={stale || undefined}
      {...(decorative === true ? { 'aria-hidden': true } : naming)}
    >
      <Shape look={look} faded={stale || standing !== 'here'} />
    </svg>
  );
}

function Shape({ look, faded }: { look: StateLook; faded: boolean }) {
  const { outline, fill, letterAt, letterInside = false, letterSize } = drawings[look.shape];
  const trouble = look.tone === 'down' || look.tone === 'degraded';
  const filled = fill !== undefined && (trouble || !faded);
  const size = letterSize === undefined ? '' : ` scale(${letterSize})`;
  return (
    <>
      <g className="state-mark-outline">{outline}</g>
      {filled && <g className="state-mark-fill">{fill}</g>}
      {letterAt !== undefined && (
        <path
          className="state-mark-letter"
          data-on-fill={(filled && letterInside) || undefined}
          d={letters[look.letter]}
          transform={`translate(${letterAt[0]} ${letterAt[1]})${size}`}
        />
      )}
    </>
  );
}

/** The mark with its word, and in smaller words whose it is and whether it still holds. */
export function StateLabel({ look, standing = 'here', stale = false, size = 24 }: StateMarkProps) {
  return (
    <span className="state-label" data-tone={look.tone}>
      <StateMark look={look} standing={standing} stale={stale} size={size} decorative />
      <span className="state-label-word">{look.word}</span>
      {standing === 'supplier' && <span className="state-label-note">supplier says</span>}
      {standing === 'unconfirmed' && <span className="state-label-note">not confirmed here</span>}
      {stale && <span className="state-label-note">last known</span>}
    </span>
  );
}
