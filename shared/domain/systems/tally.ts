import type { Change } from '../timeline.ts';

/** One count as it came in: a figure said outright, or added to what stood. */
export interface Count {
  readonly of?: number | undefined;
  readonly fixed?: number | undefined;
  readonly blocked?: number | undefined;
  readonly addOf?: number | undefined;
  readonly addFixed?: number | undefined;
  readonly addBlocked?: number | undefined;
}
export type TallyEntry = Change<Count>;
