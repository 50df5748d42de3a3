import { Eraser, MessageSquareReply, Pencil, Receipt, Signature, Strikethrough, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useIncident } from '../../store/host-context.ts';
import type { LogEntryView } from '../../store/log-entry-query.ts';
import { useDraft } from '../../store/use-personal.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import type { EntryChange } from './entry-change.ts';
import { useDecisionActions } from './use-decision-actions.ts';

/** What can be done with one event: what cannot be is left out or says why. */
export function useEntryActions(
  line: LogEntryView,
  onChange: (change: EntryChange) => void,
): readonly Action[] {
  const { fact, struck, redacted } = line;
  const entry = entryFact(fact);
  const owes = useIncident(({ log }) => lookup(log.owing, fact.id) !== undefined);
  const isOpenQuestion = useIncident(({ log }) => lookup(log.questions, fact.id) !== undefined);
  const writing = useWriting();
  const [, answer] = useDraft('capture-answers', () => null);
  const capture = useRunAction('log.capture');
  const number = entry?.data.number;

  const decision = useDecisionActions(line, onChange);

  return useMemo(() => {
    const ask = (change: EntryChange): Pick<Action, 'effect' | 'group' | 'canRun' | 'run'> => ({
      effect: 'opens',
      group: 'Log',
      canRun: () => writing,
      run: () => onChange(change),
    });
    const redact: Action = {
      ...ask('redact'),
      id: 'entry.redact',
      label: 'Redact',
      hint: 'Takes the words out of the file for ever.',
      icon: Eraser,
    };
    if (number === undefined) {
      const undo: Action = {
        ...ask('undo'),
        id: 'entry.undo',
        label: 'Undo this',
        hint: 'Where it still stands; what changed since is passed over and listed.',
        icon: Undo2,
      };
      return redacted ? [undo] : [undo, redact];
    }
    if (struck !== null) return redacted ? [] : [redact];
    return [
      ...(isOpenQuestion
        ? [
            {
              id: 'entry.answer',
              label: 'Answer',
              hint: 'Write the answer in the line below.',
              icon: MessageSquareReply,
              shortcut: 'a',
              effect: 'types' as const,
              group: 'Log',
              run: () => {
                answer({ entry: fact.id, number } as never); // as: read back by the capture line
                capture?.();
              },
            },
          ]
        : []),
      ...(owes
        ? [{ ...ask('supply'), id: 'entry.supply', label: 'Say what is owed', icon: Receipt, shortcut: 'o' }]
        : []),
      { ...ask('correct'), id: 'entry.correct', label: 'Correct', icon: Pencil, shortcut: 'c' },
      { ...ask('strike'), id: 'entry.strike', label: 'Strike', icon: Strikethrough, shortcut: 'x' },
      ...decision,
      {
        ...ask('sign'),
        id: 'entry.sign',
        label: 'Sign',
        hint: 'A typed name, by one and then another.',
        icon: Signature,
      },
      ...(redacted ? [] : [redact]),
    ];
  }, [decision, writing, onChange, number, struck, redacted, isOpenQuestion, owes, answer, capture, fact.id]);
}
