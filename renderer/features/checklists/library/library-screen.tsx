import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useHost } from '../../../store/host-context.ts';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { ActionButton } from '../../../ui/button/button.tsx';
import { TemplatesScreen } from '../templates/templates-screen.tsx';
import './library.css';

/** The shelf on a quiet day, without an incident. */
export function LibraryScreen() {
  const { ui } = useHost();
  const back = useMemo<Action>(
    () => ({
      id: 'library.back',
      label: 'Back to the first screen',
      icon: ArrowLeft,
      effect: 'opens',
      group: 'Checklists',
      run: () => ui.startAfresh(),
    }),
    [ui],
  );
  useActions(useMemo(() => [back], [back]));
  return (
    <div className="library-screen">
      <header className="library-head">
        <ActionButton action={back} />
        <h1 className="library-title">Checklists on this PC</h1>
      </header>
      <main className="library-main">
        <TemplatesScreen />
      </main>
    </div>
  );
}
