import { FilePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FullEntryForm } from './full-entry-form.tsx';

/** An entry with everything at once: what came in on paper, or what needs its reason from the start. */
export function FullEntry() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'log.full-entry',
          label: 'Write an entry in full',
          hint: 'From a paper sheet, with its serial; with kind, reason, and what it is about.',
          icon: FilePlus,
          shortcut: 'Shift+N',
          effect: 'types',
          group: 'Log',
          keywords: 'paper serial form decision action late',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return (
    <Dialog title="Entry in full" form="sheet" open={isOpen} onClose={() => setOpen(false)}>
      <FullEntryForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}
