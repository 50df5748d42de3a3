import { ReasonForm } from '../../ui/form/reason-form.tsx';
import { useSaying, type TaskFormProps } from './use-saying.ts';

/** Off the list with a reason: entered twice, or not needed. Its history stays. */
export function StrikeTaskForm(props: TaskFormProps) {
  const { say, pending, refusal } = useSaying(props);
  return (
    <ReasonForm
      label="Strike from the list"
      reasonLabel="Because"
      danger
      refusal={refusal}
      pending={pending}
      onSubmit={(reason) => say('task.strike', { reason }, 'struck from the list')}
    >
      <p className="task-quiet">Its history stays in the log, and it can be put back.</p>
    </ReasonForm>
  );
}
