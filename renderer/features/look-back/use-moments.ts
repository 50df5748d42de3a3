import { useCallback, useRef } from 'react';
import { answer, type Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { MomentsAround } from '#shared/domain/systems/moments.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { useClock } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { useServices } from '../../store/window-services.ts';

const askMoments = async (
  client: HostClient,
  incident: IncidentId | null,
  input: { readonly at: Instant; readonly limit: number },
): Promise<Answer<MomentsAround | null>> =>
  incident === null
    ? answer(null)
    : // as: the query of the systems, which answers this
      ((await client.query({ incident, name: 'systems.moments', input })) as Answer<MomentsAround | null>);

const useShownIncident = (): IncidentId | null =>
  useContent((content) => (content.kind === 'ready' ? content.incident : null));

/** The newest times at which the board changed; null until they came. */
export function useNewestMoments(limit: number): MomentsAround | null {
  const incident = useShownIncident();
  const clock = useClock();
  const asked = useQuery('moments', (client) => askMoments(client, incident, { at: clock.now(), limit }));
  return asked.answer?.ok === true ? asked.answer.value : null;
}

export type Way = 'earlier' | 'later';

/** Goes to the change of the board before or after the time that is shown; one step after the other, however fast the key. */
export function useStep(): (way: Way) => void {
  const host = useHost();
  const incident = useShownIncident();
  const clock = useClock();
  const { say } = useServices();
  const steps = useRef(Promise.resolve());
  return useCallback(
    (way) => {
      const step = async (): Promise<void> => {
        const at = host.ui.getState().lookBackAt ?? clock.now();
        const found = await host.ask((client) => askMoments(client, incident, { at, limit: 1 }));
        const to = found.ok ? (found.value?.[way] ?? null) : null;
        if (to !== null) host.ui.lookBack(to);
        else say({ text: found.ok ? NO_FURTHER[way] : found.message });
      };
      steps.current = steps.current.then(step);
    },
    [host, incident, clock, say],
  );
}

const NO_FURTHER: Readonly<Record<Way, string>> = {
  earlier: 'The board did not change before that.',
  later: 'The board has not changed since then.',
};
