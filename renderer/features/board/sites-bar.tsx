import { useSubjectsInHand } from '../../store/subjects-in-hand.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import { KeyHint } from '../../ui/key-hint/key-hint.tsx';
import { OfferedActions, type OfferedAction } from './offered-actions.tsx';

const OFFERED: readonly OfferedAction[] = [
  { id: 'system.strip', label: 'Set state', letter: 's' },
  { id: 'system.confirm', label: 'Confirm', letter: 'c' },
  { id: 'system.estimate', label: 'Expected back', letter: 'e' },
  { id: 'system.workaround', label: 'Workaround', letter: 'w' },
];

/** Which cell, or how many, the next key is about; how more are taken. */
export function SitesBar() {
  const cells = useSubjectsInHand().filter(({ part }) => part !== undefined);
  const named = useSubjectNames(cells);
  return (
    <section className="picked-bar sites-bar" aria-label="Cells in hand">
      <p className="picked-words" role="status">
        {cells.length === 0 ? (
          <span>The arrows walk the cells.</span>
        ) : (
          <strong className="picked-names">{named}</strong>
        )}
        <span className="sites-keys">
          <KeyHint shortcut="Shift+ArrowRight" /> more <KeyHint shortcut="Shift+ " /> row{' '}
          <KeyHint shortcut="Mod+ " /> column
        </span>
      </p>
      {cells.length > 0 && (
        <div className="picked-actions">
          <OfferedActions actions={OFFERED} />
        </div>
      )}
    </section>
  );
}
