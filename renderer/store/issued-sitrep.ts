import { useMemo } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { sitrepDocument, type SitrepDocument } from '#shared/domain/sitreps/document.ts';
import type { ReadSitrep } from '#shared/domain/sitreps/queries.ts';
import { useContent } from './host-context.ts';
import { useQuery } from './use-query.ts';
import { useWording } from './use-wording.ts';

/** A sitrep as it was issued, and as it reads. */
export interface ReadableSitrep extends ReadSitrep {
  readonly document: SitrepDocument;
}

/** Reads an issued sitrep from the log; null = there is none, undefined = it is on its way. */
export function useIssuedSitrep(sitrep: EventId | null): ReadableSitrep | null | undefined {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const wording = useWording();
  const { answer } = useQuery(`sitrep ${sitrep ?? 'none'}`, async (host) => {
    if (sitrep === null || incident === null) return { ok: true as const, value: null };
    // as: the query of the sitreps area, which answers this
    return (await host.query({
      incident,
      name: 'sitreps.one',
      input: { sitrep },
    })) as Answer<ReadSitrep | null>;
  });
  return useMemo(() => {
    if (sitrep === null) return null;
    if (answer === null) return undefined;
    if (!answer.ok || answer.value === null) return null;
    const { fact, withdrawn, correctedBy } = answer.value;
    const by = fact.by === 'system' ? 'Blackstart' : [fact.by.name, fact.by.role].filter(Boolean).join(', ');
    const document = sitrepDocument(fact.data, {
      wording,
      withdrawn,
      correctedBy,
      issued: { by, at: fact.at },
      chain: fact.id,
    });
    return { fact, withdrawn, correctedBy, document };
  }, [sitrep, answer, wording]);
}
