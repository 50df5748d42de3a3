import { defineArea } from '../area.ts';
import { incidentApply } from './apply.ts';
import { incidentCommands } from './commands.ts';
import { incidentDecide, type AroundIncident } from './decide.ts';
import { incidentEvents } from './events.ts';
import type { Profile } from './profile.ts';
import type { IncidentState } from './state.ts';
import { incidentTell } from './tell.ts';
import { incidentUndo } from './undo.ts';

/**
 * The incident itself: name, phase, type, level, objectives, its clock and the stations that write in its log.
 * `profiles` are those of which the declaration copies one; `around` is what other areas say to it.
 */
export const incidentArea = (profiles: readonly Profile[], around: AroundIncident) =>
  defineArea({
    name: 'incident',
    initial: (): IncidentState => ({ status: 'undeclared' }),
    commands: incidentCommands,
    decide: incidentDecide(profiles, around),
    events: incidentEvents,
    apply: incidentApply,
    tell: incidentTell,
    undo: incidentUndo,
  });
