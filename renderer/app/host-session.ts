import { ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import { fault, type Answer, type CommandAnswer, type Trouble } from '#shared/contract/answers.ts';
import { CommandId, type IncidentId } from '#shared/domain/ids.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { CommandDraft, HostAccess, LiveView } from '../store/host-access.ts';
import { createUiStore } from '../store/ui-store.ts';
import { Connection } from '../transport/connection.ts';
import type { Dial, Link } from '../transport/link.ts';
import type { Timers } from '../transport/timers.ts';
import { LibrarySession } from './library-session.ts';
import { LogSession } from './log-session.ts';

/** A command whose link went down waits so long for another one before the answer is that nobody knows. */
const DOUBT_MS = 30_000;

const NOT_LIVE = fault(
  'not-live',
  'This window has lost Blackstart on this machine. Nothing was sent. It goes on by itself when the link is back.',
);
const IN_DOUBT = fault(
  'not-known',
  'The link went down before the answer came: it is not known whether this was saved. Look at the log once the link is back, then enter it again if it is missing.',
);
const HOST_BUG = fault(
  'internal-error',
  'Blackstart met an error of its own and has written it down. What was entered before is safe. Try another way.',
);
const NOTHING_SHOWN = fault('no-incident', 'No incident is open in this window.');

/**
 * Sends on a link that stands; null where the link was lost before the answer. A bug that the host met is a fault: it has
 * written it down. A request that fits no schema is a bug of this window and throws.
 */
async function overLink<T>(link: Link, call: (link: Link) => Promise<T>): Promise<T | Trouble | null> {
  try {
    return await Promise.race([call(link), link.lost.then(() => null)]);
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'INTERNAL_SERVER_ERROR') return HOST_BUG;
    if (error instanceof ORPCError) throw error;
    // A link that does not carry a call is no link: it is let go, and the connection dials another.
    link.close();
    return null;
  }
}

/** Opens the window's one session with its host, and keeps it: connection, pull and stores, wired together. */
export function openHostSession(dial: Dial, timers: Timers, newId: () => string): HostAccess {
  const incident = new LogSession(incidentDomain);
  const library = new LibrarySession();
  const ui = createUiStore('board');
  const live = createStore<LiveView>(() => ({ link: { kind: 'connecting' }, head: null }));
  const connection = new Connection(dial, timers, {
    statusChanged: (link) => {
      live.setState({ link });
    },
    linkStands: (link) => {
      incident.pullOver(link);
      library.stand(link);
    },
    headMoved: (head) => {
      if (head.incident !== incident.id) return;
      live.setState({ head });
      incident.reach(head);
    },
  });
  connection.open();

  /** Resolves when a link stands (again); null when none does by then. */
  const nextLink = async (lost: Link, deadline: number): Promise<Link | null> => {
    await lost.lost;
    return new Promise((resolve) => {
      const look = (): void => {
        if (connection.link !== null && connection.link !== lost) settle(connection.link);
      };
      const settle = (link: Link | null): void => {
        stopListening();
        cancel();
        resolve(link);
      };
      const stopListening = live.subscribe(look);
      const cancel = timers.after(Math.max(0, deadline - timers.now()), () => {
        settle(null);
      });
      look();
    });
  };

  const requestOf = <State>(
    session: LogSession<State>,
    draft: CommandDraft,
    id: CommandId,
  ): CommandDraft & { seen?: number } => {
    const content = session.store.getState();
    const by = draft.by ?? ui.getState().atKeyboard;
    return { ...draft, id, ...(by && { by }), ...(content.kind === 'ready' && { seen: content.seq }) };
  };

  const send = async <State>(session: LogSession<State>, draft: CommandDraft): Promise<CommandAnswer> => {
    const id = draft.id ?? CommandId.parse(newId());
    const target = session.id;
    let link = connection.link;
    if (target === null) return { ...NOTHING_SHOWN, id };
    if (link === null) return { ...NOT_LIVE, id };
    const command = requestOf(session, draft, id);
    const deadline = timers.now() + DOUBT_MS;
    while (link !== null) {
      const answered = overLink(link, (one) => one.client.dispatch({ incident: target, command }));
      if (target === session.id) session.sent(link);
      const answer = await answered;
      if (answer !== null) {
        const whole = 'id' in answer ? answer : { ...answer, id };
        if (target === session.id) await session.caughtUp(link, whole);
        return whole;
      }
      link = await nextLink(link, deadline);
    }
    return { ...IN_DOUBT, id };
  };

  const overCurrent = async <T>(call: (link: Link) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const link = connection.link;
    return link === null ? NOT_LIVE : ((await overLink(link, call)) ?? lostOnTheWay);
  };

  return {
    incident: incident.store,
    library: library.store,
    live,
    ui,
    show(next) {
      if (next === incident.id) return;
      ui.startAfresh();
      live.setState({ head: null });
      incident.show(next);
      if (connection.link !== null) incident.pullOver(connection.link);
      connection.follow(next);
    },
    send: (draft) => send(incident, draft),
    sendToLibrary: (draft) => send(library, draft),
    followLibrary: () => library.follow(),
    ask: (call) => overCurrent((link) => call(link.client)),
    putBlob: (file) => inShown((one) => overCurrent((link) => link.blobs.put(one, file))),
    getBlob: (hash) => inShown((one) => overCurrent((link) => link.blobs.get(one, hash))),
    retryNow: () => {
      connection.retryNow();
    },
    close: () => {
      incident.stop();
      library.close();
      connection.close();
    },
  };

  function inShown<T>(run: (one: IncidentId) => Promise<Answer<T>>): Promise<Answer<T>> {
    return incident.id === null ? Promise.resolve(NOTHING_SHOWN) : run(incident.id);
  }
}

const lostOnTheWay: Trouble = fault(
  'link-lost',
  'The link to Blackstart went down before the answer came. Try again once it is back.',
);
