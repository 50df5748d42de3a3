import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { correctedFact, entryFact } from './entry.ts';
import { standingCorrection, type LogSlice } from './state.ts';

/** The words of an entry as they stand, corrected where they were; '' where it is none, or its words are gone. */
export function standingWords(
  world: Readonly<LogSlice>,
  entry: EventId,
  logged: (id: EventId) => Fact | undefined,
): string {
  const correction = standingCorrection(world, entry);
  const corrected = correction === undefined ? undefined : correctedFact(logged(correction));
  return corrected?.data.text.to ?? entryFact(logged(entry))?.data.text ?? '';
}
