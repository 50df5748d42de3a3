import { FullEntry } from '../features/capture/full-entry.tsx';
import { StartChecklist } from '../features/checklists/start/start-checklist.tsx';
import { ClockCheck } from '../features/clock-check/clock-check.tsx';
import { CommandRoles } from '../features/command-roles/command-roles.tsx';
import { Conflicts } from '../features/conflicts/conflicts.tsx';
import { Copies } from '../features/copies/copies.tsx';
import { Counters } from '../features/counters/counters.tsx';
import { HandoverActions } from '../features/handover/handover-actions.tsx';
import { PeopleActions } from '../features/handover/people-actions.tsx';
import { ImportSystems } from '../features/import-systems/import-systems.tsx';
import { IncidentFacts } from '../features/incident-facts/incident-facts.tsx';
import { ManySystems } from '../features/many-systems/many-systems.tsx';
import { Reattribute } from '../features/log/reattribute.tsx';
import { LookBack } from '../features/look-back/look-back.tsx';
import { NeedsAlarm } from '../features/needs-now/needs-alarm.tsx';
import { Objectives } from '../features/objectives/objectives.tsx';
import { NeedsEditing } from '../features/restore-order/needs-editing.tsx';
import { ReviewRound } from '../features/review-round/review-round.tsx';
import { SecondCopy } from '../features/second-copy/second-copy.tsx';
import { Alarm } from '../features/settings/alarm.tsx';
import { ServiceActions } from '../features/services/service-actions.tsx';
import { Settings } from '../features/settings/settings.tsx';
import { WindowShortcuts } from '../features/shortcuts/window-shortcuts.tsx';
import { SitrepActions } from '../features/sitreps/sitrep-actions.tsx';
import { StateStrip } from '../features/state-strip/state-strip.tsx';
import { InThePresent } from '../store/look-back-scope.tsx';
import { SystemActions } from '../features/system-actions/system-actions.tsx';
import { WorkaroundActions } from '../features/system-actions/workaround-actions.tsx';
import { TaskActions } from '../features/tasks/task-actions.tsx';
import { SignOn } from '../features/sign-on/sign-on.tsx';
import { Tallies } from '../features/tallies/tallies.tsx';

/**
 * What is there on every screen without being seen: each offers its actions (useActions) and shows its own dialog while
 * it is open. A feature is added to the window here and in places.ts, and nowhere else.
 */

export interface WindowResidentsProps {
  /** Letters typed quickly outside every field: what is searched for. */
  readonly burst: string | null;
  readonly onBurstTaken: () => void;
}

/** On the first screen and in an incident. */
export function WindowResidents({ burst, onBurstTaken }: WindowResidentsProps) {
  return (
    <>
      <WindowShortcuts burst={burst} onBurstTaken={onBurstTaken} />
      <Settings />
      <InThePresent>
        <Alarm />
      </InThePresent>
    </>
  );
}

/** In an incident only: they read its state. */
export function IncidentResidents() {
  return (
    <>
      <SignOn />
      <TaskActions />
      <FullEntry />
      <Reattribute />
      <CommandRoles />
      <PeopleActions />
      <HandoverActions />
      <IncidentFacts />
      <Objectives />
      <Counters />
      <Conflicts />
      <ClockCheck />
      <LookBack />
      <StateStrip />
      <SystemActions />
      <ManySystems />
      <WorkaroundActions />
      <ServiceActions />
      <Tallies />
      <NeedsAlarm />
      <NeedsEditing />
      <ReviewRound />
      <StartChecklist />
      <SitrepActions />
      <ImportSystems />
      <SecondCopy />
      <Copies />
    </>
  );
}
