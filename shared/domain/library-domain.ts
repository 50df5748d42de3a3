import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import type { DecideContext, Undone } from './area.ts';
import { assemble, type Domain } from './assembly.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { templatesArea } from './checklist-templates/templates.ts';
import { conflicts } from './conflicts/conflicts.ts';
import type { Fact } from './envelope.ts';
import { undoArea } from './undo/undo.ts';

/** The domain of the library's log: what is kept between incidents. Assembled once, as the incident's is. */
export const libraryDomain = assemble([
  catalogue,
  templatesArea(builtInChecklists),
  conflicts,
  undoArea({ undo: undoOf, describe: describePlainly }),
] as const);

/** The folded state of the library. */
export type Library = typeof libraryDomain extends Domain<infer State> ? State : never;

// Undo concerns events of every area: it sees the assembly through these.
function undoOf(world: never, fact: Fact, context: DecideContext): Undone {
  return libraryDomain.undo(world, fact, context);
}
function describePlainly(fact: Fact): string {
  return libraryDomain.describe(fact, { time: (instant) => instant });
}
