import type { OriginId } from '#shared/domain/ids.ts';
import { EnvelopeWriter } from './canonical.ts';
import { firstPrev, seal, type SealedEvent } from './chain.ts';
import type { EventDraft, Head } from './log-store.ts';

/**
 * Seals the drafts of whole commands behind `head`. Throws Error where the caller broke the contract of
 * `append`: this is the last look before the disk, and what passes is a fact for ever.
 */
export function sealBehind(
  head: Head,
  writer: { readonly origin: OriginId; readonly incident: string | null },
  drafts: readonly EventDraft[],
): SealedEvent[] {
  const own = head.origins[writer.origin];
  let { n, hash } = own ?? { n: 0, hash: null };
  let stamp: string | null = head.stamp;
  let before: EventDraft | null = null;
  const envelopes = new EnvelopeWriter();
  const sealed: SealedEvent[] = [];
  for (const draft of drafts) {
    const wrong = wrongWith(draft, before, { n, stamp, ...writer });
    if (wrong !== null) throw new Error(`event ${draft.id} (${draft.type}) ${wrong}`);
    const event = seal(draft, hash ?? firstPrev(draft.incident), envelopes);
    sealed.push(event);
    ({ n, hash } = event);
    stamp = draft.stamp;
    before = draft;
  }
  if (before !== null && before.part.i !== before.part.of)
    throw new Error(`command ${before.commandId} is not whole`);
  return sealed;
}

interface Expected {
  readonly n: number;
  readonly stamp: string | null;
  readonly origin: OriginId;
  readonly incident: string | null;
}

function wrongWith(draft: EventDraft, before: EventDraft | null, expected: Expected): string | null {
  const incident = before?.incident ?? expected.incident;
  if (incident !== null && draft.incident !== incident)
    return `belongs to ${draft.incident}, not ${incident}`;
  if (draft.origin !== expected.origin) return `is of origin ${draft.origin}, not ${expected.origin}`;
  if (draft.n !== expected.n + 1) return `has n ${String(draft.n)} behind ${String(expected.n)}`;
  if (draft.id !== `${draft.origin}-${String(draft.n)}`) return 'has an id that is not its origin and n';
  if (expected.stamp !== null && draft.stamp <= expected.stamp) return `is stamped before ${expected.stamp}`;
  return continues(draft, before) ? null : 'does not follow the part before it';
}

function continues(draft: EventDraft, before: EventDraft | null): boolean {
  if (before === null || before.part.i === before.part.of) return draft.part.i === 1 && draft.part.of >= 1;
  return (
    draft.commandId === before.commandId &&
    draft.part.i === before.part.i + 1 &&
    draft.part.of === before.part.of
  );
}
