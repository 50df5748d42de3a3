import { useState } from 'react';
import type { Part, System } from '#shared/domain/systems/state.ts';
import type { CommandDraft } from '../../store/host-access.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface ChangePartProps {
  readonly system: System;
  readonly part: Part;
  readonly name: string;
  readonly onDone: () => void;
}

/** Its name, what waits in its queue, and off the list with it. */
export function ChangePart({ system, part, name, onDone }: ChangePartProps) {
  const [called, setCalled] = useState(name);
  const [waiting, setWaiting] = useState('');
  const sending = useSend();
  const on = { system: system.id, part: part.id };
  const send = (draft: CommandDraft, said: string): Promise<boolean> =>
    sending.send(draft, { said }).then(({ ok }) => ok);
  const queued = Number(waiting.replaceAll(',', ''));
  const isFigure = Number.isInteger(queued) && queued >= 0;

  const save = async (): Promise<void> => {
    const to = called.trim();
    const rename: CommandDraft =
      part.kind === 'site'
        ? { type: 'site.rename', data: { site: part.id, name: to } }
        : { type: 'part.rename', data: { ...on, name: to } };
    if (to !== '' && to !== name && !(await send(rename, `${name} is called ${to}`))) return;
    if (waiting.trim() !== '') {
      if (!isFigure) return;
      const queue = { type: 'part.set-queue', data: { ...on, waiting: queued } };
      if (!(await send(queue, `${system.name}, ${to}: ${queued.toLocaleString('en-GB')} waiting`))) return;
    }
    onDone();
  };
  return (
    <div className="system-part-form">
      <FormLayout
        label={`Change ${name}`}
        onSubmit={() => void save()}
        footer={
          <>
            <Button kind="primary" submit pending={sending.isPending}>
              Save
            </Button>
            <Button
              onPress={() =>
                void send({ type: 'part.retire', data: on }, `${name} struck from ${system.name}`)
              }
            >
              Strike from the list
            </Button>
          </>
        }
      >
        <Refusal {...refusalOf(sending, onDone)} />
        <FormRow>
          <TextField
            label="Name"
            description={part.kind === 'site' ? 'A site is renamed for every system.' : undefined}
            value={called}
            onChange={setCalled}
            autoFocus
          />
          {part.kind === 'interface' && (
            <TextField
              label="Waiting in its queue"
              value={waiting}
              onChange={setWaiting}
              error={isFigure ? undefined : 'Type a figure.'}
            />
          )}
        </FormRow>
      </FormLayout>
    </div>
  );
}
