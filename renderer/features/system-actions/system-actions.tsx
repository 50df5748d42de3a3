import { CalendarClock, CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useLettersAreForSystems } from '../../store/board-view.ts';
import { useSubjectsInHand } from '../../store/subjects-in-hand.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EstimateDialog } from './estimate-dialog.tsx';

type Open = { readonly what: 'confirm' | 'estimate'; readonly subjects: readonly SubjectId[] };

/** What is said of the systems in hand besides their state: confirmed, and when they are expected back. */
export function SystemActions() {
  const inHand = useSubjectsInHand();
  const writing = useWriting();
  const hasLetters = useLettersAreForSystems();
  const [open, setOpen] = useState<Open | null>(null);
  useActions(
    useMemo<readonly Action[]>(() => {
      const canRun = (): Readiness =>
        inHand.length === 0
          ? { because: 'Go to a system first: / finds it, the arrows walk the board.' }
          : writing;
      return [
        {
          id: 'system.confirm',
          label: 'Confirm',
          hint: 'Somebody looked or said so: the state stands, and its age begins again.',
          icon: CheckCheck,
          ...(hasLetters ? { shortcut: 'c' } : {}),
          effect: 'opens',
          group: 'Board',
          canRun,
          run: () => setOpen({ what: 'confirm', subjects: inHand }),
        },
        {
          id: 'system.estimate',
          label: 'Expected back',
          hint: 'When it is expected back: +2h, 1430. The times given before are kept.',
          icon: CalendarClock,
          ...(hasLetters ? { shortcut: 'e' } : {}),
          effect: 'types',
          group: 'Board',
          keywords: 'estimate slip eta',
          canRun,
          run: () => setOpen({ what: 'estimate', subjects: inHand }),
        },
      ];
    }, [inHand, writing, hasLetters]),
  );
  if (open === null) return null;
  const close = (): void => setOpen(null);
  return open.what === 'confirm' ? (
    <ConfirmDialog subjects={open.subjects} onClose={close} />
  ) : (
    <EstimateDialog subjects={open.subjects} onClose={close} />
  );
}
