import { Target } from 'lucide-react';
import { useMemo, useState } from 'react';
import { objectivesAt } from '#shared/domain/incident/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ObjectivesForm } from './objectives-form.tsx';

/** The objectives of this period. */
export function useObjectives(): readonly string[] {
  const now = useNow();
  const incident = useIncident((state) => state.incident);
  return incident.status === 'declared' ? objectivesAt(incident, now) : [];
}

/** The action and its dialog; the list stands on the board. */
export function Objectives() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'incident.set-objectives',
          label: 'Set the objectives',
          hint: 'Up to three for this period: what must be true at its end.',
          icon: Target,
          effect: 'opens',
          group: 'Incident',
          keywords: 'aim goal priority',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return (
    <Dialog title="Objectives of this period" open={isOpen} onClose={() => setOpen(false)}>
      <ObjectivesForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}
