import type { Answer } from '#shared/contract/answers.ts';
import type { Sheet } from '#shared/domain/handover/sheet.ts';
import { openHandover, type OpenHandover } from '#shared/domain/handover/state.ts';
import type { EventId } from '#shared/domain/ids.ts';
import type { PastHandover } from '#shared/domain/handover/queries.ts';
import { useContent, useIncident } from '../../store/host-context.ts';
import { useQuery, type Asked } from '../../store/use-query.ts';

/** The handover in hand; undefined while none is open. */
export const useOpenHandover = (): OpenHandover | undefined => useIncident(openHandover);

function useHandoverQuery<T>(key: string, name: string, input: Record<string, unknown>): Asked<T> {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return useQuery<T>(`${key} ${incident ?? ''}`, async (host) => {
    if (incident === null) throw new Error('no incident is shown');
    // as: a query of the handover area, which answers this
    return (await host.query({ incident, name, input })) as Answer<T>;
  });
}

/** The sheet as it stands now, with the words of the log; null until it was read. */
export function useSheet(): Sheet | null {
  const { answer } = useHandoverQuery<Sheet>('handover sheet', 'handover.sheet', {});
  return answer?.ok === true ? answer.value : null;
}

/** The handovers that were accepted, newest first. */
export function usePastHandovers(): readonly PastHandover[] {
  const { answer } = useHandoverQuery<{ items: readonly PastHandover[] }>('handovers', 'handover.past', {
    limit: 12,
  });
  return answer?.ok === true ? answer.value.items : [];
}

/** An accepted handover as it was frozen; null until it was read, or where there is none. */
export function useFrozenSheet(event: EventId): Sheet | null {
  const { answer } = useHandoverQuery<Sheet | null>(`frozen ${event}`, 'handover.frozen', { event });
  return answer?.ok === true ? answer.value : null;
}
