import { builtInProfiles } from '#shared/profiles/built-in.ts';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import type { DecideContext, EventDefinition, Undone } from './area.ts';
import { assemble, type Domain } from './assembly.ts';
import { attachments } from './attachments/attachments.ts';
import { checklistsArea } from './checklists/checklists.ts';
import { conflicts } from './conflicts/conflicts.ts';
import { counters } from './counters/counters.ts';
import type { Fact } from './envelope.ts';
import { handoverArea } from './handover/handover.ts';
import { incidentArea } from './incident/incident.ts';
import { logArea } from './log/log.ts';
import { paper } from './paper/paper.ts';
import { people } from './people/people.ts';
import { services } from './services/services.ts';
import { shifts } from './shifts/shifts.ts';
import { sitreps } from './sitreps/sitreps.ts';
import { standDownRefusal } from './standing-down/open-work.ts';
import { systems } from './systems/systems.ts';
import { tasks } from './tasks/tasks.ts';
import { undoArea } from './undo/undo.ts';
import { updates } from './updates/updates.ts';

/** The domain of an incident's log: every area, assembled once. This is the only file that knows them all. */
export const incidentDomain = assemble([
  incidentArea(builtInProfiles, { standDownRefusal }),
  conflicts,
  systems,
  services,
  counters,
  people,
  shifts,
  checklistsArea(builtInChecklists),
  tasks,
  updates,
  sitreps,
  logArea({ definitionOf, about: aboutOf }),
  paper,
  attachments,
  handoverArea,
  undoArea({ undo: undoOf, describe: describePlainly }),
] as const);

/** The folded state of an incident: bounded, plain JSON. */
export type IncidentLog = typeof incidentDomain extends Domain<infer State> ? State : never;

// Undo and redaction concern events of every area, their own too: they see the assembly through these.
function definitionOf(type: string): EventDefinition | undefined {
  return incidentDomain.events.get(type);
}
function aboutOf(fact: Fact): readonly string[] {
  return incidentDomain.about(fact);
}
function undoOf(world: never, fact: Fact, context: DecideContext): Undone {
  return incidentDomain.undo(world, fact, context);
}
function describePlainly(fact: Fact): string {
  return incidentDomain.describe(fact, { time: (instant) => instant });
}
