import { GitMerge } from 'lucide-react';
import { useMemo, useState } from 'react';
import { values } from '#shared/domain/collection.ts';
import type { Conflict } from '#shared/domain/conflicts/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ReasonForm } from '../../ui/form/reason-form.tsx';
import './conflicts.css';

/** What two stations said apart and a person must settle, oldest first. */
export function useOpenConflicts(): readonly Conflict[] {
  const open = useIncident(({ conflicts }) => conflicts.open);
  return useMemo(() => [...values(open)].sort((a, b) => (a.at < b.at ? -1 : 1)), [open]);
}

/** The list of what clashes, each closed by a person with how it was settled. */
export function Conflicts() {
  const [isOpen, setOpen] = useState(false);
  const conflicts = useOpenConflicts();
  const hasNone = conflicts.length === 0;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'conflicts.open',
          label: 'Settle conflicts',
          hint: 'What two stations said apart from each other.',
          icon: GitMerge,
          effect: 'opens',
          group: 'Incident',
          canRun: () => !hasNone || { because: 'There is no conflict to settle.' },
          run: () => setOpen(true),
        },
      ],
      [hasNone],
    ),
  );
  return (
    <Dialog title="Conflicts to settle" form="wide" open={isOpen && !hasNone} onClose={() => setOpen(false)}>
      <ul className="conflicts">
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ConflictItem conflict={conflict} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function ConflictItem({ conflict }: { conflict: Conflict }) {
  const [isSettling, setSettling] = useState(false);
  const wording = useWording();
  const sending = useSend();
  return (
    <article className="conflict">
      <p>{conflict.words}</p>
      <p className="conflict-when">
        {wording.time(conflict.at)}, rule {conflict.rule}
      </p>
      {isSettling ? (
        <ReasonForm
          label="It is settled"
          reasonLabel="How it was settled"
          refusal={refusalOf(sending)}
          pending={sending.isPending}
          onSubmit={(resolution) =>
            void sending.send(
              { type: 'conflict.close', data: { conflict: conflict.id, resolution } },
              { said: 'Conflict settled', final: true },
            )
          }
        />
      ) : (
        <Button onPress={() => setSettling(true)}>Say how it was settled</Button>
      )}
    </article>
  );
}
