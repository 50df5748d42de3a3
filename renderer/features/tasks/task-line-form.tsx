import { useMemo, useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { readTaskLine, type ReadLine } from '#shared/domain/tasks/task-line.ts';
import { useIncident } from '../../store/host-context.ts';
import type { NewTask } from '../../store/new-task.ts';
import { useTextDraft } from '../../store/use-personal.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface TaskLineFormProps {
  readonly task: NewTask;
  /** It is on disk: by the event that added it. */
  readonly onAdded: (added: EventId | null) => void;
}

/** One line makes a task; how each mark of it was taken is said while it is typed. What is not sent stays as a draft. */
export function TaskLineForm({ task, onAdded }: TaskLineFormProps) {
  const [draft, setDraft] = useTextDraft('task-line');
  const [given, setGiven] = useState(task.line);
  const text = given ?? draft;
  const type = (next: string): void => {
    if (given === undefined) setDraft(next === '' ? null : next);
    else setGiven(next);
  };
  const world = useIncident((state) => state);
  const read = useMemo(() => readTaskLine(text, world), [text, world]);
  const sending = useSend();
  const finish = (answer: { readonly ok: boolean; readonly events?: readonly EventId[] }): void => {
    if (!answer.ok) return;
    if (given === undefined) setDraft(null);
    onAdded(answer.events?.[0] ?? null);
  };
  const save = (): void => {
    if (read.draft === null) return;
    const from = task.from === undefined ? {} : { from: task.from };
    void sending
      .send({ type: 'task.add', data: { ...read.draft, ...from } }, { said: `New task: ${read.draft.title}` })
      .then(finish);
  };
  return (
    <FormLayout
      label="New task"
      onSubmit={save}
      footer={
        <Button
          kind="primary"
          submit
          shortcut="Enter"
          pending={sending.isPending}
          {...(read.draft === null ? { blockedBecause: 'Write what is to be done.' } : {})}
        >
          Give it
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, finish)} />
      <TextField
        label="What is to be done"
        placeholder="ring Varian @ops !high 30m #radiotherapy"
        value={text}
        onChange={type}
        autoFocus
      />
      <div className="task-line-taken">
        <HowTaken read={read} isEmpty={text.trim() === ''} />
      </div>
    </FormLayout>
  );
}

/** Every mark with how it was taken; what was not understood stays in the title and is named. */
function HowTaken({ read: { draft, understood, doubts }, isEmpty }: { read: ReadLine; isEmpty: boolean }) {
  if (isEmpty) {
    return (
      <dl className="task-marks">
        {MARKS.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <ul className="task-read" aria-label="How it was taken" aria-live="polite">
      <li>
        <strong>{draft?.title ?? 'Write what is to be done'}</strong>
      </li>
      {understood.map(({ mark, words }, place) => (
        <li key={`${place} ${mark}`}>
          <code>{mark}</code> {words}
        </li>
      ))}
      {draft !== null && draft.owner === undefined && (
        <li>
          <Badge kind="owed">nobody has it yet</Badge> <code>@</code> and a role, initials or a name
        </li>
      )}
      {doubts.map(({ mark, words }, place) => (
        <li key={`doubt ${place} ${mark}`}>
          <Badge kind="late">{mark}</Badge> {words}
        </li>
      ))}
    </ul>
  );
}

const MARKS = [
  ['@ops', 'who has it: a role, initials or a name'],
  ['!', 'urgent'],
  ['30m 2h', 'due so long from now'],
  ['#radiotherapy', 'about a system, else at a place'],
  ['>A3', 'only after another task'],
  ['*4h', 'comes again'],
] as const;
