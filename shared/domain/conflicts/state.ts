import { emptyCollection, has, put, type Collection } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';

/** Two things said apart from each other that cannot both stand: resolved by a stated rule, closed by a person. */
export interface Conflict {
  /** The id of the event that met the clash, and a letter where one event met several. */
  readonly id: string;
  /** The rule of SPEC.md that resolved it. */
  readonly rule: string;
  /** Ids of the things concerned. */
  readonly about: readonly string[];
  /** One sentence: what clashes and what stands now. */
  readonly words: string;
  readonly events: readonly EventId[];
  readonly at: Instant;
}

/** Open conflicts; a closed one is in the log. */
export interface ConflictsState {
  open: Collection<Conflict>;
}

export interface ConflictsWorld {
  conflicts: ConflictsState;
}

export const initialConflicts = (): ConflictsState => ({ open: emptyCollection() });

/** Opens a conflict while an event is applied; the same clash of the same event opens one only. */
export function raiseConflict(
  world: ConflictsWorld,
  fact: Fact,
  clash: { rule: string; about: readonly string[]; words: string; events: readonly EventId[] },
): void {
  const id = `${fact.id}.${clash.rule}.${clash.about.join('.')}`.slice(0, 200);
  if (!has(world.conflicts.open, id)) put(world.conflicts.open, id, { id, at: fact.at, ...clash });
}
