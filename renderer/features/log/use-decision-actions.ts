import { CalendarCheck, CircleOff, Replace } from 'lucide-react';
import { useMemo } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import type { LogEntryView } from '../../store/log-entry-query.ts';
import { useDraft } from '../../store/use-personal.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import type { EntryChange } from './entry-change.ts';

const asKept = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** What can be done with a decision in force: it holds, another takes its place, or it is over. */
export function useDecisionActions(
  { fact, endedBy, struck }: LogEntryView,
  onChange: (change: EntryChange) => void,
): readonly Action[] {
  const writing = useWriting();
  const [kept, keep] = useDraft('full-entry', asKept);
  const write = useRunAction('log.full-entry');
  const entry = entryFact(fact)?.data;
  const isInForce = entry?.kind === 'decision' && endedBy === null && struck === null;
  const number = entry?.number;
  return useMemo(() => {
    if (!isInForce || number === undefined) return [];
    const shared = { group: 'Log', canRun: () => writing } as const;
    const replaced: { entry: EventId; number: string } = { entry: fact.id, number };
    return [
      {
        ...shared,
        id: 'decision.review',
        label: 'Review the decision',
        hint: 'It was looked at and holds; say when to look again.',
        icon: CalendarCheck,
        effect: 'opens',
        run: () => onChange('review'),
      },
      {
        ...shared,
        id: 'decision.replace',
        label: 'Replace the decision',
        hint: 'Another takes its place.',
        icon: Replace,
        effect: 'opens',
        run: () => {
          // What was typed there before stays: only what it replaces is added.
          keep({ ...kept, kind: 'decision', supersedes: replaced });
          write?.();
        },
      },
      {
        ...shared,
        id: 'decision.end',
        label: 'End the decision',
        hint: 'It does not hold any more, and nothing takes its place.',
        icon: CircleOff,
        effect: 'opens',
        run: () => onChange('end'),
      },
    ];
  }, [isInForce, number, writing, onChange, kept, keep, write, fact.id]);
}
