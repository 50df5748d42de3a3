import { useMemo } from 'react';
import { values } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { levelAt, objectivesAt, typeAt } from '#shared/domain/incident/select.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { inCharge } from '#shared/domain/people/select.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import { checkIn } from '../../store/clock-memory.ts';
import { useHead, useIncident, useUi } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useServices } from '../../store/window-services.ts';

/** One thing to do at once, and the action that does it. */
export interface MinuteStep {
  readonly action: string;
  readonly label: string;
  readonly isDone: boolean;
}

/** In the order in which it helps: who, when, who commands, what is hit, what for, and where it is kept. */
export function useMinuteSteps(): readonly MinuteStep[] {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const { memory } = useServices();
  const isSeated = useUi(({ atKeyboard }) => atKeyboard !== null);
  const hasSecondCopy = useHead((head) => (head?.secondCopy.state ?? 'none') !== 'none');
  const { systems } = state;
  const isAssessed = useMemo(() => isAnyAssessed(systems, now), [systems, now]);
  const isChecked = checkIn(memory) !== null || hasOwnTime(state);
  return [
    { action: 'people.sign-on', label: 'Say who is at the keyboard', isDone: isSeated },
    { action: 'clock.check', label: 'Check the clock', isDone: isChecked },
    {
      action: 'people.take-charge',
      label: 'Say who is in charge',
      isDone: inCharge(state, now) !== undefined,
    },
    { action: 'incident.open-sheet', label: 'State type and level', isDone: isStated(state, now) },
    { action: 'systems.import', label: 'List the systems', isDone: state.systems.all.size > 0 },
    { action: 'window.find', label: 'Say what is down', isDone: isAssessed },
    {
      action: 'incident.set-objectives',
      label: 'Set the objectives',
      isDone: hasObjectives(state, now),
    },
    { action: 'second-copy.choose', label: 'Choose a second copy', isDone: hasSecondCopy },
  ];
}

type State = Readonly<IncidentLog>;

const hasOwnTime = ({ incident }: State): boolean =>
  incident.status === 'declared' &&
  (incident.clock !== null || Object.values(incident.stations).some(({ offsetMs }) => offsetMs !== 0));

const isStated = ({ incident }: State, now: Instant): boolean =>
  incident.status === 'declared' && typeAt(incident, now) !== null && levelAt(incident, now) !== null;

const hasObjectives = ({ incident }: State, now: Instant): boolean =>
  incident.status === 'declared' && objectivesAt(incident, now).length > 0;

function isAnyAssessed(systems: State['systems'], now: Instant): boolean {
  for (const system of values(systems.all)) {
    if (standingOf(system.track, now).state.state !== 'unknown') return true;
  }
  return false;
}
