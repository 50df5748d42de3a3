import type { OriginId } from '#shared/domain/ids.ts';
import type { Break } from './break.ts';
import type { Connection } from './connection.ts';
import type { OpeningNotice, ReadOnlyReason } from './log-store.ts';
import type { Salvaged } from './salvage.ts';
import type { Left, StationRecord } from './station-memory.ts';

/** What opening found and made. */
export interface OpenedFile {
  readonly connection: Connection;
  readonly origin: OriginId;
  readonly readOnly: ReadOnlyReason | null;
  readonly salvaged: Salvaged | null;
  readonly notices: readonly OpeningNotice[];
  readonly left: StationRecord<Left> | null;
  /** Copies the file elsewhere without holding up whoever asks. */
  readonly copy: (to: string) => Promise<void>;
  readonly wholeCheck: Promise<Break | null>;
  /** Runs as the store closes, while it can still be read. */
  readonly closing: () => void;
  /** Takes the lock anew. Throws StoreFault `locked` where somebody else has it. */
  readonly reclaim: () => void;
  /** Drops the lock, when everything is closed. */
  readonly release: () => void;
  /** Takes away what was made only to read the file. */
  readonly leave: () => void;
  readonly idleCheckpointMs: number;
}
