import { ClipboardCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useChecklistShelf } from '../../../store/checklist-shelf.ts';
import { CHECKLISTS } from '../../../store/checklists-view.ts';
import { useHost } from '../../../store/host-context.ts';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { ActionButton } from '../../../ui/button/button.tsx';
import './library.css';

/** On the first screen: the checklists of this PC, to be read, written, signed off and printed on a quiet day. */
export function LibraryWay() {
  const { ui } = useHost();
  const shelf = useChecklistShelf();
  const ours = shelf.filter(({ origin, retired }) => origin !== 'starter' && !retired).length;
  const action = useMemo<Action>(
    () => ({
      id: 'first.checklists',
      label: 'Checklists on this PC',
      hint: 'Read, write, sign off and print them before they are needed.',
      icon: ClipboardCheck,
      effect: 'opens',
      group: 'First screen',
      keywords: 'templates library runbook print sign off',
      run: () => ui.goTo(CHECKLISTS),
    }),
    [ui],
  );
  useActions(useMemo(() => [action], [action]));
  return (
    <div className="library-way">
      <ActionButton action={action} />
      <p className="library-quiet">
        {ours === 0 ? 'None of ours yet' : `${ours} of ours`}, {shelf.length - ours} starters. {action.hint}
      </p>
    </div>
  );
}
