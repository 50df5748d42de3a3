import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { isFullyBack } from '#shared/domain/services/select.ts';
import type { NeededSystem, Service } from '#shared/domain/services/state.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { useSystemOptions } from '../../store/system-options.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Button } from '../../ui/button/button.tsx';
import { ListField } from '../../ui/field/list-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';

/** The systems that a service needs, each with its state and openable; changed here. */
export function ServiceNeeds({ service }: { service: Service }) {
  const [isEditing, setEditing] = useState(false);
  const writing = useWriting();
  return (
    <section>
      <SectionHeader
        title="Needs"
        level={3}
        count={service.needs.length}
        actions={
          <Button
            kind="quiet"
            onPress={() => setEditing(!isEditing)}
            blockedBecause={writing === true ? undefined : writing.because}
          >
            {isEditing ? 'Not now' : 'Change what it needs'}
          </Button>
        }
      />
      {isEditing ? (
        <NeedsForm service={service} onDone={() => setEditing(false)} />
      ) : (
        <NeedsList needs={service.needs} />
      )}
    </section>
  );
}

function NeedsList({ needs }: { needs: readonly NeededSystem[] }) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  if (needs.length === 0)
    return <p className="service-owed">Nobody has said which systems it needs, so nothing can disagree.</p>;
  return (
    <ul className="service-needs">
      {needs.map(({ system, name }) => {
        const found = lookup(world.systems.all, system);
        if (found === undefined) return <li key={system}>{name}</li>;
        return (
          <li key={system}>
            <Button kind="quiet" onPress={() => showSystem(ui, system)}>
              {shownName(world, found)}
            </Button>
            <StateLabel look={stateLooks[stateKeyOf(found.track, now)]} size={18} />
            {!isFullyBack(found, now) && <span className="service-quiet">not fully back</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What was seen goes with what is sent: where somebody else changed it meanwhile, both are shown. */
function NeedsForm({ service, onDone }: { service: Service; onDone: () => void }) {
  const world = useIncident((state) => state);
  const optionsFor = useSystemOptions();
  const [seen] = useState(service.needs);
  const [needs, setNeeds] = useState<readonly { key: string; label: string }[]>(() =>
    seen.map(({ system, name }) => ({ key: system, label: name })),
  );
  const sending = useSend();
  const labelOf = (key: string): string => {
    const found = lookup(world.systems.all, key);
    return found === undefined ? key : shownName(world, found);
  };
  const save = (): void => {
    void sending
      .send(
        {
          type: 'service.set-needs',
          data: {
            service: service.id,
            to: needs.map(({ key }) => key),
            from: seen.map(({ system }) => system),
          },
        },
        { said: `${service.name}: what it needs` },
      )
      .then((answer) => {
        if (answer.ok) onDone();
      });
  };
  return (
    <FormLayout
      label="What it needs"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Save what it needs
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <ListField
        label="Systems it needs"
        description="Some letters of a system; Enter takes it."
        values={needs}
        optionsFor={optionsFor}
        onAdd={(key) => setNeeds([...needs, { key, label: labelOf(key) }])}
        onRemove={(key) => setNeeds(needs.filter((one) => one.key !== key))}
        autoFocus
      />
    </FormLayout>
  );
}
