import type { System } from '#shared/domain/systems/state.ts';
import type { RecordField } from '../../store/record-field.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { EditableField } from '../../ui/editable-field/editable-field.tsx';

/** One field of what is known of a system. What was seen goes with what is sent. */
export function SystemField({ system, field }: { readonly system: System; readonly field: RecordField }) {
  const writing = useWriting();
  const sending = useSend();
  const { name, label } = field;
  return (
    <EditableField
      field={field}
      stands={system[name]}
      canEdit={writing === true}
      pending={sending.isPending}
      refusal={(onDone) => refusalOf(sending, onDone)}
      save={async (value, seen) => {
        const answer = await sending.send(
          {
            type: 'system.edit',
            data: {
              system: system.id,
              to: { [name]: value },
              from: name === 'name' ? { name: system.name } : { [name]: seen ?? null },
            },
          },
          { said: `${system.name}: ${label.toLowerCase()}` },
        );
        if (answer.ok) return 'saved';
        return answer.code === 'changed-meanwhile' ? 'changed-meanwhile' : 'refused';
      }}
    />
  );
}
