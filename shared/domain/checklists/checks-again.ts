import { lookup } from '../collection.ts';
import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { subjectWords, type Subject } from '../systems/subject.ts';
import { standingOf } from '../systems/select-state.ts';
import { trackOf, type SystemsSlice } from '../systems/state.ts';
import type { RunStanding } from './run-outlook.ts';
import { runSubjectKey } from './run-shape.ts';
import { everyRun } from './select.ts';
import type { ChecklistsSlice } from './state.ts';

type World = Readonly<ChecklistsSlice & SystemsSlice>;

/** A system that went down again after its checks were complete. */
export interface ChecksAgain {
  readonly on: Subject;
  /** "EMIS Web, Ward 7b". */
  readonly words: string;
  /** When it went down or degraded again. */
  readonly since: Instant;
  /** What was complete before that, the newest of each checklist: to be done again. */
  readonly runs: readonly RunStanding[];
}

/** When a system, or a part of it, fell from Back online; undefined where it did not, or came back since. */
function fellAt(world: World, { system, part }: Subject, now: Instant): Instant | undefined {
  if (lookup(world.systems.all, system)?.retired !== undefined) return undefined;
  const track = trackOf(world, { system, part: part?.id });
  if (track === undefined) return undefined;
  const { regression, since } = standingOf(track, now);
  return regression ? since : undefined;
}

/** The newest of each checklist on a subject, whether it is closed or not. */
function newestOf(rows: readonly RunStanding[]): readonly RunStanding[] {
  const newest = new Map<string, RunStanding>();
  for (const row of rows) {
    const key = row.copy?.template.key ?? '';
    const known = newest.get(key);
    if (known === undefined || known.run.startedAt <= row.run.startedAt) newest.set(key, row);
  }
  return [...newest.values()];
}

/**
 * The finished checks that are offered again: what was complete on a system, or a part of it, when it went
 * down or degraded again (DOMAIN section 0), and was not started anew since. By system, in no order.
 */
export function checksAgain(world: World, now: Instant, only?: SystemId): readonly ChecksAgain[] {
  const on = new Map<string, { readonly on: Subject; readonly rows: RunStanding[] }>();
  for (const row of everyRun(world, now)) {
    const { on: subject } = row.run;
    if (subject.kind !== 'system' || (only !== undefined && subject.on.system !== only)) continue;
    const key = runSubjectKey(subject);
    const known = on.get(key);
    if (known === undefined) on.set(key, { on: subject.on, rows: [row] });
    else known.rows.push(row);
  }
  return [...on.values()].flatMap((one): ChecksAgain[] => {
    const since = fellAt(world, one.on, now);
    if (since === undefined) return [];
    const runs = newestOf(one.rows).filter(
      ({ status, change }) => status.status === 'complete' && change !== undefined && change.at <= since,
    );
    return runs.length === 0 ? [] : [{ on: one.on, words: subjectWords(one.on), since, runs }];
  });
}
