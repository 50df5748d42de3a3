import { defineArea } from '../area.ts';
import { handoverApply } from './apply.ts';
import { handoverCommands } from './commands.ts';
import { draftDecide } from './decide-draft.ts';
import { giveDecide } from './decide-give.ts';
import { handoverDue } from './due.ts';
import { handoverEvents } from './events.ts';
import { handoverQueries } from './queries.ts';
import { initialHandover } from './state.ts';
import { handoverTell } from './tell.ts';
import { handoverUndo } from './undo.ts';

/** The handover between shifts: it reads every other area, and none reads it. */
export const handoverArea = defineArea({
  name: 'handover',
  initial: initialHandover,
  commands: handoverCommands,
  decide: { ...draftDecide, ...giveDecide },
  events: handoverEvents,
  apply: handoverApply,
  tell: handoverTell,
  undo: handoverUndo,
  due: handoverDue,
  queries: handoverQueries,
});
