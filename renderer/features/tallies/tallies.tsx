import { ListChecks } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { useUi } from '../../store/host-context.ts';
import { useSystemsInHand } from '../../store/systems-in-hand.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { TalliesDialog } from './tallies-dialog.tsx';

/** `Shift+T`: how many of how many, by area; entered from sheets, and sheets printed for helpers. */
export function Tallies() {
  const [inHand] = useSystemsInHand();
  const isOnBoard = useUi(({ place }) => place === 'board');
  const [open, setOpen] = useState<{ readonly system: SystemId | null } | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'tallies.open',
          label: 'Tallies',
          hint: 'Fixed and blocked of how many, by area; sheets for helpers, printed and keyed back.',
          icon: ListChecks,
          ...(isOnBoard ? { shortcut: 'Shift+T' } : {}),
          effect: 'opens',
          group: 'Board',
          keywords: 'devices fixed blocked area sheet count rate helpers',
          run: () => setOpen({ system: inHand ?? null }),
        },
      ],
      [inHand, isOnBoard],
    ),
  );
  return open === null ? null : <TalliesDialog inHand={open.system} onClose={() => setOpen(null)} />;
}
