import { ArrowDown, ArrowUp, Copy, ListPlus, Plus, Trash2 } from 'lucide-react';
import { useMemo, type Ref } from 'react';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { useLatest } from '../../../ui/action/use-latest.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { ActionButton } from '../../../ui/button/button.tsx';
import { StepList, type StepListGroup, type StepListHandle } from '../../../ui/step-list/step-list.tsx';
import { STEPS_IN_A_CHUNK } from '#shared/domain/checklists/template.ts';
import { addChunk, addStep, copyStep, move, orderOf, placeOf, takeOut, type Done } from './edit-steps.ts';
import { HEAD, type Edited, type Trouble } from './edited.ts';

export interface EditorOutlineProps {
  readonly edited: Edited;
  readonly current: string;
  readonly troubles: readonly Trouble[];
  readonly onCurrent: (at: string) => void;
  readonly onEdit: (done: Done) => void;
  readonly handle: Ref<StepListHandle>;
}

/** The steps in their order. Everything about the order is done here, by key or by button. */
export function EditorOutline({ edited, current, troubles, onCurrent, onEdit, handle }: EditorOutlineProps) {
  const actions = useOrderActions(edited, current, onEdit);
  useActions(actions);
  const wrong = useMemo(() => new Set(troubles.map(({ at }) => at)), [troubles]);
  const groups = useMemo(() => groupsOf(edited, wrong), [edited, wrong]);
  return (
    <aside className="editor-outline" aria-label="Steps of the checklist">
      <div className="editor-steps">
        <StepList label="Steps" groups={groups} current={current} onCurrent={onCurrent} handle={handle} />
      </div>
      <div className="editor-tools">
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} kind="plain" />
        ))}
      </div>
    </aside>
  );
}

/** Each heading is one of the list: it is written, moved and taken out like a step. */
function groupsOf(edited: Edited, wrong: ReadonlySet<string>): readonly StepListGroup[] {
  const kind = (id: string): { kind?: string } => (wrong.has(id) ? { kind: 'wrong' } : {});
  const owed = (id: string) => (wrong.has(id) ? <Badge kind="owed">missing</Badge> : null);
  let number = 0;
  return [
    {
      key: HEAD,
      title: 'Checklist',
      items: [
        {
          key: HEAD,
          ...kind(HEAD),
          label: (
            <>
              <span className="editor-words">Title, when it is used, for whom</span> {owed(HEAD)}
            </>
          ),
        },
      ],
    },
    ...edited.chunks.map((chunk) => ({
      key: chunk.id,
      title: `${chunk.steps.length} of ${STEPS_IN_A_CHUNK} at most`,
      items: [
        {
          key: chunk.id,
          ...kind(chunk.id),
          label: (
            <>
              <strong className="editor-words">{chunk.title === '' ? 'A heading' : chunk.title}</strong>{' '}
              {owed(chunk.id)}
            </>
          ),
        },
        ...chunk.steps.map((step) => {
          number += 1;
          return {
            key: step.id,
            ...kind(step.id),
            label: (
              <>
                <span className="editor-number">{number}</span>
                <span className="editor-words">
                  {step.text === '' ? 'What is to be done' : step.text}
                </span>{' '}
                {step.critical && <Badge kind="trouble">critical</Badge>} {owed(step.id)}
              </>
            ),
          };
        }),
      ],
    })),
  ];
}

function useOrderActions(edited: Edited, current: string, onEdit: (done: Done) => void): readonly Action[] {
  const edit = useLatest(onEdit);
  return useMemo(() => {
    const isStep = placeOf(edited, current) !== null;
    const isPart = orderOf(edited).includes(current);
    const action = (one: Pick<Action, 'id' | 'label' | 'icon' | 'shortcut' | 'canRun' | 'run'>): Action => ({
      effect: 'changes',
      group: 'Write a checklist',
      ...one,
    });
    const onPart = () => isPart || { because: 'Go to a step or a heading first.' };
    return [
      action({
        id: 'editor.add-step',
        label: 'Add a step',
        icon: Plus,
        shortcut: 'Alt+Enter',
        run: () => edit(addStep(edited, current)),
      }),
      action({
        id: 'editor.up',
        label: 'Up',
        icon: ArrowUp,
        shortcut: 'Alt+ArrowUp',
        canRun: onPart,
        run: () => edit({ edited: move(edited, current, -1), current }),
      }),
      action({
        id: 'editor.down',
        label: 'Down',
        icon: ArrowDown,
        shortcut: 'Alt+ArrowDown',
        canRun: onPart,
        run: () => edit({ edited: move(edited, current, 1), current }),
      }),
      action({
        id: 'editor.copy',
        label: 'Copy',
        icon: Copy,
        shortcut: 'Alt+D',
        canRun: () => isStep || { because: 'Go to a step first.' },
        run: () => edit(copyStep(edited, current)),
      }),
      action({
        id: 'editor.take-out',
        label: 'Take out',
        icon: Trash2,
        shortcut: 'Alt+Delete',
        canRun: onPart,
        run: () => edit(takeOut(edited, current)),
      }),
      action({
        id: 'editor.add-chunk',
        label: 'Add a heading',
        icon: ListPlus,
        shortcut: 'Alt+H',
        run: () => edit(addChunk(edited, current)),
      }),
    ];
  }, [edited, current, edit]);
}
