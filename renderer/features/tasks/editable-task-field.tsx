import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '#shared/domain/tasks/state.ts';
import type { FieldName } from '#shared/domain/tasks/task-shape.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** One field of a task that is typed. */
export interface TaskField {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: string;
  /** As it is typed. */
  readonly text: (task: Task) => string;
  /** As it reads, where that is another. */
  readonly words?: (task: Task) => string;
  readonly read: (
    typed: string,
  ) =>
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'wrong'; readonly because: string };
}

interface EditableTaskFieldProps {
  readonly task: Task;
  readonly field: TaskField;
}

/** One field with its pencil; Enter saves, Esc leaves it as it was. */
export function EditableTaskField({ task, field }: EditableTaskFieldProps) {
  const [isEditing, setEditing] = useState(false);
  const writing = useWriting();
  const place = useRef<HTMLDivElement>(null);
  const isLeft = useRef(false);
  const words = (field.words ?? field.text)(task);
  useEffect(() => {
    if (isEditing || !isLeft.current) return;
    // Back to where one came from.
    isLeft.current = false;
    place.current?.querySelector('button')?.focus();
  }, [isEditing]);
  const leave = (): void => {
    isLeft.current = true;
    setEditing(false);
  };
  return (
    <div className="definition task-field" ref={place}>
      <dt>{field.label}</dt>
      <dd>
        {isEditing ? (
          <FieldForm task={task} field={field} onDone={leave} />
        ) : (
          <>
            {words === '' ? <span className="definition-none">not said</span> : <span>{words}</span>}
            {writing === true && (
              <IconButton
                icon={Pencil}
                label={`Change: ${field.label}`}
                small
                onPress={() => setEditing(true)}
              />
            )}
          </>
        )}
      </dd>
    </div>
  );
}

/** What was seen when the pencil was pressed goes along; where it reads otherwise by now, both are shown. */
function FieldForm({ task, field, onDone }: EditableTaskFieldProps & { onDone: () => void }) {
  const [seen, setSeen] = useState(task);
  const [text, setText] = useState(() => field.text(task));
  const [isTried, setTried] = useState(false);
  const sending = useSend();
  const read = field.read(text.trim());
  const isChanged = sending.trouble?.code === 'changed-meanwhile';
  const save = (): void => {
    setTried(true);
    if (read.kind === 'wrong') return;
    if (text.trim() === field.text(seen)) {
      onDone();
      return;
    }
    void sending
      .send(
        {
          type: 'task.edit',
          data: {
            task: task.id,
            to: { [field.name]: read.value },
            from: { [field.name]: seenValue(seen, field.name) },
          },
        },
        { said: `${task.number}: ${field.label.toLowerCase()}` },
      )
      .then((answer) => {
        if (answer.ok || answer.code === 'no-change') onDone();
        // The refusal shows both: now the other one has been seen.
        else if (answer.code === 'changed-meanwhile') setSeen(task);
      });
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <FormLayout
        label={`Change: ${field.label}`}
        onSubmit={save}
        footer={
          <>
            <Button kind="primary" submit pending={sending.isPending}>
              {isChanged ? 'Save mine' : 'Save'}
            </Button>
            <Button onPress={onDone}>{isChanged ? 'Keep theirs' : 'Cancel'}</Button>
          </>
        }
      >
        {isChanged ? (
          <p className="task-both" role="alert">
            Somebody changed it while you wrote. It reads now:{' '}
            <strong>{field.text(task) || 'not said'}</strong>. Yours stands below.
          </p>
        ) : (
          <Refusal {...refusalOf(sending, onDone)} />
        )}
        <TextField
          label={field.label}
          labelHidden
          value={text}
          onChange={setText}
          autoFocus
          {...given({
            description: field.hint,
            error: isTried && read.kind === 'wrong' ? read.because : undefined,
          })}
        />
      </FormLayout>
    </div>
  );
}

/** As the command takes it: systems by their ids. */
const seenValue = (task: Task, name: FieldName): unknown =>
  name === 'systems' ? task.systems.map(({ system }) => system) : task[name];
