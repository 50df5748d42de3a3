/** The first place at which a log is not what was written. */
export interface Break {
  readonly kind:
    | 'changed'
    | 'missing'
    | 'out-of-order'
    | 'half-command'
    | 'column'
    | 'payload-missing'
    | 'other-incident'
    | 'unreadable'
    | 'blob'
    | 'structure';
  /** The place in the file; null where it is no event that is broken. */
  readonly seq: number | null;
  readonly origin: string | null;
  readonly n: number | null;
  /** What was found there, in words. */
  readonly words: string;
}
