import { fault, type Trouble } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import { CommandId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { createStore } from 'zustand/vanilla';
import type { HostAccess } from './host-access.ts';
import type { IncidentContent, IncidentInView } from './incident-store.ts';
import type { UndoOffers } from './undo-offer.ts';
import type { WindowClock } from './use-now.ts';

/** What the screens under it have in place of the present: the host, the clock and the undo of another time. */
export interface PastView {
  readonly at: Instant;
  readonly host: HostAccess;
  readonly clock: WindowClock;
  readonly undo: UndoOffers;
}

/** Why nothing can be changed while looking back. */
export const LOOKING_BACK: Trouble = fault(
  'looking-back',
  'You are looking back: nothing can be changed there. Press Esc to come back to now, then do it.',
);

/**
 * The incident as it stood at `at`: the same host for reading, whose incident is the state of then, whose queries answer
 * for then, and which takes no command; and a clock that stands still at that time.
 */
export function pastView(host: HostAccess, clock: WindowClock, then: IncidentInView, at: Instant): PastView {
  return {
    at,
    host: {
      ...host,
      incident: createStore<IncidentContent>(() => then),
      send: ({ id }) => Promise.resolve({ ...LOOKING_BACK, id: id ?? CommandId.parse('not-sent') }),
      ask: (call) => host.ask((client) => call(askedOf(client, at))),
      putBlob: () => Promise.resolve(LOOKING_BACK),
    },
    clock: { ...clock, now: () => at, shownNow: () => at, subscribe: () => () => undefined },
    undo: { offer: () => undefined, isOffered: () => false, takeLast: () => undefined },
  };
}

/** The same procedures, of which those that read the log are asked of the log as it was then. */
function askedOf(client: HostClient, at: Instant): HostClient {
  const query: HostClient['query'] = (input, ...rest) => client.query({ ...input, at }, ...rest);
  const search: HostClient['search'] = (input, ...rest) => client.search({ ...input, at }, ...rest);
  const asked: Readonly<Record<PropertyKey, unknown>> = { query, search };
  // A client has its procedures only when they are asked for: it cannot be copied.
  return new Proxy(client, {
    get: (all, name, receiver): unknown => asked[name] ?? Reflect.get(all, name, receiver),
  });
}
