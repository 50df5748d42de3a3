import { Play } from 'lucide-react';
import { useMemo } from 'react';
import { closeNewRun, openNewRun, useNewRun } from '../../../store/new-run.ts';
import { useHost } from '../../../store/host-context.ts';
import { useWriting } from '../../../store/use-writing.ts';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { StartForm } from './start-form.tsx';
import { useInHand } from './use-in-hand.ts';

/** A checklist is started from anywhere: on what is in hand there, or on what is named. */
export function StartChecklist() {
  const { ui } = useHost();
  const writing = useWriting();
  const wanted = useNewRun();
  const inHand = useInHand();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'checklist.start',
          label: 'Start a checklist',
          hint: 'On the systems in hand, a site, a service, a shift or the incident.',
          icon: Play,
          shortcut: 'Alt+K',
          effect: 'opens',
          group: 'Checklists',
          keywords: 'runbook procedure begin',
          canRun: () => writing,
          run: () => openNewRun(ui),
        },
      ],
      [ui, writing],
    ),
  );
  if (wanted === undefined) return null;
  const close = (): void => closeNewRun(ui);
  return (
    <Dialog title="Start a checklist" open onClose={close}>
      <StartForm template={wanted.template} on={wanted.on ?? inHand} onClose={close} />
    </Dialog>
  );
}
