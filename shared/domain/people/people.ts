import { defineArea } from '../area.ts';
import { peopleApply } from './apply.ts';
import { peopleCommands } from './commands.ts';
import { offerDecide } from './decide-offers.ts';
import { presenceDecide } from './decide-presence.ts';
import { rosterDecide } from './decide.ts';
import { peopleEvents } from './events.ts';
import { initialPeople } from './state.ts';
import { peopleTell } from './tell.ts';
import { peopleUndo } from './undo.ts';

/** Who is part of the incident, who holds which command role, and who is in charge. */
export const people = defineArea({
  name: 'people',
  initial: initialPeople,
  commands: peopleCommands,
  decide: { ...rosterDecide, ...presenceDecide, ...offerDecide },
  events: peopleEvents,
  apply: peopleApply,
  tell: peopleTell,
  undo: peopleUndo,
});
