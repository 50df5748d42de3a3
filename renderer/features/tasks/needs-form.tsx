import { useState } from 'react';
import type { TaskId } from '#shared/domain/ids.ts';
import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import type { BlockerRef } from '#shared/domain/tasks/commands.ts';
import type { Blocker } from '#shared/domain/tasks/task-shape.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { BlockerField, useReadBlockers } from './blocker-field.tsx';
import { useTasks } from './use-tasks.ts';

/** What is kept, as it is asked for again. */
function refOf(blocker: Blocker): BlockerRef {
  switch (blocker.kind) {
    case 'task':
      return { task: blocker.task };
    case 'system': {
      const { system, part } = blocker.on;
      return { system, until: blocker.until, ...(part === undefined ? {} : { part: part.id }) };
    }
    case 'person':
      return { person: blocker.person, ...(blocker.words === undefined ? {} : { words: blocker.words }) };
    case 'words':
      return { words: blocker.words };
  }
}

/** What must have happened before one task can start: what there is can be taken out, more is typed. */
export function NeedsForm({ task: id, onClose }: { task: TaskId; onClose: () => void }) {
  const [task] = useTasks([id]);
  const [kept, setKept] = useState(task?.needsFirst ?? []);
  const [text, setText] = useState('');
  const read = useReadBlockers(text);
  const sending = useSend();
  if (task === undefined) return null;
  const save = (): void => {
    const needsFirst = [...kept.map(refOf), ...read.map(({ ref }) => ref)];
    void sending
      .send(
        { type: 'task.edit', data: { task: id, to: { needsFirst } } },
        { said: `${task.number} ${task.title}: needs first` },
      )
      .then((answer) => {
        if (answer.ok) onClose();
      });
  };
  return (
    <FormLayout
      label="Needs first"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Save
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onClose)} />
      {kept.length > 0 && (
        <div className="task-chips" role="group" aria-label="Needs first">
          {kept.map((blocker) => (
            <Chip
              key={JSON.stringify(blocker)}
              removeLabel={`Take out: ${blockerWords(blocker)}`}
              onRemove={() => setKept(kept.filter((one) => one !== blocker))}
            >
              {blockerWords(blocker)}
            </Chip>
          ))}
        </div>
      )}
      <BlockerField
        label={kept.length === 0 ? 'What it needs first' : 'And'}
        description="A task by its number, a system by its name, @ and a person, or in words; a comma between."
        text={text}
        onChange={setText}
        read={read}
      />
    </FormLayout>
  );
}
