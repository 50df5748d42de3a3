import { useRef, useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { useSystemOptions } from '../../store/system-options.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ListField } from '../../ui/field/list-field.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { Select } from '../../ui/field/select.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { commandsOf, draftOf, needName, type NeedsDraft } from './needs-draft.ts';

const GROUPS = ['none', '0', '1', '2', '3', '4', '5'] as const;

/** What a system needs first, and its restore group. */
export function NeedsDialog({ id, onClose }: { readonly id: SystemId; readonly onClose: () => void }) {
  const system = useIncident((state) => lookup(state.systems.all, id));
  return system === undefined ? null : <NeedsForm system={system} onClose={onClose} />;
}

function NeedsForm({ system, onClose }: { readonly system: System; readonly onClose: () => void }) {
  const world = useIncident((state) => state);
  const optionsFor = useSystemOptions();
  // What its author saw stands until it is said: a change from elsewhere is then refused with both.
  const [seen, setSeen] = useState(system);
  const latest = useRef(system);
  latest.current = system;
  const [draft, setDraft] = useState<NeedsDraft>(() => draftOf(system));
  const sending = useSend();
  const name = shownName(world, system);
  const change = (part: Partial<NeedsDraft>): void => setDraft({ ...draft, ...part });
  const add = (ref: string): void => change({ needs: [...(draft.needs ?? []), ref] });
  const save = async (): Promise<void> => {
    for (const command of commandsOf(seen, draft)) {
      const answer = await sending.send(command, { said: `${name}: what it needs first, and its group` });
      if (!answer.ok) return;
      // It is folded into this window by now: what is sent next is about what stands.
      setSeen(latest.current);
    }
    onClose();
  };
  return (
    <Dialog title={`${name}: needs first`} open onClose={onClose} form="narrow">
      <FormLayout
        label="Needs first and restore group"
        onSubmit={() => void save()}
        footer={
          <Button kind="primary" submit pending={sending.isPending}>
            Save
          </Button>
        }
      >
        <Refusal {...refusalOf(sending, onClose)} />
        <ListField
          label="Needs first"
          description="What must be usable before work on it can start. A name that is not on the board is kept and said."
          values={(draft.needs ?? []).map((ref) => ({ key: ref, label: needName(world, ref) }))}
          onRemove={(ref) => change({ needs: (draft.needs ?? []).filter((one) => one !== ref) })}
          optionsFor={(text) => optionsFor(text).filter(({ key }) => key !== system.id)}
          onAdd={add}
          onNew={add}
          placeholder="Type the name of a system"
          autoFocus
        />
        {(draft.needs ?? []).length === 0 && (
          <RadioChoice
            label="Without a system above"
            options={[
              { key: 'nothing', label: 'It needs nothing first' },
              { key: 'unknown', label: 'Nobody knows' },
            ]}
            value={draft.needs === null ? 'unknown' : 'nothing'}
            onChange={(key) => change({ needs: key === 'unknown' ? null : [] })}
          />
        )}
        <Select
          label="Restore group"
          description="0 is restored first."
          options={GROUPS.map((key) => ({ key, label: key === 'none' ? 'Not stated' : key }))}
          value={GROUPS.find((key) => key === draft.tier) ?? 'none'}
          onChange={(tier) => change({ tier })}
        />
      </FormLayout>
    </Dialog>
  );
}
