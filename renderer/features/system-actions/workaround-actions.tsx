import { ClipboardList, ClipboardX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useLettersAreForSystems } from '../../store/board-view.ts';
import { useSubjectsInHand } from '../../store/subjects-in-hand.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { EndWorkaroundDialog } from './end-workaround-dialog.tsx';
import { WorkaroundDialog } from './workaround-dialog.tsx';

type Open = { readonly what: 'set' | 'end'; readonly subjects: readonly SubjectId[] };

/** How the work goes on without the systems in hand: which paper procedure, and until when that is safe. */
export function WorkaroundActions() {
  const inHand = useSubjectsInHand();
  const hasLetters = useLettersAreForSystems();
  const writing = useWriting();
  const [open, setOpen] = useState<Open | null>(null);
  useActions(
    useMemo<readonly Action[]>(() => {
      const canRun = (): Readiness =>
        inHand.length === 0
          ? { because: 'Go to a system first: / finds it, the arrows walk the board.' }
          : writing;
      return [
        {
          id: 'system.workaround',
          label: 'Put a workaround in force',
          hint: 'Which paper procedure, where the forms are, who was told, until when it is safe.',
          icon: ClipboardList,
          ...(hasLetters ? { shortcut: 'w' } : {}),
          effect: 'types',
          group: 'Board',
          keywords: 'paper procedure forms safe until downtime',
          canRun,
          run: () => setOpen({ what: 'set', subjects: inHand }),
        },
        {
          id: 'system.end-workaround',
          label: 'End the workaround',
          hint: 'The paper procedure is no longer in force.',
          icon: ClipboardX,
          effect: 'opens',
          group: 'Board',
          canRun,
          run: () => setOpen({ what: 'end', subjects: inHand }),
        },
      ];
    }, [inHand, hasLetters, writing]),
  );
  if (open === null) return null;
  const close = (): void => setOpen(null);
  return open.what === 'set' ? (
    <WorkaroundDialog subjects={open.subjects} onClose={close} />
  ) : (
    <EndWorkaroundDialog subjects={open.subjects} onClose={close} />
  );
}
