import { produce, type Draft } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Trouble } from '#shared/contract/answers.ts';
import type { StateSnapshot } from '#shared/contract/incidents.ts';
import type { LoggedFact } from '#shared/domain/area.ts';
import type { Domain } from '#shared/domain/assembly.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';

/** What the window holds of a log: of the incident that it shows, or of the library. */
export type LogContent<State> =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly incident: IncidentId }
  | { readonly kind: 'unavailable'; readonly incident: IncidentId; readonly trouble: Trouble }
  | LogInView<State>;

/** The folded state up to place `seq` of the log's order `epoch`; frozen. */
export interface LogInView<State> {
  readonly kind: 'ready';
  readonly incident: IncidentId;
  readonly epoch: string;
  readonly seq: number;
  readonly state: Readonly<State>;
}

/** Reading only: what everything but the pull may do. */
export type LogContentStore<State> = Pick<
  StoreApi<LogContent<State>>,
  'getState' | 'getInitialState' | 'subscribe'
>;

export type IncidentContent = LogContent<IncidentLog>;
export type IncidentInView = LogInView<IncidentLog>;
export type IncidentStore = LogContentStore<IncidentLog>;

/** The pull's own hand on the store; nobody else gets it. */
export interface LogWriter {
  clear(): void;
  load(incident: IncidentId): void;
  fail(incident: IncidentId, trouble: Trouble): void;
  /** Starts again from the host's whole state. */
  replace(incident: IncidentId, snapshot: StateSnapshot): void;
  /** Folds one pulled batch: the host's fold, in one Immer produce. The facts follow `seq` without a gap. */
  fold(facts: readonly LoggedFact[]): void;
}

export function createLogContent<State>(domain: Domain<State>): {
  readonly store: LogContentStore<State>;
  readonly writer: LogWriter;
} {
  const store = createStore<LogContent<State>>(() => ({ kind: 'none' }));
  const set = (content: LogContent<State>): void => {
    store.setState(content, true);
  };
  const writer: LogWriter = {
    clear: () => {
      set({ kind: 'none' });
    },
    load: (incident) => {
      set({ kind: 'loading', incident });
    },
    fail: (incident, trouble) => {
      set({ kind: 'unavailable', incident, trouble });
    },
    replace: (incident, snapshot) => {
      set(inView(incident, snapshot));
    },
    fold: (facts) => {
      const content = store.getState();
      const last = facts.at(-1);
      if (content.kind !== 'ready' || last === undefined) return;
      if (facts[0]?.seq !== content.seq + 1)
        throw new Error(`facts from ${String(facts[0]?.seq)} do not follow place ${content.seq}`);
      const state = produce(content.state, (draft: Draft<Readonly<State>>) => {
        // as: a draft of the state is one that the fold may change
        for (const { fact } of facts) domain.apply(draft as State, fact);
      });
      set({ ...content, seq: last.seq, state });
    },
  };
  return { store, writer };
}

export const createIncidentStore = () => createLogContent(incidentDomain);

/** A state as it travels, opened. */
export const inView = <State>(
  incident: IncidentId,
  { json, seq, epoch }: StateSnapshot,
): LogInView<State> => ({
  kind: 'ready',
  incident,
  epoch,
  seq,
  // as: the host folded it with the same code; the protocol version says so
  state: JSON.parse(json) as State,
});
