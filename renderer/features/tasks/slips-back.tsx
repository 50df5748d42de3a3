import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { resolveTask } from '#shared/domain/tasks/references.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { tellerOf } from '../../store/teller.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

interface Entered {
  readonly number: string;
  readonly words: string;
}

/** Slips that came back, one after the other: the number, done or blocked, the time as it was written, the rest. */
export function SlipsBack({ onClose }: { onClose: () => void }) {
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  return (
    <Dialog title="Task slips that came back" open onClose={onClose}>
      <SlipForm
        // The next slip begins empty.
        key={entered.length}
        onEntered={(one) => setEntered([one, ...entered])}
      />
      {entered.length > 0 && (
        <ul className="slips-entered" aria-label="Entered">
          {entered.map(({ number, words }, place) => (
            <li key={entered.length - place}>
              <strong>{number}</strong> {words}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type Outcome = 'done' | 'blocked';
const OUTCOMES = [
  { key: 'done', label: 'Done' },
  { key: 'blocked', label: 'Blocked' },
] as const;

function useNamedTask(number: string): { readonly task: Task | null; readonly because: string | undefined } {
  const world = useIncident((state) => state);
  if (number.trim() === '') return { task: null, because: 'Type the number on the slip.' };
  const found = resolveTask(world, number.trim());
  return 'ok' in found ? { task: null, because: found.message } : { task: found, because: undefined };
}

function SlipForm({ onEntered }: { onEntered: (entered: Entered) => void }) {
  const now = useNow();
  const wording = useWording();
  const [number, setNumber] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('done');
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const { task, because } = useNamedTask(number);
  const sending = useSend();
  const save = (): void => {
    if (task === null || time.kind === 'wrong') return;
    const at = time.kind === 'time' ? instantOf(time.at) : undefined;
    const written = words.trim();
    const beside = { ...given({ at }), toldBy: onPaper(by) };
    const draft =
      outcome === 'done'
        ? {
            type: 'task.complete',
            data: { tasks: [task.id], ...(written === '' ? {} : { outcome: written }) },
          }
        : { type: 'task.block', data: { tasks: [task.id], by: written === '' ? [] : [{ words: written }] } };
    const said = `${task.number} ${outcome}${at === undefined ? '' : `, ${wording.full(at)}`}, on paper`;
    void sending.send({ ...draft, ...beside }, { said }).then((answer) => {
      if (answer.ok) onEntered({ number: task.number, words: said.slice(task.number.length + 1) });
    });
  };
  return (
    <FormLayout
      label="A slip"
      onSubmit={save}
      footer={
        <Button
          kind="primary"
          submit
          pending={sending.isPending}
          {...(because === undefined ? {} : { blockedBecause: because })}
        >
          Enter this slip
        </Button>
      }
    >
      <Refusal {...refusalOf(sending)} />
      <FormRow>
        <TextField label="Number" placeholder="A3" value={number} onChange={setNumber} autoFocus />
        <TimeField
          label="Time as written"
          text={text}
          onChange={(typed, parsed) => {
            setText(typed);
            setTime(parsed);
          }}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'past' }}
          emptyMeans="now: none is written"
        />
      </FormRow>
      {task !== null && (
        <p className="task-quiet" role="status">
          {task.title}
        </p>
      )}
      <RadioChoice inline label="It says" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <TextField
        label={outcome === 'done' ? 'What came of it' : 'What blocks it'}
        value={words}
        onChange={setWords}
      />
      <TextField label="By whom" placeholder="Name, number to ring" value={by} onChange={setBy} />
    </FormLayout>
  );
}

/** Who wrote it, and that it was read on paper. */
function onPaper(by: string) {
  const teller = tellerOf(by) ?? { name: 'Task slip' };
  return { ...teller, place: teller.place === undefined ? 'on paper' : `${teller.place}, on paper` };
}
