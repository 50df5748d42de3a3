import { UserPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ReattributeForm } from './reattribute-form.tsx';

/** What was typed while the keyboard still said another name: given to whoever typed it, many at once. */
export function Reattribute() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'log.reattribute',
          label: 'Entries under the wrong name',
          hint: 'Somebody typed while the keyboard said another name: give them what they typed.',
          icon: UserPen,
          effect: 'opens',
          group: 'Log',
          keywords: 'person author typed by change name bulk',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return (
    <Dialog title="Entries under the wrong name" form="wide" open={isOpen} onClose={() => setOpen(false)}>
      <ReattributeForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}
