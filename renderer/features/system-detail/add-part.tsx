import { useState } from 'react';
import { PART_KINDS, type Direction, type PartKind, type System } from '#shared/domain/systems/state.ts';
import { useSystemOptions } from '../../store/system-options.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { KIND_WORDS } from './part-kind-words.ts';

const DIRECTIONS = [
  { key: 'in', label: 'Data come in' },
  { key: 'out', label: 'Data go out' },
  { key: 'both', label: 'Both ways' },
] as const;

/** A part of a kind; an interface also says which way it goes and to whom. */
export function AddPart({ system, onDone }: { system: System; onDone: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PartKind>('site');
  const [direction, setDirection] = useState<Direction | null>(null);
  const [other, setOther] = useState<{ readonly text: string; readonly key: string | null }>({
    text: '',
    key: null,
  });
  const optionsFor = useSystemOptions();
  const sending = useSend();
  const end = other.key ?? other.text.trim();
  const save = (): void => {
    const link =
      kind !== 'interface'
        ? {}
        : { ...(direction === null ? {} : { direction }), ...(end === '' ? {} : { with: end }) };
    void sending
      .send(
        { type: 'part.add', data: { system: system.id, kind, name, ...link } },
        { said: `${system.name}: ${name} added` },
      )
      .then((answer) => {
        if (answer.ok) onDone();
      });
  };
  return (
    <FormLayout
      label="Add a part"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Add
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <FormRow>
        <Select
          label="Kind"
          options={PART_KINDS.map((key) => ({ key, label: KIND_WORDS[key] }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label="Name" value={name} onChange={setName} autoFocus />
      </FormRow>
      {kind === 'interface' && (
        <FormRow>
          <Select label="Direction" options={DIRECTIONS} value={direction} onChange={setDirection} />
          <ComboBox
            label="The other end"
            options={other.key === null ? optionsFor(other.text) : []}
            text={other.text}
            onTextChange={(text) => setOther({ text, key: null })}
            onChoose={(key) =>
              setOther({
                key,
                text: optionsFor(other.text).find((one) => one.key === key)?.label ?? other.text,
              })
            }
          />
        </FormRow>
      )}
    </FormLayout>
  );
}
