import type { Answer } from '#shared/contract/answers.ts';
import { correctedFact, entryFact } from '#shared/domain/log/entry.ts';
import { reviewOf, type Decision } from '#shared/domain/log/decision.ts';
import type { LogLine } from '#shared/domain/log/queries.ts';
import { useContent } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { useWording } from '../../store/use-wording.ts';
import type { PaperBlock } from './paper-block.ts';

type DecisionLine = LogLine & { readonly open: Decision };

/** The decisions in force as paper shows them; null until they were read. */
export function useDecisionBlocks(): readonly PaperBlock[] | null {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const now = useNow();
  const wording = useWording();
  const { answer } = useQuery(
    'decisions in force',
    async (client): Promise<Answer<readonly DecisionLine[]>> => {
      if (incident === null) return { ok: true, value: [] };
      // as: the query of the log area, which answers this
      return (await client.query({ incident, name: 'log.decisions', input: {} })) as Answer<
        readonly DecisionLine[]
      >;
    },
  );
  if (answer?.ok !== true) return null;
  return [
    {
      kind: 'table',
      columns: ['No.', 'Decided', 'What was decided, and because of what', 'Review at', 'Reviewed, initials'],
      widths: ['14mm', '22mm', null, '24mm', '30mm'],
      rows: answer.value.map(({ fact, correction, open }) => {
        const entry = entryFact(fact)?.data;
        const text = correctedFact(correction ?? undefined)?.data.text.to ?? entry?.text ?? '';
        const review = reviewOf(open, now);
        return [
          open.number,
          wording.time(fact.at),
          entry?.because === undefined ? `${text} (reason owed)` : `${text} Because: ${entry.because}`,
          review === undefined ? 'not set' : review === null ? 'none needed' : wording.time(review),
          '',
        ];
      }),
      empty: 'No decision is in force.',
    },
  ];
}
