import type { Answer } from '#shared/contract/answers.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { reviewOf, type Decision } from '#shared/domain/log/decision.ts';
import { correctedFact, entryFact } from '#shared/domain/log/entry.ts';
import type { LogEntryLine } from '#shared/domain/log/queries.ts';
import { recordOf } from '#shared/domain/log/record.ts';
import { sitrepDocument } from '#shared/domain/sitreps/document.ts';
import type { ReadSitrep } from '#shared/domain/sitreps/queries.ts';
import { lastIssued } from '#shared/domain/sitreps/select.ts';
import type { HostAccess } from '../../store/host-access.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import type { FromTheLog } from './pack-plan.tsx';
import type { PaperBlock } from './paper-block.ts';
import type { PaperSource } from './sheet-blocks.tsx';

type DecisionLine = LogEntryLine & { readonly open: Decision };

/** What of the log stands on paper, read when it is asked for; what cannot be read is said on the sheet. */
export async function readTheLog(
  host: HostAccess,
  incident: IncidentId,
  source: PaperSource,
): Promise<FromTheLog> {
  const last = lastIssued(source.world, source.now);
  const [decisions, sitrep] = await Promise.all([
    ask<readonly DecisionLine[]>(host, incident, { name: 'log.decisions', input: {} }),
    last === undefined
      ? null
      : ask<ReadSitrep | null>(host, incident, { name: 'sitreps.one', input: { sitrep: last.event } }),
  ]);
  return {
    decisions: decisions.ok ? decisionBlocks(decisions.value, source) : [unread(decisions.message)],
    sitrep:
      sitrep === null
        ? null
        : sitrep.ok
          ? sitrep.value === null
            ? null
            : sitrepBlocks(sitrep.value, source.wording)
          : [unread(sitrep.message)],
  };
}

const ask = <T>(
  host: HostAccess,
  incident: IncidentId,
  query: { readonly name: string; readonly input: Readonly<Record<string, unknown>> },
): Promise<Answer<T>> => host.ask((client) => client.query({ incident, ...query }) as Promise<Answer<T>>); // as: each query answers its own type

const unread = (because: string): PaperBlock => ({ kind: 'text', lines: [`Could not be read: ${because}`] });

function decisionBlocks(
  lines: readonly DecisionLine[],
  { now, wording }: { readonly now: Instant; readonly wording: TimeWording },
): readonly PaperBlock[] {
  return [
    {
      kind: 'table',
      columns: ['No.', 'Decided', 'What was decided, and because of what', 'Review at', 'Reviewed, initials'],
      widths: ['14mm', '22mm', null, '24mm', '30mm'],
      rows: lines.map((line) => {
        const { fact, correction, open } = line;
        const text = correctedFact(correction ?? undefined)?.data.text.to ?? entryFact(fact)?.data.text ?? '';
        const { because } = recordOf(line);
        const review = reviewOf(open, now);
        return [
          open.number,
          wording.time(fact.at),
          because === undefined ? `${text} (reason owed)` : `${text} Because: ${because}`,
          review === undefined ? 'not set' : review === null ? 'none needed' : wording.time(review),
          '',
        ];
      }),
      empty: 'No decision is in force.',
    },
  ];
}

/** A sitrep in the words in which it was issued. */
function sitrepBlocks(
  { fact, withdrawn, correctedBy }: ReadSitrep,
  wording: TimeWording,
): readonly PaperBlock[] {
  const by = fact.by === 'system' ? 'Blackstart' : fact.by.name;
  const document = sitrepDocument(fact.data, {
    wording,
    withdrawn,
    correctedBy,
    issued: { by, at: fact.at },
    chain: null,
  });
  return [
    {
      kind: 'text',
      title: document.title,
      lines: [document.asAt, ...document.cautions, document.headline, document.counts],
    },
    ...document.blocks.flatMap(({ heading, paragraphs, lines, table, isEmpty }): PaperBlock[] => [
      {
        kind: 'text',
        title: heading,
        lines: [...paragraphs, ...lines, ...(isEmpty ? ['Nothing stated.'] : [])],
      },
      ...(table === null
        ? []
        : [
            {
              kind: 'table' as const,
              columns: table.columns,
              widths: table.columns.map(() => null),
              rows: table.rows,
            },
          ]),
    ]),
  ];
}
