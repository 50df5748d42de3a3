import { Plus, ScrollText, Server } from 'lucide-react';
import { values } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { WHOLE_LOG } from '../../store/log-filter.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { shownName } from '../../store/shown-name.ts';
import { systemsLike } from '../../store/systems-like.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import type { Action } from '../../ui/action/action.ts';
import { entryOfAction, type PaletteEntry } from '../../ui/palette/palette-entry.ts';
import { Palette } from '../../ui/palette/palette.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';

export interface FindPaletteProps {
  /** What can be done besides; none where somebody only looks for something. */
  readonly actions: readonly Action[];
  /** Typed already, outside of every field. */
  readonly initialText: string;
  readonly onClose: () => void;
}

/** Finds systems and entries by a few letters, and adds a system whose name does not exist yet. */
export function FindPalette({ actions, initialText, onClose }: FindPaletteProps) {
  const isLooking = actions.length === 0;
  const state = useContent((content) => (content.kind === 'ready' ? content.state : null));
  const goTo = useGoToSystem();
  const now = useNow();
  const add = useAddSystem(goTo);
  const searchLog = useSearchLog();
  const finds = (typed: string): readonly PaletteEntry[] => {
    if (state === null) return [];
    const found = systemsLike(state, typed);
    const entries = found.map((system): PaletteEntry => ({
      id: `system ${system.id}`,
      group: 'Systems',
      label: shownName(state, system),
      hint: system.aliases?.join(', '),
      mark: <StateMark look={stateLooks[standingOf(system.track, now).state.state]} size={18} />,
      run: () => goTo(system),
    }));
    if (!isLooking) return entries;
    // Letters that came from nowhere are looked for: Enter on them changes nothing.
    const added = typed === initialText ? [] : newSystem(typed, found, add);
    return [...entries, ...added, searchOf(typed, searchLog)];
  };
  return (
    <Palette
      open
      onClose={onClose}
      entries={actions.map(entryOfAction)}
      finds={finds}
      initialText={initialText}
    />
  );
}

function newSystem(
  typed: string,
  found: readonly System[],
  add: (name: string) => void,
): readonly PaletteEntry[] {
  const name = typed.trim();
  const exists = found.some((system) => foldName(system.name) === foldName(name));
  if (name.length < 2 || exists) return [];
  return [
    {
      id: 'add-system',
      group: found.length === 0 ? 'No system by that name' : 'Or',
      label: `Add the system "${name}"`,
      hint: 'It stands as Not assessed until somebody looks.',
      icon: found.length === 0 ? Plus : Server,
      run: () => add(name),
    },
  ];
}

const searchOf = (typed: string, search: (text: string) => void): PaletteEntry => ({
  id: 'search-log',
  group: 'Log',
  label: `Search the log for "${typed.trim()}"`,
  icon: ScrollText,
  run: () => search(typed.trim()),
});

function useSearchLog(): (text: string) => void {
  const { ui } = useHost();
  return (text) => {
    ui.goTo('log');
    ui.filter(UI_FILTERS.log, { ...WHOLE_LOG, text });
  };
}

function useGoToSystem(): (system: Pick<System, 'id'>) => void {
  const { ui } = useHost();
  return ({ id }) => {
    showSystem(ui, id);
  };
}

function useAddSystem(goTo: (system: System) => void): (name: string) => void {
  const host = useHost();
  const dispatch = useDispatch();
  return (name) => {
    void dispatch({ type: 'system.add', data: { name } }, { said: `Added: ${name}` }).then((answer) => {
      const content = host.incident.getState();
      const added = answer.ok && content.kind === 'ready' ? named(content.state, name) : undefined;
      if (added !== undefined) goTo(added);
    });
  };
}

const named = (state: Readonly<IncidentLog>, name: string): System | undefined =>
  [...values(state.systems.all)].find((system) => foldName(system.name) === foldName(name));
