import { Pencil } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import { TextField } from '../field/text-field.tsx';
import { FormLayout } from '../form/form-layout.tsx';
import { given } from '../given.ts';
import { Refusal, type RefusalProps } from '../notice/refusal.tsx';
import './editable-field.css';

/** What was typed, as the field takes it; or why it cannot be that. */
export type ReadText<Value> =
  { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'wrong'; readonly because: string };

/** A field: how it is shown, typed and read. */
export interface TypedField<Shown, Read> {
  readonly label: string;
  readonly hint?: string;
  readonly long?: true;
  /** How it is shown; empty = not said. */
  readonly words: (value: Shown) => string;
  /** How it is typed. */
  readonly text: (value: Shown) => string;
  readonly read: (text: string) => ReadText<Read>;
}

export interface EditableFieldProps<Shown, Read> {
  readonly field: TypedField<Shown, Read>;
  readonly stands: Shown;
  readonly canEdit: boolean;
  /** After the value: who set it, what else is said of it. */
  readonly beside?: ReactNode;
  /** `seen` is what stood when the pencil was pressed, or when both were shown. */
  readonly save: (value: Read, seen: Shown) => Promise<'saved' | 'changed-meanwhile' | 'refused'>;
  /** What was refused; `onDone` closes the field where it was meant as it is. */
  readonly refusal: (onDone: () => void) => RefusalProps;
  readonly pending: boolean;
}

/** One field, with its pencil; Enter saves, Esc leaves it as it was. */
export function EditableField<Shown, Read>(props: EditableFieldProps<Shown, Read>) {
  const { field, stands, canEdit, beside } = props;
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
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
  const words = field.words(stands);
  return (
    <div className="definition editable-field" ref={place}>
      <dt>{field.label}</dt>
      <dd>
        {isEditing ? (
          <FieldForm {...props} onDone={leave} />
        ) : (
          <>
            {words === '' ? (
              <span className="definition-none editable-field-words">not said</span>
            ) : (
              <span className="editable-field-words">{words}</span>
            )}
            {beside}
            {canEdit && (
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
function FieldForm<Shown, Read>({
  field,
  stands,
  save,
  refusal,
  pending,
  onDone,
}: EditableFieldProps<Shown, Read> & { onDone: () => void }) {
  const [seen, setSeen] = useState(stands);
  const [text, setText] = useState(() => field.text(stands));
  const [isTried, setTried] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const read = field.read(text.trim());
  const submit = (): void => {
    setTried(true);
    if (read.kind === 'wrong') return;
    if (text.trim() === field.text(seen)) {
      onDone();
      return;
    }
    void save(read.value, seen).then((outcome) => {
      if (outcome === 'saved') onDone();
      setChanged(outcome === 'changed-meanwhile');
      // The refusal shows both: now the other one has been seen.
      if (outcome === 'changed-meanwhile') setSeen(stands);
    });
  };
  return (
    <div
      className="editable-field-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <FormLayout
        label={`Change: ${field.label}`}
        onSubmit={submit}
        footer={
          <>
            <Button kind="primary" submit pending={pending}>
              {isChanged ? 'Save mine' : 'Save'}
            </Button>
            <Button onPress={onDone}>{isChanged ? 'Keep theirs' : 'Cancel'}</Button>
          </>
        }
      >
        {isChanged ? (
          <p className="editable-field-both" role="alert">
            Somebody changed it while you wrote. It reads now:{' '}
            <strong>{field.words(stands) || 'not said'}</strong>. Yours stands below.
          </p>
        ) : (
          <Refusal {...refusal(onDone)} />
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
