import { CalendarClock, CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { useUi } from '../../store/host-context.ts';
import { useSystemsInHand } from '../../store/systems-in-hand.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { EstimateDialog } from './estimate-dialog.tsx';

type Open = { readonly what: 'confirm' | 'estimate'; readonly systems: readonly SystemId[] };

/** What is said of the systems in hand besides their state: confirmed, and when they are expected back. */
export function SystemActions() {
  const inHand = useSystemsInHand();
  const writing = useWriting();
  // Elsewhere single letters belong to what is shown there.
  const isOnBoard = useUi(({ place }) => place === 'board');
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
          ...(isOnBoard ? { shortcut: 'c' } : {}),
          effect: 'opens',
          group: 'Board',
          canRun,
          run: () => setOpen({ what: 'confirm', systems: inHand }),
        },
        {
          id: 'system.estimate',
          label: 'Expected back',
          hint: 'When it is expected back: +2h, 1430. The times given before are kept.',
          icon: CalendarClock,
          ...(isOnBoard ? { shortcut: 'e' } : {}),
          effect: 'types',
          group: 'Board',
          keywords: 'estimate slip eta',
          canRun,
          run: () => setOpen({ what: 'estimate', systems: inHand }),
        },
      ];
    }, [inHand, writing, isOnBoard]),
  );
  if (open === null) return null;
  const close = (): void => setOpen(null);
  return open.what === 'confirm' ? (
    <ConfirmDialog systems={open.systems} onClose={close} />
  ) : (
    <EstimateDialog systems={open.systems} onClose={close} />
  );
}
