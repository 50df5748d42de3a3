import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Trouble } from '#shared/contract/answers.ts';
import type { StateSnapshot } from '#shared/contract/incidents.ts';
import type { LoggedFact } from '#shared/domain/area.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';

/** What the window holds of the incident it shows. */
export type IncidentContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly incident: IncidentId }
  | { readonly kind: 'unavailable'; readonly incident: IncidentId; readonly trouble: Trouble }
  | IncidentInView;

/** The folded state up to place `seq` of the log's order `epoch`; frozen. */
export interface IncidentInView {
  readonly kind: 'ready';
  readonly incident: IncidentId;
  readonly epoch: string;
  readonly seq: number;
  readonly state: Readonly<IncidentLog>;
}

/** Reading only: what everything but the pull may do. */
export type IncidentStore = Pick<StoreApi<IncidentContent>, 'getState' | 'getInitialState' | 'subscribe'>;

/** The pull's own hand on the store; nobody else gets it. */
export interface IncidentWriter {
  clear(): void;
  load(incident: IncidentId): void;
  fail(incident: IncidentId, trouble: Trouble): void;
  /** Starts again from the host's whole state. */
  replace(incident: IncidentId, snapshot: StateSnapshot): void;
  /** Folds one pulled batch: the host's fold, in one Immer produce. The facts follow `seq` without a gap. */
  fold(facts: readonly LoggedFact[]): void;
}

export function createIncidentStore(): { readonly store: IncidentStore; readonly writer: IncidentWriter } {
  const store = createStore<IncidentContent>(() => ({ kind: 'none' }));
  const set = (content: IncidentContent): void => {
    store.setState(content, true);
  };
  const writer: IncidentWriter = {
    clear: () => {
      set({ kind: 'none' });
    },
    load: (incident) => {
      set({ kind: 'loading', incident });
    },
    fail: (incident, trouble) => {
      set({ kind: 'unavailable', incident, trouble });
    },
    replace: (incident, { json, seq, epoch }) => {
      // as: the host folded it with the same code; the protocol version says so
      set({ kind: 'ready', incident, epoch, seq, state: JSON.parse(json) as IncidentLog });
    },
    fold: (facts) => {
      const content = store.getState();
      const last = facts.at(-1);
      if (content.kind !== 'ready' || last === undefined) return;
      if (facts[0]?.seq !== content.seq + 1)
        throw new Error(`facts from ${String(facts[0]?.seq)} do not follow place ${content.seq}`);
      const state = produce(content.state, (draft) => {
        for (const { fact } of facts) incidentDomain.apply(draft, fact);
      });
      set({ ...content, seq: last.seq, state });
    },
  };
  return { store, writer };
}
