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
const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** What a task says that is typed: each is changed in place. */
function fieldsAt(now: Instant, wording: TimeWording): readonly TaskField[] {
  return [
    {
      name: 'title',
      label: 'What',
      text: ({ title }) => title,
      read: (typed) =>
        typed === ''
          ? { kind: 'wrong', because: 'Write what is to be done.' }
          : { kind: 'value', value: typed },
    },
    {
      name: 'due',
      label: 'Due',
      hint: '+2h, 1430; empty: no due time.',
      words: ({ due }) => (due === null ? '' : wording.full(due)),
      text: ({ due }) => (due === null ? '' : wording.full(due)),
      read: (typed) => {
        const parsed = parseTime(typed, { now: msOf(now), zone: wording.zone, prefer: 'future' });
        if (parsed.kind === 'wrong') return { kind: 'wrong', because: parsed.message };
        return { kind: 'value', value: parsed.kind === 'empty' ? null : instantOf(parsed.at) };
      },
    },
    {
      name: 'place',
      label: 'Where',
      text: ({ place }) => text(place),
      read: (typed) => ({ kind: 'value', value: orNull(typed) }),
    },
    {
      name: 'needs',
      label: 'Bring',
      hint: 'People, kit, keys.',
      text: ({ needs }) => text(needs),
      read: (typed) => ({ kind: 'value', value: orNull(typed) }),
    },
    {
      name: 'systems',
      label: 'Systems',
      hint: 'By name, a comma between.',
      text: ({ systems }) => systems.map(({ name }) => name).join(', '),
      read: (typed) => ({
        kind: 'value',
        value: typed
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      }),
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
