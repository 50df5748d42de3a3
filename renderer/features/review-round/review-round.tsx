import { PhoneCall } from 'lucide-react';
import { useMemo, useState } from 'react';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { reviewRound } from '#shared/domain/systems/select-review.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { useClock } from '../../store/use-now.ts';
import { useWriting } from '../../store/use-writing.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { roundOf, type Round } from './round.ts';

/** Everything that is due, by the person to phone: one key each. */
export function ReviewRound() {
  const host = useHost();
  const clock = useClock();
  const { say } = useServices();
  const writing = useWriting();
  // Elsewhere single letters belong to what is shown there.
  const isOnBoard = useUi(({ place }) => place === 'board');
  const [round, setRound] = useState<Round | null>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'system.round',
          label: 'Review round',
          hint: 'Goes through everything that is due, call by call: Enter confirms.',
          icon: PhoneCall,
          ...(isOnBoard ? { shortcut: 'r' } : {}),
          effect: 'opens',
          group: 'Board',
          keywords: 'overdue confirm phone stale check',
          canRun: () => writing,
          run: () => {
            const content = host.incident.getState();
            if (content.kind !== 'ready') return;
            const calls = reviewRound(content.state, reckoningOf(content.state.incident, clock.now()));
            if (calls.length === 0) say({ text: 'Nothing is due for review now.' });
            else setRound(roundOf(calls));
          },
        },
      ],
      [host, clock, say, writing, isOnBoard],
    ),
  );
  return round === null ? null : <RoundDialog round={round} onClose={() => setRound(null)} />;
}
