import { lookup } from '#shared/domain/collection.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { boardRow } from '#shared/domain/systems/select-row.ts';
import { isTrouble } from '#shared/domain/systems/states.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { standingIn } from '../../store/standing-in.ts';
import { useNow } from '../../store/use-now.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import { SystemBand } from './system-band.tsx';
import { SystemChecklists } from './system-checklists.tsx';
import { SystemEstimates } from './system-estimates.tsx';
import { SystemFacts } from './system-facts.tsx';
import { SystemHistory } from './system-history.tsx';
import { SystemMentions } from './system-mentions.tsx';
import { SystemNeeds } from './system-needs.tsx';
import { SystemOwed } from './system-owed.tsx';
import { SystemParts } from './system-parts.tsx';
import { SystemRecord } from './system-record.tsx';
import { SystemTallies } from './system-tallies.tsx';
import { SystemTasks } from './system-tasks.tsx';
import { SystemWorkaround } from './system-workaround.tsx';
import './system-detail.css';

/** One system, whole: how it stands, what is owed, its parts, what it needs, and everything said of it. */
export function SystemPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const system = useIncident((state) => lookup(state.systems.all, id));
  if (system === undefined) return null;
  return <Detail system={system} onClose={onClose} />;
}

function Detail({ system, onClose }: { system: System; onClose: () => void }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const row = boardRow(world, system, reckoningOf(world.incident, now));
  const { state, age, regression, partsStillDown } = row;
  const setState = useRunAction('system.strip');
  const confirm = useRunAction('system.confirm');
  const estimate = useRunAction('system.estimate');
  return (
    <Panel
      title={shownName(world, system)}
      kicker={system.tier === undefined ? 'System' : `System, restore group ${system.tier}`}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" shortcut="s" onPress={() => setState?.()}>
            Set state
          </Button>
          <Button shortcut="c" onPress={() => confirm?.()}>
            Confirm
          </Button>
          <Button shortcut="e" onPress={() => estimate?.()}>
            Expected back
          </Button>
        </>
      }
    >
      <div className="system-state">
        <StateLabel
          look={stateLooks[state.state]}
          standing={standingIn(row)}
          stale={age?.stale === true}
          size={32}
        />
        {regression && <Badge kind="trouble">gone down again</Badge>}
        {partsStillDown.length > 0 && (
          <Badge kind="trouble">
            {partsStillDown.length === 1 ? '1 part' : `${partsStillDown.length} parts`} still down
          </Badge>
        )}
      </div>
      <SystemBand system={system} />
      <SystemFacts row={row} />
      <SystemOwed row={row} />
      <SystemEstimates system={system} />
      <SystemWorkaround workaround={row.workaround} isTrouble={isTrouble(state.state)} />
      <SystemTasks system={system} />
      <SystemChecklists system={system} />
      <SystemNeeds system={system} />
      <SystemTallies system={system} />
      <SystemParts system={system} />
      <SystemRecord system={system} />
      <SystemMentions system={system} />
      <SystemHistory system={system} />
    </Panel>
  );
}
