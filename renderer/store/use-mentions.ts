import type { Answer } from '#shared/contract/answers.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { EventId } from '#shared/domain/ids.ts';
import type { LogPage } from '#shared/domain/log/queries.ts';
import { useContent, useHost } from './host-context.ts';
import { clockBeside } from './time-beside.ts';
import { UI_LISTS } from './ui-lists.ts';
import { useNow } from './use-now.ts';
import { useQuery } from './use-query.ts';
import { useWording } from './use-wording.ts';

/** A line of the log about one thing. */
export interface Mention {
  readonly key: EventId;
  readonly at: string;
  readonly words: string;
  readonly struck: boolean;
  readonly onOpen: () => void;
}

/** What the log says about a thing, newest first; `types` narrows it. Null until it was read. */
export function useMentions(
  about: string,
  { types, limit = 12 }: { readonly types?: readonly string[]; readonly limit?: number } = {},
): readonly Mention[] | null {
  const { ui } = useHost();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const now = useNow();
  const wording = useWording();
  const { answer } = useQuery(`mentions ${about} ${types?.join(' ') ?? ''}`, async (host) => {
    if (incident === null) return { ok: true as const, value: { items: [], next: null } };
    const input = { about, limit, ...(types === undefined ? {} : { types: [...types] }) };
    // as: the query of the log area, which answers this
    return (await host.query({ incident, name: 'log.page', input })) as Answer<LogPage>;
  });
  if (answer === null) return null;
  return answer.ok
    ? answer.value.items.map(({ fact, struck }) => ({
        key: fact.id,
        at: clockBeside(fact.at, now, wording),
        words: incidentDomain.describe(fact, wording),
        struck: struck !== null,
        onOpen: () => {
          ui.goTo('log');
          ui.select(UI_LISTS.entries, fact.id);
        },
      }))
    : [];
}
