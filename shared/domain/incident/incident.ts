import { defineArea } from '../area.ts';
import { incidentApply } from './apply.ts';
import { incidentCommands } from './commands.ts';
import { incidentDecide } from './decide.ts';
import { incidentEvents } from './events.ts';
import type { Profile } from './profile.ts';
import type { IncidentState } from './state.ts';
import { incidentTell } from './tell.ts';
import { incidentUndo } from './undo.ts';

/** The incident itself: name, phase, type, level, objectives, its clock and the stations that write in its log. */
export const incidentArea = (profiles: readonly Profile[]) =>
  defineArea({
    name: 'incident',
    initial: (): IncidentState => ({ status: 'undeclared' }),
    commands: incidentCommands,
    decide: incidentDecide(profiles),
    events: incidentEvents,
    apply: incidentApply,
    tell: incidentTell,
    undo: incidentUndo,
  });
