import { defineArea, type ApplyMap, type DecideMap, type TellMap, type UndoMap } from '../area.ts';
import { catalogueApply } from './apply-catalogue.ts';
import { trackApply } from './apply-track.ts';
import { catalogueCommands } from './commands-catalogue.ts';
import { trackCommands } from './commands-track.ts';
import { catalogueDecide } from './decide-catalogue.ts';
import { importDecide } from './decide-import.ts';
import { partsDecide } from './decide-parts.ts';
import { stateDecide } from './decide-state.ts';
import { strikeDecide } from './decide-strike.ts';
import { tallyDecide } from './decide-tally.ts';
import { tierDecide } from './decide-tier.ts';
import { trackDecide } from './decide-track.ts';
import { expiryDecide, systemsDue } from './due.ts';
import { catalogueEvents } from './events-catalogue.ts';
import { trackEvents } from './events-track.ts';
import { systemsQueries } from './queries.ts';
import { initialSystems, type SystemsWorld } from './state.ts';
import { catalogueTell } from './tell-catalogue.ts';
import { trackTell } from './tell-track.ts';
import { catalogueUndo } from './undo-catalogue.ts';
import { trackUndo } from './undo-track.ts';

const commands = { ...catalogueCommands, ...trackCommands };
const events = { ...catalogueEvents, ...trackEvents };

const decide: DecideMap<SystemsWorld, typeof commands> = {
  ...catalogueDecide,
  ...importDecide,
  ...partsDecide,
  ...stateDecide,
  ...trackDecide,
  ...tallyDecide,
  ...tierDecide,
  ...strikeDecide,
  ...expiryDecide,
};
const apply: ApplyMap<SystemsWorld, typeof events> = { ...catalogueApply, ...trackApply };
const tell: TellMap<typeof events> = { ...catalogueTell, ...trackTell };
const undo: UndoMap<SystemsWorld, typeof events> = { ...catalogueUndo, ...trackUndo };

/** Systems and their parts: what there is, what state each is in, and what is owed, due and next. */
export const systems = defineArea({
  name: 'systems',
  initial: initialSystems,
  commands,
  decide,
  events,
  apply,
  tell,
  undo,
  due: systemsDue,
  queries: systemsQueries,
});
