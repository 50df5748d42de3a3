import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { CheckInDialog } from './check-in-dialog.tsx';

/** Check somebody in, from anywhere. */
export function PeopleActions() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'people.check-in',
          label: 'Check somebody in',
          hint: 'Who is here, where, and until when. Initials and Enter are enough.',
          icon: UserPlus,
          shortcut: 'Shift+I',
          effect: 'types',
          group: 'People',
          keywords: 'arrive here duty relief',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return isOpen ? <CheckInDialog name="" onClose={() => setOpen(false)} /> : null;
}
