import { Keyboard, Search, SquareTerminal, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useContent } from '../../store/host-context.ts';
import { useUndo } from '../../store/undo-offer.ts';
import { useSingleKeysSetting } from '../../store/use-settings.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useAllActions } from '../../ui/action/actions.tsx';
import { ShortcutSheet } from '../../ui/palette/shortcut-sheet.tsx';
import { FindPalette } from './find-palette.tsx';

type Shown = { readonly kind: 'palette' | 'find'; readonly typed: string } | { readonly kind: 'keys' } | null;

export interface WindowShortcutsProps {
  /** Letters that were typed quickly outside every field: they are searched for. */
  readonly burst: string | null;
  readonly onBurstTaken: () => void;
}

/** Ctrl+K, `/`, `?` and Ctrl+Z: the ways to everything else, on every screen. */
export function WindowShortcuts({ burst, onBurstTaken }: WindowShortcutsProps) {
  const [shown, setShown] = useState<Shown>(null);
  const isIncident = useContent(({ kind }) => kind === 'ready');
  const actions = useAllActions();
  const [singleKeys] = useSingleKeysSetting();
  const undo = useUndo();
  const close = (): void => setShown(null);

  useEffect(() => {
    if (burst === null) return;
    setShown({ kind: isIncident ? 'find' : 'palette', typed: burst });
    onBurstTaken();
  }, [burst, isIncident, onBurstTaken]);

  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'window.find',
          label: 'Find a system or an entry',
          hint: 'A name that does not exist is added with Enter.',
          icon: Search,
          shortcut: '/',
          effect: 'types',
          group: 'Anywhere',
          canRun: () => isIncident || { because: 'Open an incident first.' },
          run: () => setShown({ kind: 'find', typed: '' }),
        },
        {
          id: 'window.palette',
          label: 'Do anything',
          hint: 'Every action there is, by a few letters of its name.',
          icon: SquareTerminal,
          shortcut: 'Mod+K',
          effect: 'types',
          group: 'Anywhere',
          run: () => setShown({ kind: 'palette', typed: '' }),
        },
        {
          id: 'window.keys',
          label: 'Show all keys',
          icon: Keyboard,
          shortcut: '?',
          effect: 'opens',
          group: 'Anywhere',
          run: () => setShown({ kind: 'keys' }),
        },
        {
          id: 'window.undo',
          label: 'Undo what was just done',
          hint: 'For as long as it is offered. Later: strike or correct it in the log.',
          icon: Undo2,
          shortcut: 'Mod+Z',
          effect: 'changes',
          group: 'Anywhere',
          canRun: () => undo.isOffered() || { because: NOTHING_TO_UNDO },
          run: () => undo.takeLast(),
        },
      ],
      [isIncident, undo],
    ),
  );

  return (
    <>
      {shown !== null && shown.kind !== 'keys' && (
        <FindPalette
          actions={shown.kind === 'palette' ? actions : []}
          initialText={shown.typed}
          onClose={close}
        />
      )}
      <ShortcutSheet
        open={shown?.kind === 'keys'}
        onClose={close}
        actions={actions}
        singleKeys={singleKeys}
      />
    </>
  );
}

const NOTHING_TO_UNDO =
  'Nothing is offered for undo any more. In the log it can be struck or corrected at any time.';
