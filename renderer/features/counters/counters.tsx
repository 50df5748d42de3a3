import { Hash } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useUi } from '../../store/host-context.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CountersForm } from './counters-form.tsx';

/** What is counted about the impact: the action and its dialog; the list stands on the board. */
export function Counters() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  // In the log the same key counts from the entry that is in hand.
  const isInLog = useUi(({ place }) => place === 'log');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'counters.count',
          label: 'Count the impact',
          hint: 'Patients, staff hours, deliveries. Or type it in the line: patients +12.',
          icon: Hash,
          ...(isInLog ? {} : { shortcut: '#' }),
          effect: 'types',
          group: 'Incident',
          keywords: 'counter tally impact hours cost patients',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing, isInLog],
    ),
  );
  return (
    <Dialog title="Count the impact" open={isOpen} onClose={() => setOpen(false)}>
      <CountersForm />
    </Dialog>
  );
}
