import type { Collection } from '../collection.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Known } from './entry.ts';

/** A system known in quiet times: what an incident copies when it begins. */
export interface CatalogueEntry extends Known {
  readonly system: SystemId;
  /** When somebody last put it. */
  putAt: Instant;
}

export interface CatalogueState {
  entries: Collection<CatalogueEntry>;
}

export interface CatalogueWorld extends ConflictsWorld {
  catalogue: CatalogueState;
}
