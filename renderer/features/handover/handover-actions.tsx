import { ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { inCharge } from '#shared/domain/people/select.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { HANDOVER } from '../../store/handover-view.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useOpenHandover } from './use-handover.ts';

/** Begin a draft, and take over now, from anywhere. */
export function HandoverActions() {
  const { ui } = useHost();
  const [isTaking, setTaking] = useState(false);
  const dispatch = useDispatch();
  const writing = useWriting();
  const open = useOpenHandover();
  const isOpen = open !== undefined;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'handover.draft',
          label: isOpen ? 'Go on with the handover' : 'Begin a handover',
          hint: 'The sheet writes itself from the log; nothing moves until it is accepted.',
          icon: ArrowLeftRight,
          effect: 'changes',
          group: 'Handover',
          keywords: 'shift draft i-pass sbar',
          canRun: () => writing,
          run: () => {
            ui.goTo(HANDOVER, 'sheet');
            if (!isOpen) void dispatch({ type: 'handover.draft', data: {} });
          },
        },
        {
          id: 'handover.take-over',
          label: 'Take over now',
          hint: 'Somebody has gone: with a reason you take what they held. The handover is owed.',
          shortcut: 'Shift+U',
          effect: 'types',
          group: 'Handover',
          keywords: 'gone ill emergency command charge',
          canRun: () => writing,
          run: () => setTaking(true),
        },
      ],
      [ui, dispatch, isOpen, writing],
    ),
  );
  return isTaking ? <TakeOver onClose={() => setTaking(false)} /> : null;
}

function TakeOver({ onClose }: { onClose: () => void }) {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const held = inCharge(state, now);
  return (
    <ReasonDialog
      title="Take over now"
      label="Why: it goes on the log"
      words={
        held === undefined
          ? 'Nobody is in charge. You will be.'
          : `${held.holder.name} is in charge. You take everything they hold, without a handover: it is owed.`
      }
      button="I take over"
      said="You have taken over. Announce it"
      draft={(reason) => ({ type: 'handover.take-over', data: { reason } })}
      onClose={onClose}
    />
  );
}
