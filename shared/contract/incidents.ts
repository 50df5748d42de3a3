import type { IncidentId } from '#shared/domain/ids.ts';
import type { Phase } from '#shared/domain/incident/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { LoggedFact } from '#shared/domain/area.ts';
import type { Notice } from './answers.ts';

/** An incident that this machine knows of, for the first screen. */
export interface IncidentCard {
  /** Null where the file was never opened here: only its name is known. */
  readonly incident: IncidentId | null;
  /** Path of its file. */
  readonly file: string;
  readonly name: string;
  readonly exercise: boolean;
  /** Null where nothing is declared in the file, or it cannot be read now. */
  readonly phase: Phase | null;
  readonly lastSaved: Instant | null;
  readonly isOpen: boolean;
  /** Why it cannot be opened as it is (stick gone, damaged); null where nothing is known against it. */
  readonly problem: Notice | null;
}

/** An incident that stands open in the host. Opening one that is open already gives the same. */
export interface OpenedIncident {
  readonly incident: IncidentId;
  readonly file: string;
  /** Why it is open for reading only; null = commands are taken. */
  readonly readOnly: Notice | null;
}

/** The whole folded state. It travels as one string of JSON, parsed once, where it is needed. */
export interface StateSnapshot {
  readonly json: string;
  readonly seq: number;
  readonly epoch: string;
}

/** The next facts of a log, in file order. Where `epoch` is not the one asked with, `facts` is empty: resync. */
export interface FactPage {
  readonly epoch: string;
  readonly facts: readonly LoggedFact[];
  /** Place of the last event in the file when the page was read. */
  readonly head: number;
}

/** One line of the log as it is found: what to show, and where it stands. */
export interface SearchRow extends LoggedFact {
  /** The event in words. */
  readonly words: string;
}
export interface SearchPage {
  /** Newest first. */
  readonly rows: readonly SearchRow[];
  /** Hand back as `before` for the next page; null = there is none. */
  readonly next: number | null;
}

/** What bringing in another station's changes did, or would do. */
export interface BringInReport {
  /** Events that this file did not hold. */
  readonly arrived: number;
  /** Conflicts that the merge opens, in words. */
  readonly conflicts: readonly string[];
  /** Which stations they came from, and how many from each. */
  readonly origins: readonly { readonly origin: string; readonly arrived: number }[];
}
