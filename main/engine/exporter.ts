import type { Wording } from '#shared/domain/area.ts';
import type { Envelope, Fact } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';

/** One event on its way out: as stored (redacted where it was), as folded, and in words. */
export interface ExportedEvent {
  /** Its place in the file. */
  readonly seq: number;
  readonly envelope: Envelope;
  readonly fact: Fact;
  readonly words: string;
}

/** What an export is made from, read at one moment: state and log go together. */
export interface ExportSource {
  readonly state: Readonly<IncidentLog>;
  /** The incident's clock: what "as at" says. */
  readonly now: Instant;
  readonly wording: Wording;
  /** Who asked for it; null where that is not known. */
  readonly printedBy: string | null;
  /**
   * In file order, read as it is asked for: a log may hold a million. Each call walks it afresh: what was
   * struck or corrected later has to be known where it first stands.
   */
  events(): Iterable<ExportedEvent>;
  /** Each origin's head: what a paper copy is checked against. */
  readonly heads: readonly { readonly origin: string; readonly n: number; readonly hash: string }[];
}

/** A format that Blackstart writes. */
export interface Exporter {
  /** Its name on the command line, such as `md`. */
  readonly format: string;
  /** One line: what it holds and what it is for. */
  readonly summary: string;
  /** The file piece by piece, UTF-8; the engine writes it beside its place, syncs it and moves it there. */
  write(source: ExportSource): Iterable<string>;
}
