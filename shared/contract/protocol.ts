/** Raised whenever a window of one version could misread a host of another: they then refuse each other in words. */
export const PROTOCOL_VERSION = 1;

/** How much crosses a process boundary at once. Both ends know the bounds, so that neither is surprised by the other. */
export const LIMITS = {
  /** Facts in one page of `eventsSince`. */
  pageFacts: 1_000,
  /** Rows in one page of a search. */
  searchRows: 200,
  /** Bytes of one chunk of a blob on its way over a port. */
  blobChunkBytes: 1_048_576,
  /** Bytes of a blob: a photograph, a supplier's PDF, a log file. */
  blobBytes: 100 * 1_048_576,
  /** Bytes of a file handed to an importer. */
  importBytes: 32 * 1_048_576,
  /** Bytes of any other message from a window. */
  messageBytes: 1_048_576,
} as const;

/** A watched head is repeated this often although nothing changed; a window that hears nothing for three beats is not live. */
export const BEAT_MS = 5_000;
