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
  /** Height and width in px; the letter is 14 px high at 24. */
  readonly size?: number;
  /** The word stands beside it: say nothing twice to a screen reader. */
  readonly decorative?: boolean;
}

interface Drawing {
  readonly outline: ReactNode;
  /** What only a full mark has; shapes without an inside have none. */
  readonly fill?: ReactNode;
  readonly letterAt?: readonly [x: number, y: number];
  /** The letter lies on the fill. */
  readonly letterInside?: boolean;
}

const OCTAGON = 'M7.6 1.5h8.8l6.1 6.100v8.800l-6.100 6.100H7.600L1.500 16.400V7.600z';
const TRIANGLE = 'M12 2.200 23 21.500H1z';

const drawings: Record<MarkShape, Drawing> = {
  diamond: { outline: <path d="M12 1.400 22.600 12 12 22.600 1.400 12z" />, letterAt: [12, 16.7] },
  octagon: {
    outline: <path d={OCTAGON} />,
    fill: <path d={OCTAGON} />,
    letterAt: [12, 17],
    letterInside: true,
  },
  triangle: {
    outline: <path d={TRIANGLE} />,
    fill: <path d={TRIANGLE} />,
    letterAt: [12, 19.2],
    letterInside: true,
  },
  'half-circle': {
    outline: <path d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20v20" />,
    fill: <path d="M12 2a10 10 0 0 0 0 20z" />,
    letterAt: [16.8, 16.6],
  },
  circle: {
    outline: <circle cx="12" cy="12" r="10" />,
    fill: <circle cx="12" cy="12" r="10" />,
    letterAt: [12, 17],
    letterInside: true,
  },
  'double-tick': {
    outline: <path d="M1.300 8.500l4.200 5L12.800 2.500M9 12l1.200 1.500L17.600 2.500" />,
    letterAt: [18.4, 22.8],
  },
  square: {
    outline: <rect x="2" y="2" width="20" height="20" rx="2" />,
    fill: <rect x="2" y="2" width="20" height="20" rx="2" />,
    letterAt: [12, 17],
    letterInside: true,
  },
  // The dash is shape and letter in one.
  dash: {
    outline: <rect x="3.500" y="10.200" width="17" height="3.600" rx="1" />,
    fill: <rect x="3.500" y="10.200" width="17" height="3.600" rx="1" />,
  },
  ring: { outline: <circle cx="12" cy="12" r="10" />, letterAt: [12, 17] },
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
  const { outline, fill, letterAt, letterInside = false } = drawings[look.shape];
  const trouble = look.tone === 'down' || look.tone === 'degraded';
  const filled = fill !== undefined && (trouble || !faded);
  return (
    <>
      <g className="state-mark-outline">{outline}</g>
      {filled && <g className="state-mark-fill">{fill}</g>}
      {letterAt !== undefined && (
        <text
          className="state-mark-letter"
          data-on-fill={(filled && letterInside) || undefined}
          x={letterAt[0]}
          y={letterAt[1]}
        >
          {look.letter}
        </text>
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
