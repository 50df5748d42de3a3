import { UserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { SignOnForm } from './sign-on-form.tsx';

/** F2: who is at this keyboard. Every entry from then on carries the name; seat, role and command stay apart. */
export function SignOn() {
  const [isOpen, setOpen] = useState(false);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'people.sign-on',
          label: 'Change the person at the keyboard',
          hint: 'Initials and Enter. A typed name is not proof of identity.',
          icon: UserRound,
          shortcut: 'F2',
          effect: 'types',
          group: 'People',
          keywords: 'sign on log in who initials role shift',
          run: () => setOpen(true),
        },
      ],
      [],
    ),
  );
  const close = (): void => setOpen(false);
  return (
    <Dialog title="Who is at the keyboard?" form="narrow" open={isOpen} onClose={close}>
      <SignOnForm onDone={close} />
    </Dialog>
  );
}
