import { useRef, useState } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { useContent, useHost } from '../../store/host-context.ts';

/** One piece of work on files: not begun, under way, done, or refused with the sentence why. */
export type Exchange<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'working' }
  | { readonly step: 'done'; readonly value: T }
  | { readonly step: 'refused'; readonly message: string };

/** Asks the host for something about the incident that is shown. What is left alone meanwhile answers to nobody. */
export function useExchange<T>() {
  const host = useHost();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const [standing, setStanding] = useState<Exchange<T>>({ step: 'idle' });
  const turn = useRef(0);
  const ask = async (
    call: (client: HostClient, incident: IncidentId) => Promise<Answer<T>>,
  ): Promise<void> => {
    if (incident === null) return;
    const mine = (turn.current += 1);
    setStanding({ step: 'working' });
    const answer = await host.ask((client) => call(client, incident));
    if (mine !== turn.current) return;
    setStanding(
      answer.ok ? { step: 'done', value: answer.value } : { step: 'refused', message: answer.message },
    );
  };
  return {
    standing,
    ask: (call: Parameters<typeof ask>[0]) => void ask(call),
    /** Lets go of it; what the host has begun it brings to an end. */
    leave: () => {
      turn.current += 1;
      setStanding({ step: 'idle' });
    },
  };
}
