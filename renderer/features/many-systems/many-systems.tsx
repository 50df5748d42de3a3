import { ClipboardPaste, Layers, Link2, Network, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { stillListed } from '#shared/domain/systems/pasted-list.ts';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useLettersAreForSystems } from '../../store/board-view.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { useSubjectsInHand } from '../../store/subjects-in-hand.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useWriting } from '../../store/use-writing.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { nothingBehind, systemsBehind } from './behind.ts';
import { CauseDialog } from './cause-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { PastedDialog } from './pasted-dialog.tsx';
import './many-systems.css';

type Open =
  | { readonly what: 'pasted'; readonly text: string }
  | { readonly what: 'group' | 'cause'; readonly subjects: readonly SubjectId[] };

/** Picking many systems at once, their restore group and their common cause. */
export function ManySystems() {
  const hasLetters = useLettersAreForSystems();
  const subjects = useSubjectsInHand();
  const writing = useWriting();
  const [open, setOpen] = useState<Open | null>(null);
  const pick = usePicking();
  // On an empty board nothing can be picked yet: there a list is brought in.
  const hasSystems = useIncident((state) => state.systems.all.size > 0);
  usePaste(hasLetters && hasSystems && open === null, (text) => setOpen({ what: 'pasted', text }));
  useActions(
    useMemo<readonly Action[]>(() => {
      const letter = (key: string) => (hasLetters ? { shortcut: key } : {});
      const someInHand = (): Readiness => (subjects.length === 0 ? NOTHING_IN_HAND : true);
      const canWrite = (): Readiness => (subjects.length === 0 ? NOTHING_IN_HAND : writing);
      return [
        {
          id: 'systems.pick-list',
          label: 'Pick systems from a list',
          hint: 'Paste names from a message or a spreadsheet; Ctrl+V on the board does the same.',
          icon: ClipboardPaste,
          ...letter('v'),
          effect: 'opens',
          group: 'Many systems',
          keywords: 'paste select bulk names',
          run: () => setOpen({ what: 'pasted', text: '' }),
        },
        {
          id: 'systems.pick-behind',
          label: 'Pick everything behind it',
          hint: 'All that needs it first, directly or through others.',
          icon: Network,
          ...letter('d'),
          effect: 'opens',
          group: 'Many systems',
          keywords: 'dependants depend prerequisite needs select',
          canRun: someInHand,
          run: () => pick.behind(subjects),
        },
        {
          id: 'systems.pick-again',
          label: 'Pick the same again',
          hint: 'Those that the last thing was said of together.',
          icon: RotateCcw,
          ...letter('a'),
          effect: 'opens',
          group: 'Many systems',
          keywords: 'select last before',
          run: pick.again,
        },
        {
          id: 'systems.group',
          label: 'Restore group',
          hint: 'Puts what is in hand into a restore group, 0 first.',
          icon: Layers,
          ...letter('g'),
          effect: 'opens',
          group: 'Board',
          keywords: 'tier order',
          canRun: canWrite,
          run: () => setOpen({ what: 'group', subjects }),
        },
        {
          id: 'systems.cause',
          label: 'Common cause',
          hint: 'Gives what is in hand one cause, each in its own state. It confirms nothing: the age goes on.',
          icon: Link2,
          ...letter('y'),
          effect: 'opens',
          group: 'Board',
          keywords: 'why reason root many',
          canRun: canWrite,
          run: () => setOpen({ what: 'cause', subjects }),
        },
      ];
    }, [hasLetters, subjects, writing, pick]),
  );
  if (open === null) return null;
  const close = (): void => setOpen(null);
  switch (open.what) {
    case 'pasted':
      return <PastedDialog initialText={open.text} onClose={close} />;
    case 'group':
      return <GroupDialog subjects={open.subjects} onClose={close} />;
    case 'cause':
      return <CauseDialog subjects={open.subjects} onClose={close} />;
  }
}

const NOTHING_IN_HAND: Readiness = {
  because: 'Go to a system first: / finds it, the arrows walk the board.',
};

interface Picking {
  readonly behind: (subjects: readonly SubjectId[]) => void;
  readonly again: () => void;
}

function usePicking(): Picking {
  const host = useHost();
  const { say } = useServices();
  return useMemo(() => {
    const state = () => {
      const content = host.incident.getState();
      return content.kind === 'ready' ? content.state : null;
    };
    const pick = (ids: readonly string[]): void => host.ui.filter(UI_FILTERS.pickedSystems, ids);
    return {
      behind: (subjects) => {
        const world = state();
        if (world === null) return;
        const ids = systemsBehind(world, subjects);
        // What was found is named under the rows; only that there is nothing has to be said.
        if (ids.length > 0) pick(ids);
        else say({ text: nothingBehind(world, subjects) });
      },
      again: () => {
        const world = state();
        const before = host.ui.getState().filters[UI_FILTERS.pickedBefore];
        const ids = world === null || !Array.isArray(before) ? [] : stillListed(world, before.map(String));
        if (ids.length === 0) say({ text: 'Nothing was said of several together yet.' });
        else pick(ids);
      },
    };
  }, [host, say]);
}

/** What is pasted onto the board, and into no field, is a list of systems. */
function usePaste(isOn: boolean, onText: (text: string) => void): void {
  const take = useLatest(onText);
  const place = useUi((ui) => ui.place);
  useEffect(() => {
    if (!isOn) return;
    const paste = (event: ClipboardEvent): void => {
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      take(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isOn, take, place]);
}
