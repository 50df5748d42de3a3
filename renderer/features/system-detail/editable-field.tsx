import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { System } from '#shared/domain/systems/state.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { RecordField } from './record-field.ts';

interface EditableFieldProps {
  readonly system: System;
  readonly field: RecordField;
}

/** One field, with its pencil; Enter saves, Esc leaves it as it was. */
export function EditableField({ system, field }: EditableFieldProps) {
  const [isEditing, setEditing] = useState(false);
  const writing = useWriting();
  const place = useRef<HTMLDivElement>(null);
  const words = field.words(system[field.name]);
  const isLeft = useRef(false);
  const leave = (): void => {
    isLeft.current = true;
    setEditing(false);
  };
  useEffect(() => {
    if (isEditing || !isLeft.current) return;
    // Back to where one came from.
    isLeft.current = false;
    place.current?.querySelector('button')?.focus();
  }, [isEditing]);
  return (
    <div className="definition system-field" ref={place}>
      <dt>{field.label}</dt>
      <dd>
        {isEditing ? (
          <FieldForm system={system} field={field} onDone={leave} />
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

/**
 * What was seen when the pencil was pressed goes with what is sent. Where it reads otherwise by now both are shown, and
 * sending again is meant.
 */
function FieldForm({ system, field, onDone }: EditableFieldProps & { onDone: () => void }) {
  const stands = system[field.name];
  const [seen, setSeen] = useState(stands);
  const [text, setText] = useState(() => field.text(stands));
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
          type: 'system.edit',
          data: {
            system: system.id,
            to: { [field.name]: read.value },
            from: field.name === 'name' ? { name: system.name } : { [field.name]: seen ?? null },
          },
        },
        { said: `${system.name}: ${field.label.toLowerCase()}` },
      )
      .then((answer) => {
        if (answer.ok) onDone();
        // The refusal shows both: now the other one has been seen.
        else if (answer.code === 'changed-meanwhile') setSeen(system[field.name]);
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
        label={`Change what is known: ${field.label}`}
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
          <p className="system-both" role="alert">
            Somebody changed it while you wrote. It reads now:{' '}
            <strong>{field.words(stands) || 'not said'}</strong>. Yours stands below.
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
            long: field.long,
            error: isTried && read.kind === 'wrong' ? read.because : undefined,
          })}
        />
      </FormLayout>
    </div>
  );
}
