import { defineArea, type DecideMap } from '../area.ts';
import { checklistApply } from './apply.ts';
import { checklistCommands } from './commands.ts';
import { answerDecide } from './decide-answer.ts';
import { courseDecide } from './decide-course.ts';
import { startDecide } from './decide-start.ts';
import { checklistsDue, raiseDecide } from './due.ts';
import { checklistEvents } from './events.ts';
import { checklistsQueries } from './queries.ts';
import { initialChecklists, type ChecklistsWorld } from './state.ts';
import { checklistTell } from './tell.ts';
import type { ChecklistTemplate } from './template.ts';
import { checklistUndo } from './undo.ts';

const decide = (
  starters: readonly ChecklistTemplate[],
): DecideMap<ChecklistsWorld, typeof checklistCommands> => ({
  ...startDecide(starters),
  ...answerDecide,
  ...courseDecide,
  ...raiseDecide,
});

/**
 * Checklists in progress: frozen copies, worked through step by step on a system, a site, a service, a shift
 * or the incident. `starters` come with the app and may be started by their key.
 */
export const checklistsArea = (starters: readonly ChecklistTemplate[]) =>
  defineArea({
    name: 'checklists',
    initial: initialChecklists,
    commands: checklistCommands,
    decide: decide(starters),
    events: checklistEvents,
    apply: checklistApply,
    tell: checklistTell,
    undo: checklistUndo,
    due: checklistsDue,
    queries: checklistsQueries,
  });
