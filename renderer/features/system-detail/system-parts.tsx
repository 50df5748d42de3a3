import { useState } from 'react';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import { partName, PART_KINDS, type Part, type PartKind, type System } from '#shared/domain/systems/state.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import { useIncident } from '../../store/host-context.ts';
import { standingIn } from '../../store/standing-in.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';

const KIND_WORDS: Readonly<Record<PartKind, string>> = {
  function: 'Function',
  interface: 'Interface',
  site: 'Site',
};
/** What one row can say of a part by itself; Tested and Normal ask for evidence and are said of the whole. */
const OFFERED: readonly StateKey[] = ['down', 'degraded', 'limited', 'monitoring', 'unaffected', 'unknown'];

/** Functions, interfaces and sites, each with a state of its own: two green systems can have a dead link between them. */
export function SystemParts({ system }: { system: System }) {
  const [adding, setAdding] = useState(false);
  const parts = listedParts(system);
  return (
    <section>
      <SectionHeader
        title="Parts"
        level={3}
        count={parts.length}
        actions={
          <Button kind="quiet" onPress={() => setAdding(!adding)}>
            {adding ? 'Not now' : 'Add a part'}
          </Button>
        }
      />
      {adding && <AddPart system={system} onDone={() => setAdding(false)} />}
      {parts.length > 0 && (
        <ul className="system-parts">
          {parts.map((part) => (
            <PartLine key={part.id} system={system} part={part} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PartLine({ system, part }: { system: System; part: Part }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const dispatch = useDispatch();
  const standing = standingOf(part.track, now);
  const { state } = standing.state;
  const name = partName(world, part);
  return (
    <li className="system-part">
      <StateMark look={stateLooks[state]} standing={standingIn(standing)} size={20} />
      <span className="system-part-name">
        {name} <span className="system-quiet">{KIND_WORDS[part.kind].toLowerCase()}</span>
      </span>
      <Select
        label={`State of ${name}`}
        labelHidden
        options={OFFERED.map((key) => ({ key, label: STATES[key].word }))}
        value={OFFERED.includes(state) ? state : null}
        placeholder={STATES[state].word}
        onChange={(to) =>
          void dispatch(
            {
              type: 'system.set-state',
              data: { subjects: [{ system: system.id, part: part.id }], to: { state: to } },
            },
            { said: `${system.name}, ${name}: ${STATES[to].word}` },
          )
        }
      />
    </li>
  );
}

function AddPart({ system, onDone }: { system: System; onDone: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PartKind>('site');
  const sending = useSend();
  const save = (): void => {
    void sending
      .send(
        { type: 'part.add', data: { system: system.id, kind, name } },
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
      <Refusal message={sending.trouble?.message ?? null} onDismiss={sending.clear} />
      <FormRow>
        <Select
          label="Kind"
          options={PART_KINDS.map((key) => ({ key, label: KIND_WORDS[key] }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label="Name" value={name} onChange={setName} autoFocus />
      </FormRow>
    </FormLayout>
  );
}
