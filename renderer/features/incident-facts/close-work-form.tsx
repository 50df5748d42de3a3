import { useMemo } from 'react';
import { useHost } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import type { Option } from '../../ui/field/option-list.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { closing, namedIn, type Ending, type WorkLine } from './open-work-lines.ts';

const ENDINGS: Readonly<Record<WorkLine['kind'], readonly Option<Ending>[]>> = {
  tasks: [
    { key: 'not-needed', label: 'Not needed any more' },
    { key: 'done', label: 'Done' },
  ],
  checklists: [
    { key: 'not-needed', label: 'Given up' },
    { key: 'done', label: 'Complete' },
  ],
};
const NAMED_AT_MOST = 12;

export interface CloseWorkFormProps {
  readonly line: WorkLine;
  /** What was typed for the last one: it often fits the next. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly ending: Ending;
  readonly onEnding: (ending: Ending) => void;
  readonly onDone: () => void;
}

/** What is in a group, and the one reason for which all of it is closed. */
export function CloseWorkForm({ line, reason, onReason, ending, onEnding, onDone }: CloseWorkFormProps) {
  const sending = useSend();
  const because = reason.trim() === '' ? 'Say why: it goes on the log.' : undefined;
  const close = async (): Promise<void> => {
    for (const command of closing(line, ending, reason.trim())) {
      const answer = await sending.send(command, { said: `${line.title}: closed` });
      if (!answer.ok) return;
    }
    onDone();
  };
  return (
    <FormLayout
      label={`Close: ${line.title}`}
      onSubmit={() => {
        if (because === undefined && !sending.isPending) void close();
      }}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause: because })}>
          {line.isCritical ? 'Close it' : `Close ${line.words}`}
        </Button>
      }
    >
      <Named line={line} />
      <Refusal {...refusalOf(sending, onDone)} />
      <RadioChoice
        label="How it ends"
        inline
        options={ENDINGS[line.kind]}
        value={ending}
        onChange={onEnding}
      />
      <TextField label="Because" value={reason} onChange={onReason} autoFocus />
    </FormLayout>
  );
}

function Named({ line }: { line: WorkLine }) {
  const host = useHost();
  const names = useMemo(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? namedIn(content.state, line, NAMED_AT_MOST) : [];
  }, [host, line]);
  const more = line.tasks.length + line.runs.length - names.length;
  if (line.isCritical) return null;
  return (
    <ul className="open-work-named" aria-label="What is in it">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
      {more > 0 && <li>and {more.toLocaleString('en-GB')} more</li>}
    </ul>
  );
}
