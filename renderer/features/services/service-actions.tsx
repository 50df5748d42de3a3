import { Activity, CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Service } from '#shared/domain/services/state.ts';
import { useLettersAreForServices } from '../../store/board-view.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { CapabilityStrip } from './capability-strip.tsx';
import { ConfirmService } from './confirm-service.tsx';
import { useServiceInHand } from './use-service-in-hand.ts';

type Open = { readonly what: 'state' | 'confirm'; readonly service: Service };

/** What is said of the service in hand: how it runs, and that it still does. */
export function ServiceActions() {
  const inHand = useServiceInHand();
  const hasLetters = useLettersAreForServices();
  const writing = useWriting();
  const [open, setOpen] = useState<Open | null>(null);
  useActions(
    useMemo<readonly Action[]>(() => {
      const canRun = (): Readiness =>
        inHand === undefined ? { because: 'Go to a service first: Alt+3 shows them.' } : writing;
      const opening = (what: Open['what']) => () => {
        if (inHand !== undefined) setOpen({ what, service: inHand });
      };
      return [
        {
          id: 'service.strip',
          label: 'State how a service runs',
          hint: 'Says which service it is about, then 1 Stopped, 2 On paper, 3 Reduced, 6 Normal.',
          icon: Activity,
          ...(hasLetters ? { shortcut: 's' } : {}),
          effect: 'opens',
          group: 'Services',
          keywords: 'capability stopped on paper reduced normal',
          canRun,
          run: opening('state'),
        },
        {
          id: 'service.confirm',
          label: 'Confirm a service',
          hint: 'Somebody looked or said so: it runs as stated, and its age begins again.',
          icon: CheckCheck,
          ...(hasLetters ? { shortcut: 'c' } : {}),
          effect: 'opens',
          group: 'Services',
          canRun,
          run: opening('confirm'),
        },
      ];
    }, [inHand, hasLetters, writing]),
  );
  if (open === null) return null;
  const close = (): void => setOpen(null);
  return open.what === 'state' ? (
    <CapabilityStrip service={open.service} onClose={close} />
  ) : (
    <ConfirmService service={open.service} onClose={close} />
  );
}
