import { defineArea, type ApplyMap, type DecideMap, type TellMap } from '../area.ts';
import { catalogueApply } from './apply-catalogue.ts';
import { trackApply } from './apply-track.ts';
import { catalogueCommands } from './commands-catalogue.ts';
import { trackCommands } from './commands-track.ts';
import { catalogueDecide } from './decide-catalogue.ts';
import { stateDecide } from './decide-state.ts';
import { catalogueEvents } from './events-catalogue.ts';
import { trackEvents } from './events-track.ts';
import { initialSystems, type SystemsWorld } from './state.ts';
import { catalogueTell } from './tell-catalogue.ts';
import { trackTell } from './tell-track.ts';

const commands = { ...catalogueCommands, ...trackCommands };
const events = {
  'system.added': catalogueEvents['system.added'],
  'system.state-set': trackEvents['system.state-set'],
  'system.confirmed': trackEvents['system.confirmed'],
};
const decide: DecideMap<SystemsWorld, typeof commands> = { ...catalogueDecide, ...stateDecide };
const apply: ApplyMap<SystemsWorld, typeof events> = { ...catalogueApply, ...trackApply };
const tell: TellMap<typeof events> = { ...catalogueTell, ...trackTell };

/** Systems and their parts: what there is, what state each is in, and what is owed, due and next. */
export const systems = defineArea({
  name: 'systems',
  initial: initialSystems,
  commands,
  decide,
  events,
  apply,
  tell,
});
