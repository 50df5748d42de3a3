import { Target } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ObjectivesForm } from './objectives-form.tsx';

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
