import { useEffect, useState } from 'react';
import type { IncidentCard } from '#shared/contract/incidents.ts';
import { useHost, useLink } from '../../store/host-context.ts';

/** The incidents that this machine knows, the one that was saved last first. */
export function useIncidentCards(): readonly IncidentCard[] {
  const host = useHost();
  const isLive = useLink(({ kind }) => kind === 'live');
  const [cards, setCards] = useState<readonly IncidentCard[]>([]);
  useEffect(() => {
    if (!isLive) return undefined;
    let isWanted = true;
    void host
      .ask((client) => client.incidents.list())
      .then((answer) => {
        if (isWanted && answer.ok) setCards(byLastSaved(answer.value));
      });
    return () => {
      isWanted = false;
    };
  }, [host, isLive]);
  return cards;
}

const byLastSaved = (cards: readonly IncidentCard[]): readonly IncidentCard[] =>
  cards.toSorted((a, b) => ((a.lastSaved ?? '') < (b.lastSaved ?? '') ? 1 : -1));
