import { defineArea } from '../area.ts';
import { paperApply } from './apply.ts';
import { paperCommands } from './commands.ts';
import { paperDecide } from './decide.ts';
import { paperEvents } from './events.ts';
import { initialPaper } from './state.ts';
import { paperTell } from './tell.ts';
import { paperUndo } from './undo.ts';

/** Sheets that were printed: which are out, which are old, and what came back from them. */
export const paper = defineArea({
  name: 'paper',
  initial: initialPaper,
  commands: paperCommands,
  decide: paperDecide,
  events: paperEvents,
  apply: paperApply,
  tell: paperTell,
  undo: paperUndo,
});
