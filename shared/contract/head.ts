import type { IncidentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Notice } from './answers.ts';

/** How the second copy stands: its absence or failure never stops work, it shows. */
export interface SecondCopyStatus {
  readonly state: 'none' | 'current' | 'behind' | 'failed';
  /** The chosen folder; null = none chosen. */
  readonly folder: string | null;
  /** Events that the second copy lacks. */
  readonly behind: number;
  /** When it last held everything; null = never. */
  readonly currentAt: Instant | null;
  /** What is wrong with it, in a sentence; null where nothing is. */
  readonly message: string | null;
}

/**
 * Where the log of an incident ends and how it stands: all that is ever pushed to a window. A window that has less than
 * `seq`, or another `epoch`, pulls what it lacks.
 */
export interface Head {
  /** Null on the first screen, where no incident is open. */
  readonly incident: IncidentId | null;
  /** Names the order of the log. Another epoch: places have moved (a merge), so start again from `state`. */
  readonly epoch: string;
  /** Place of the last event in the file; 0 = none. */
  readonly seq: number;
  readonly lastSaved: Instant | null;
  /** Why no commands are taken; null = they are. */
  readonly readOnly: Notice | null;
  /** What is wrong now, the gravest first. */
  readonly faults: readonly Notice[];
  readonly secondCopy: SecondCopyStatus;
}
