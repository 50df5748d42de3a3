import { useMemo } from 'react';
import { runStanding, type RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { stepReader } from '#shared/domain/checklists/run-steps.ts';
import { listedRuns, type ChecklistsState, type Run } from '#shared/domain/checklists/state.ts';
import { runsOn, type RunsOn } from '#shared/domain/checklists/select.ts';
import { lookup } from '#shared/domain/collection.ts';
import type { RunId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { CHECKLISTS } from './checklists-view.ts';
import { useHost, useIncident } from './host-context.ts';
import { UI_LISTS } from './ui-lists.ts';
import type { UiStore } from './ui-store.ts';
import { useNow } from './use-now.ts';

type World = Pick<IncidentLog, 'checklists'>;

const minuteOf = (now: Instant): string => now.slice(0, 16);

/** Reckons again only the checklists that changed, as long as it is the same minute. */
function createRunReckoner(): (world: Readonly<World>, now: Instant) => readonly RunStanding[] {
  const known = new WeakMap<Run, { readonly minute: string; readonly standing: RunStanding }>();
  let last: {
    readonly of: ChecklistsState;
    readonly minute: string;
    readonly all: readonly RunStanding[];
  } | null = null;
  return (world, now) => {
    const minute = minuteOf(now);
    if (last?.of === world.checklists && last.minute === minute) return last.all;
    const read = stepReader(world);
    const all = listedRuns(world).map((run) => {
      const before = known.get(run);
      if (before?.minute === minute) return before.standing;
      const standing = runStanding(world, run, now, read(run));
      known.set(run, { minute, standing });
      return standing;
    });
    last = { of: world.checklists, minute, all };
    return all;
  };
}

/** One reckoner a window: list, grid, panels and what needs somebody ask for the same. */
const reckon = createRunReckoner();

/** How every checklist stands that is in progress or was closed of late; the same array while nothing changed. */
export function useRuns(): readonly RunStanding[] {
  const host = useHost();
  const checklists = useIncident((state) => state.checklists);
  const now = useNow();
  return useMemo(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? reckon(content.state, now) : [];
    // The slice says when to reckon again; what is reckoned from is the state that holds it.
  }, [host, checklists, now]);
}

/** How one stands; undefined where there is none, or it was taken back. */
export function useRun(id: string): RunStanding | undefined {
  const runs = useRuns();
  return useMemo(() => runs.find(({ run }) => run.id === id), [runs, id]);
}

/** The same at this very moment: after a command has been folded. */
export function runAt(world: Readonly<World>, id: RunId, now: Instant): RunStanding | undefined {
  const run = lookup(world.checklists.runs, id);
  return run === undefined ? undefined : runStanding(world, run, now);
}

/** Goes to a checklist in progress, from wherever it is named. */
export function showRun(ui: UiStore, id: string): void {
  ui.goTo(CHECKLISTS, 'runs');
  ui.select(UI_LISTS.runGroup, null);
  ui.select(UI_LISTS.runs, id);
}

/** Goes to the grid of those that were started together. */
export function showRunGroup(ui: UiStore, group: string): void {
  ui.goTo(CHECKLISTS, 'runs');
  ui.select(UI_LISTS.runs, null);
  ui.select(UI_LISTS.runGroup, group);
}

/** Goes to the list of all. */
export function showRuns(ui: UiStore): void {
  ui.goTo(CHECKLISTS, 'runs');
  ui.select(UI_LISTS.runs, null);
  ui.select(UI_LISTS.runGroup, null);
}

/** The checklists on a thing, closed ones too: what presses most comes first. */
export function useRunsOn(wanted: RunsOn): readonly RunStanding[] {
  const host = useHost();
  const checklists = useIncident((state) => state.checklists);
  const now = useNow();
  const key = JSON.stringify(wanted);
  return useMemo(() => {
    const content = host.incident.getState();
    // as: what the key was made of
    return content.kind === 'ready' ? runsOn(content.state, JSON.parse(key) as RunsOn, now) : [];
    // The slice says when to look again.
  }, [host, checklists, key, now]);
}
