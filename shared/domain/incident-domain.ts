import { builtInProfiles } from '#shared/profiles/built-in.ts';
import { assemble, type Domain } from './assembly.ts';
import { conflicts } from './conflicts/conflicts.ts';
import { incidentArea } from './incident/incident.ts';
import { undoArea } from './undo/undo.ts';

const areas = [incidentArea(builtInProfiles), conflicts] as const;

const withoutUndo = assemble(areas);

/** The domain of an incident's log: every area, assembled once. This is the only file that knows them all. */
export const incidentDomain = assemble([
  ...areas,
  undoArea({
    undo: (world, fact, context) => withoutUndo.undo(world, fact, context),
    describe: (fact) => withoutUndo.describe(fact, { time: (instant) => instant }),
  }),
] as const);

/** The folded state of an incident: bounded, plain JSON. */
export type IncidentLog = typeof incidentDomain extends Domain<infer State> ? State : never;
