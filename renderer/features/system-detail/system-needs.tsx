import { useMemo, useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import {
  dependentsOf,
  needsGraph,
  needsOf,
  type Prerequisite,
} from '#shared/domain/systems/select-restore.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { useNow } from '../../store/use-now.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';

/** What the system needs first and what needs it, each with its state and openable. */
export function SystemNeeds({ system }: { system: System }) {
  const change = useRunAction('system.needs-first');
  const systems = useIncident((state) => state.systems);
  const now = useNow();
  const needs = needsOf({ systems }, system, now);
  return (
    <section>
      <SectionHeader
        title="Needs first"
        level={3}
        count={needs.length}
        actions={
          <Button kind="quiet" shortcut="p" onPress={() => change?.()}>
            Change
          </Button>
        }
      />
      <NeedsList system={system} needs={needs} />
      <Unlocks system={system} />
    </section>
  );
}

function NeedsList({ system, needs }: { system: System; needs: readonly Prerequisite[] }) {
  const isCircular = system.needs?.some((need) => need.system === system.id) === true;
  if (needs.length === 0 && !isCircular) {
    return (
      <p className="system-hint">
        {system.needs === undefined ? 'Nobody has said.' : 'Nothing: it can start now.'}
      </p>
    );
  }
  return (
    <ul className="system-links" aria-label="Needs first">
      {isCircular && (
        <li>
          <Badge kind="trouble">needs itself first</Badge>
        </li>
      )}
      {needs.map((need) =>
        need.found ? (
          <SystemLink key={need.system} id={need.system} note={need.usable ? null : 'waits for it'} />
        ) : (
          <li key={need.name}>
            {need.name} <Badge kind="late">not on the board</Badge>
          </li>
        ),
      )}
    </ul>
  );
}

/** More would push everything else out of sight; the restore order lists them all. */
const SHOWN = 8;

/** What waits for this system: those that name it, and how many wait for those in turn. */
function Unlocks({ system }: { system: System }) {
  const systems = useIncident((state) => state.systems);
  const [isWhole, setWhole] = useState(false);
  const graph = useMemo(() => needsGraph({ systems }), [systems]);
  const direct = (graph.neededBy.get(system.id) ?? []).filter((id) => id !== system.id);
  if (direct.length === 0) return null;
  const all = dependentsOf(graph, system.id).size;
  return (
    <>
      <SectionHeader title="Unlocks" level={3} count={direct.length} />
      {all > direct.length && <p className="system-hint">{all} in all, those that need these included.</p>}
      <ul className="system-links" aria-label="Unlocks">
        {direct.slice(0, isWhole ? undefined : SHOWN).map((id) => (
          <SystemLink key={id} id={id} note={null} />
        ))}
      </ul>
      {direct.length > SHOWN && !isWhole && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          +{direct.length - SHOWN} more
        </Button>
      )}
    </>
  );
}

function SystemLink({ id, note }: { id: System['id']; note: string | null }) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const system = lookup(world.systems.all, id);
  if (system === undefined) return null;
  return (
    <li>
      <Button kind="quiet" onPress={() => showSystem(ui, id)}>
        {shownName(world, system)}
      </Button>
      <StateLabel look={stateLooks[stateKeyOf(system.track, now)]} size={18} />
      {note !== null && <span className="system-quiet">{note}</span>}
    </li>
  );
}
