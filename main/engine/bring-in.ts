import type { BringInReport } from '#shared/contract/incidents.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { factToFold } from './fact-of.ts';
import type { LogKind } from './log-kind.ts';

/** What a merge brings, before it is made. */
export interface BringIn {
  readonly report: BringInReport;
  /** True where the other file has nothing that this one lacks. */
  readonly isEmpty: boolean;
  /** Makes it: all of it or nothing. Throws StoreFault. */
  commit(): void;
  close(): void;
}

/**
 * Looks at the union of this log and another file of it: what arrives, and which conflicts it opens that
 * do not stand open now. Folds the union whole. Throws MergeRefused, OpeningRefused or StoreFault.
 */
export function planBringIn<State>(
  kind: LogKind<State>,
  { store, state }: { readonly store: LogStore; readonly state: Readonly<State> },
  otherFile: string,
): BringIn {
  const plan = store.planMerge(otherFile);
  try {
    const known = kind.openConflicts(state);
    const union = kind.domain.initial();
    if (plan.events > 0) for (const stored of plan.union()) kind.domain.apply(union, factToFold(stored));
    const opened = [...kind.openConflicts(union)].filter(([id]) => !known.has(id));
    const origins = plan.origins.map(({ origin, from, to }) => ({ origin, arrived: to - from + 1 }));
    return {
      report: { arrived: plan.events, conflicts: opened.map(([, words]) => words), origins },
      isEmpty: plan.events === 0 && plan.blobs.length === 0,
      commit: () => void plan.commit(),
      close: () => plan.close(),
    };
  } catch (error) {
    plan.close();
    throw error;
  }
}
