import type { Instant } from '#shared/domain/instant.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { spanMinutes } from '#shared/domain/tasks/task-line.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import { spanWords } from '../../store/time-beside.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { EditableTaskField, type TaskField } from './editable-task-field.tsx';

const text = (value: string | null): string => value ?? '';
const asText: TaskField['read'] = (typed) => ({ kind: 'value', value: typed === '' ? null : typed });

/** A field that reads as it is typed. */
const plain = (
  name: TaskField['name'],
  label: string,
  text: TaskField['text'],
  read: TaskField['read'],
): TaskField => ({ name, label, words: text, text, read });

/** What a task says that is typed: each is changed in place. */
function fieldsAt(now: Instant, wording: TimeWording): readonly TaskField[] {
  const due = ({ due: at }: Task): string => (at === null ? '' : wording.full(at));
  return [
    plain(
      'title',
      'What',
      ({ title }) => title,
      (typed) =>
        typed === ''
          ? { kind: 'wrong', because: 'Write what is to be done.' }
          : { kind: 'value', value: typed },
    ),
    {
      ...plain('due', 'Due', due, (typed) => {
        const parsed = parseTime(typed, { now: msOf(now), zone: wording.zone, prefer: 'future' });
        if (parsed.kind === 'wrong') return { kind: 'wrong', because: parsed.message };
        return { kind: 'value', value: parsed.kind === 'empty' ? null : instantOf(parsed.at) };
      }),
      hint: '+2h, 1430; empty: no due time.',
    },
    plain('place', 'Where', ({ place }) => text(place), asText),
    { ...plain('needs', 'Bring', ({ needs }) => text(needs), asText), hint: 'People, kit, keys.' },
    {
      ...plain(
        'systems',
        'Systems',
        ({ systems }) => systems.map(({ name }) => name).join(', '),
        (typed) => ({
          kind: 'value',
          value: typed
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        }),
      ),
      hint: 'By name, a comma between.',
    },
    {
      name: 'everyMinutes',
      label: 'Comes again',
      hint: '4h, 1d: so long after it was due. Empty: once.',
      words: ({ everyMinutes }) => (everyMinutes === null ? '' : `every ${spanWords(everyMinutes)}`),
      text: ({ everyMinutes }) => (everyMinutes === null ? '' : `${everyMinutes}m`),
      read: (typed) => {
        const minutes = typed === '' ? null : spanMinutes(typed);
        return minutes === undefined
          ? { kind: 'wrong', because: 'Type 30m, 4h or 1d.' }
          : { kind: 'value', value: minutes };
      },
    },
  ];
}

/** What the task says, with a pencil at each. */
export function TaskFields({ task }: { task: Task }) {
  const now = useNow();
  const wording = useWording();
  const dispatch = useDispatch();
  const writing = useWriting();
  return (
    <section>
      <SectionHeader title="What it says" level={3} />
      <dl className="definition-list">
        {fieldsAt(now, wording).map((field) => (
          <EditableTaskField key={field.name} task={task} field={field} />
        ))}
      </dl>
      <CheckBox
        checked={task.urgent}
        onChange={(urgent) => {
          if (writing !== true) return;
          void dispatch(
            { type: 'task.edit', data: { task: task.id, to: { urgent }, from: { urgent: task.urgent } } },
            { said: `${task.number}: ${urgent ? 'urgent' : 'not urgent'}` },
          );
        }}
      >
        Urgent
      </CheckBox>
    </section>
  );
}
