/** What a line of a sheet may be; the usual one first. */
export const KEY_IN_KINDS = ['info', 'decision', 'question', 'action'] as const;

/** What the form holds: kept as a draft, so that a stack half keyed in waits for whoever goes on. */
export interface KeyInTexts {
  readonly serial: string;
  readonly date: string;
  readonly writer: string;
  readonly line: string;
  readonly time: string;
  readonly text: string;
  readonly because: string;
  readonly told: string;
  readonly kind: (typeof KEY_IN_KINDS)[number];
}

export const NOTHING_TYPED: KeyInTexts = {
  serial: '',
  date: '',
  writer: '',
  line: '',
  time: '',
  text: '',
  because: '',
  told: '',
  kind: 'info',
};

/** The draft as it was kept; what does not fit it is left empty. */
export function keyInTexts(kept: unknown): KeyInTexts {
  if (typeof kept !== 'object' || kept === null) return NOTHING_TYPED;
  const texts = Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => key in NOTHING_TYPED && typeof value === 'string'),
  );
  return {
    ...NOTHING_TYPED,
    ...texts,
    kind: KEY_IN_KINDS.find((one) => 'kind' in kept && kept.kind === one) ?? 'info',
  };
}
