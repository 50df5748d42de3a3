import type { StatedKind } from '#shared/domain/services/service-curve.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import { capabilityLooks, stateLooks, type StateLook } from '../../ui/state-mark/state-looks.ts';

/** One kind of thing in a chart of counts over time: what it is called, and which pattern fills it. */
export interface Band<Kind extends string> {
  readonly kind: Kind;
  readonly word: string;
  /** The id of its pattern (band-patterns.tsx): told apart in grey and on paper. */
  readonly pattern: string;
  /** Its mark, drawn where the band has most room; what has none shows its letter. */
  readonly look?: StateLook;
  readonly letter: string;
}

/** Trouble at the bottom, so that what is still out is the height of the lowest bands together. */
const STATE_ORDER: readonly StateKey[] = [
  'down',
  'degraded',
  'unknown',
  'limited',
  'monitoring',
  'validated',
  'normal',
  'unaffected',
];
export const stateBands: readonly Band<StateKey>[] = STATE_ORDER.map((kind) => ({
  kind,
  word: STATES[kind].word,
  pattern: `band-${kind}`,
  look: stateLooks[kind],
  letter: STATES[kind].letter,
}));

const SERVICE_PATTERNS: Readonly<Record<StatedKind, string>> = {
  stopped: 'band-down',
  'on-paper': 'band-degraded',
  reduced: 'band-limited',
  normal: 'band-normal',
  'not-stated': 'band-unknown',
};
const SERVICE_ORDER: readonly StatedKind[] = ['stopped', 'on-paper', 'not-stated', 'reduced', 'normal'];

export const serviceBands: readonly Band<StatedKind>[] = SERVICE_ORDER.map((kind) => ({
  kind,
  word: capabilityLooks[kind].word,
  pattern: SERVICE_PATTERNS[kind],
  look: capabilityLooks[kind],
  letter: capabilityLooks[kind].letter,
}));

/** Tallies: what is neither fixed nor blocked is still to do. */
export type TallyKind = 'remaining' | 'blocked' | 'fixed';
export const tallyBands: readonly Band<TallyKind>[] = [
  { kind: 'remaining', word: 'Still to do', pattern: 'band-down', letter: 'T' },
  { kind: 'blocked', word: 'Blocked', pattern: 'band-degraded', letter: 'B' },
  { kind: 'fixed', word: 'Fixed', pattern: 'band-normal', letter: 'F' },
];
