import { useId } from 'react';
import type { Action } from '../action/action.ts';
import { grouped } from '../action/grouped.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { KeyHint } from '../key-hint/key-hint.tsx';
import './shortcut-sheet.css';

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly actions: readonly Action[];
  /** A person's setting. */
  readonly singleKeys: boolean;
}

/** `?`: every action of this screen with its key. */
export function ShortcutSheet({ open, onClose, actions, singleKeys }: ShortcutSheetProps) {
  const groups = grouped(actions, ({ group }) => group ?? 'Anywhere');
  return (
    <Dialog title="Keys" form="sheet" open={open} onClose={onClose}>
      <p className="shortcut-note">
        {singleKeys
          ? 'Letters typed quickly one after the other go to search.'
          : 'Single keys are turned off in Settings: only keys with Ctrl or Alt and the F keys act.'}
      </p>
      {groups.map(([group, members]) => (
        <Group key={group} title={group} actions={members} />
      ))}
    </Dialog>
  );
}

function Group({ title, actions }: { title: string; actions: readonly Action[] }) {
  const titleId = useId();
  const keyed = actions.toSorted(
    (a, b) => Number(a.shortcut === undefined) - Number(b.shortcut === undefined),
  );
  return (
    <section className="shortcut-group" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <ul>
        {keyed.map(({ id, label, hint, shortcut }) => (
          <li key={id} className="shortcut-row">
            <span>
              {label}
              {hint !== undefined && <span className="shortcut-hint">{hint}</span>}
            </span>
            {shortcut === undefined ? (
              <span className="shortcut-hint">Ctrl+K, then its name</span>
            ) : (
              <KeyHint shortcut={shortcut} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
