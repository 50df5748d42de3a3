import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { z } from 'zod';
import { LIMITS } from '#shared/contract/protocol.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import { Instant, instantOf } from '#shared/domain/instant.ts';
import type { HostAccess } from '../../store/host-access.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import type { IncidentInView } from '../../store/incident-store.ts';
import { useClock, type WindowClock } from '../../store/use-now.ts';
import type { Personal } from '../../store/personal.ts';
import { useDrawers } from '../../store/use-personal.ts';
import { awayNews, type AwayNews } from './away-news.ts';

/** Whoever has not touched the window for so long was away. */
const AWAY_MS = 10 * 60_000;
/** How often it is noted that somebody is here. */
const NOTED_EVERY_MS = 60_000;
const TOUCHES = ['keydown', 'pointerdown'] as const;

const SETTING = 'last-seen';
/** Where the log stood when somebody was here last, by incident. `wall` is the machine's clock, in ms. */
const LastSeen = z.record(
  z.string(),
  z.strictObject({ epoch: z.string(), seq: z.int(), at: Instant, wall: z.number() }),
);
type Seen = z.infer<typeof LastSeen>[string];

const inView = (host: HostAccess): IncidentInView | null => {
  const content = host.incident.getState();
  return content.kind === 'ready' ? content : null;
};

function seenIn(drawer: Personal, incident: string): Seen | undefined {
  return LastSeen.safeParse(drawer.store.getState().values[SETTING]).data?.[incident];
}

/** Every fact after a place, page by page. After a merge places have moved: then all of it, by when it was entered. */
async function factsSince(
  host: HostAccess,
  { incident, epoch }: IncidentInView,
  seen: Seen,
): Promise<Fact[]> {
  const isMerged = epoch !== seen.epoch;
  const facts: Fact[] = [];
  let seq = isMerged ? 0 : seen.seq;
  for (;;) {
    const from = seq;
    const page = await host.ask((client) =>
      client.eventsSince({ incident, epoch, seq: from, limit: LIMITS.pageFacts }),
    );
    if (!page.ok || page.value.facts.length === 0) break;
    facts.push(...page.value.facts.map(({ fact }) => fact));
    seq = page.value.facts.at(-1)?.seq ?? page.value.head;
    if (seq >= page.value.head) break;
  }
  return isMerged ? facts.filter(({ recordedAt }) => recordedAt > instantOf(seen.wall)) : facts;
}

/** Notes that somebody is here, and where the log stands. */
function note(host: HostAccess, clock: WindowClock, drawer: Personal): void {
  const view = inView(host);
  if (view === null) return;
  const all = LastSeen.safeParse(drawer.store.getState().values[SETTING]).data ?? {};
  const { incident, epoch, seq } = view;
  drawer.put(SETTING, { ...all, [incident]: { epoch, seq, at: clock.now(), wall: clock.wallNow() } });
}

/** What the person at the keyboard has missed since they were last here, until they have seen it. */
export function useWhileAway(): { readonly news: AwayNews | null; readonly dismiss: () => void } {
  const host = useHost();
  const clock = useClock();
  const name = useUi(({ atKeyboard }) => atKeyboard?.name ?? null);
  const drawer = useDrawers().settings(name);
  const isRead = useStore(drawer.store, (one) => one.isRead);
  const [shown, setShown] = useState<{ readonly to: string; readonly news: AwayNews } | null>(null);
  useEffect(() => {
    if (name === null || !isRead) return;
    let touched = clock.wallNow();
    let noted = 0;
    const arrive = (): void => {
      const view = inView(host);
      const seen = view === null ? undefined : seenIn(drawer, view.incident);
      if (view === null || seen === undefined || clock.wallNow() - seen.wall < AWAY_MS) return;
      if (seen.epoch === view.epoch && seen.seq >= view.seq) return;
      void factsSince(host, view, seen).then((facts) => {
        const news = awayNews(inView(host)?.state ?? view.state, facts, seen.at, clock.now());
        if (news !== undefined) setShown({ to: name, news });
      });
    };
    const here = (): void => {
      const now = clock.wallNow();
      if (now - touched >= AWAY_MS) arrive();
      touched = now;
      if (now - noted < NOTED_EVERY_MS) return;
      noted = now;
      note(host, clock, drawer);
    };
    arrive();
    here();
    for (const kind of TOUCHES) window.addEventListener(kind, here, { passive: true, capture: true });
    return () => {
      for (const kind of TOUCHES) window.removeEventListener(kind, here, { capture: true });
      // Somebody else sits down: whoever sat here has seen what is on screen, unless they were gone already.
      if (clock.wallNow() - touched < AWAY_MS) note(host, clock, drawer);
    };
  }, [host, clock, name, drawer, isRead]);
  const news = shown !== null && shown.to === name ? shown.news : null;
  return { news, dismiss: useCallback(() => setShown(null), []) };
}
