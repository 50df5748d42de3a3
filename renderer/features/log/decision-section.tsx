import { lookup } from '#shared/domain/collection.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { reviewOf, type DecisionParts } from '#shared/domain/log/decision.ts';
import { signedFact } from '#shared/domain/log/entry.ts';
import { recordOf } from '#shared/domain/log/record.ts';
import type { Debt } from '#shared/domain/log/state.ts';
import { CONFIDENCE_WORDS } from '#shared/domain/log/tell.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { useIncident } from '../../store/host-context.ts';
import type { LogEntryView } from '../../store/log-entry-query.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** The rest of a decision's record, what is owed of it, whether it still holds, and who signed it. */
export function DecisionSection({ line }: { line: LogEntryView }) {
  const wording = useWording();
  const now = useNow();
  const owes = useIncident(({ log }) => lookup(log.owing, line.fact.id)?.owes) ?? NOTHING;
  const decision = useIncident(({ log }) => lookup(log.decisions, line.fact.id));
  if (decision === undefined) return null;
  const reviewAt = reviewOf(decision, now);
  const isDue = reviewAt !== undefined && reviewAt !== null && reviewAt <= now && line.endedBy === null;
  return (
    <section className="decision">
      <SectionHeader title="The decision" level={3} />
      <div className="entry-marks">
        {line.endedBy !== null && <Badge kind="late">Not in force</Badge>}
        {isDue && <Badge kind="trouble">Review is due</Badge>}
      </div>
      {line.endedBy !== null && <p className="entry-quiet">{endWords(line.endedBy, wording)}</p>}
      <DefinitionList items={partsOf(recordOf(line), owes, { reviewAt, wording })} />
    </section>
  );
}

const NOTHING: readonly Debt[] = [];

const endWords = (fact: Fact, wording: TimeWording): string =>
  `${wording.time(fact.at)}: ${incidentDomain.describe(fact, wording)}`;

function partsOf(
  record: DecisionParts,
  owes: readonly Debt[],
  { reviewAt, wording }: { reviewAt: Instant | null | undefined; wording: TimeWording },
): readonly Definition[] {
  const line = (term: string, debt: Debt, value: string | undefined): readonly Definition[] =>
    value === undefined ? (owes.includes(debt) ? [{ term, owed: true }] : []) : [{ term, value }];
  const { confidence } = record;
  return [
    ...line('Options', 'options', record.options),
    ...line('Known', 'known', record.known),
    ...line('How surely', 'confidence', confidence === undefined ? undefined : CONFIDENCE_WORDS[confidence]),
    ...line('Risks', 'risks', record.risks),
    ...line('Authority', 'authority', record.authority),
    ...line(
      'Review at',
      'review',
      reviewAt === undefined ? undefined : reviewAt === null ? 'none needed' : wording.full(reviewAt),
    ),
  ];
}

/** Who signed the entry, under which words. A typed name is no proof of identity, and the screen says so. */
export function Signatures({ line }: { line: LogEntryView }) {
  const wording = useWording();
  const signatures = line.signatures.flatMap((one) => signedFact(one) ?? []);
  if (signatures.length === 0) return null;
  return (
    <section>
      <SectionHeader title="Signed" count={signatures.length} level={3} />
      <ul className="entry-corrections">
        {signatures.map(({ id, data, recordedAt }) => (
          <li key={id}>
            <p>
              {data.name}
              {data.role === undefined ? '' : `, ${data.role}`} {data.as}
              {data.correction === (line.correction?.id ?? null) ? '' : ', before it was corrected'}
            </p>
            <p className="entry-quiet">{wording.time(recordedAt)}. A typed name, no proof of identity.</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
