import type { Task } from '#shared/domain/tasks/state.ts';
import type { FieldName } from '#shared/domain/tasks/task-shape.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { EditableField, type TypedField } from '../../ui/editable-field/editable-field.tsx';

/** One field of a task that is typed. */
export interface TaskField extends TypedField<Task, unknown> {
  readonly name: FieldName;
}

/** One field of a task with its pencil. What was seen goes with what is sent. */
export function EditableTaskField({ task, field }: { readonly task: Task; readonly field: TaskField }) {
  const writing = useWriting();
  const sending = useSend();
  const { name, label } = field;
  return (
    <EditableField
      field={field}
      stands={task}
      canEdit={writing === true}
      pending={sending.isPending}
      refusal={(onDone) => refusalOf(sending, onDone)}
      save={async (value, seen) => {
        const answer = await sending.send(
          {
            type: 'task.edit',
            data: { task: task.id, to: { [name]: value }, from: { [name]: seenValue(seen, name) } },
          },
          { said: `${task.number}: ${label.toLowerCase()}` },
        );
        if (answer.ok || answer.code === 'no-change') return 'saved';
        return answer.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'refused';
      }}
    />
  );
}

/** As the command takes it: systems by their ids. */
const seenValue = (task: Task, name: FieldName): unknown =>
  name === 'systems' ? task.systems.map(({ system }) => system) : task[name];
