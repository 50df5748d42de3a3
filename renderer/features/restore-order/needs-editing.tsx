import { Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { useLettersAreForSystems } from '../../store/board-view.ts';
import { useSystemsInHand } from '../../store/systems-in-hand.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { NeedsDialog } from './needs-dialog.tsx';

/** `p`: what the system in hand needs first, and its restore group, in whatever view its row stands. */
export function NeedsEditing() {
  const [inHand] = useSystemsInHand();
  const writing = useWriting();
  const hasLetters = useLettersAreForSystems();
  const [edited, setEdited] = useState<SystemId | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'system.needs-first',
          label: 'Needs first and restore group',
          hint: 'What must be usable before work on it can start, and in which group it is restored.',
          icon: Waypoints,
          ...(hasLetters ? { shortcut: 'p' } : {}),
          effect: 'opens',
          group: 'Board',
          keywords: 'prerequisites dependencies tier order',
          canRun: () =>
            inHand === undefined
              ? { because: 'Go to a system first: / finds it, the arrows walk the list.' }
              : writing,
          run: () => setEdited(inHand ?? null),
        },
      ],
      [inHand, writing, hasLetters],
    ),
  );
  return edited === null ? null : <NeedsDialog id={edited} onClose={() => setEdited(null)} />;
}
