import { useCallback } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { OpenedIncident } from '#shared/contract/incidents.ts';
import { useHost } from './host-context.ts';
import { useServices } from './window-services.ts';

/** Asks the host to open or to create an incident, and shows it. A no is said and changes nothing; tells which it was. */
export function useOpenIncident() {
  const host = useHost();
  const { say } = useServices();
  return useCallback(
    async (ask: (client: HostClient) => Promise<Answer<OpenedIncident>>): Promise<boolean> => {
      const answer = await host.ask(ask);
      if (answer.ok) host.show(answer.value.incident);
      else say({ text: answer.message, kind: 'trouble' });
      return answer.ok;
    },
    [host, say],
  );
}
