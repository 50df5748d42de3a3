import type { Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { EventId, IncidentId } from '#shared/domain/ids.ts';
import type { LogEntryLine } from '#shared/domain/log/queries.ts';
import { useContent } from './host-context.ts';
import { useQuery } from './use-query.ts';

/** An event of the log with everything that became of it. */
export type LogEntryView = LogEntryLine;

/** One event of the log; null until it came, and where there is none. */
export function useLogEntry(entry: EventId | null): LogEntryView | null {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const { answer } = useQuery(`entry ${entry ?? ''}`, (client) => askEntry(client, incident, entry));
  return answer?.ok === true ? answer.value : null;
}

export async function askEntry(
  client: HostClient,
  incident: IncidentId | null,
  entry: EventId | null,
): Promise<Answer<LogEntryView | null>> {
  if (incident === null || entry === null) return { ok: true, value: null };
  // as: the query of the log area, which answers this
  return (await client.query({
    incident,
    name: 'log.entry',
    input: { entry },
  })) as Answer<LogEntryView | null>;
}
